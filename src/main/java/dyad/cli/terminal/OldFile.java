package dyad.cli.terminal;

import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Replaces files that somebody may have typed in: the old one is kept beside the new one. */
public final class OldFile {

  private OldFile() {}

  /**
   * Writes a file, unless it is there already with the same content, and tells about it on standard
   * error.
   *
   * @throws OutputException if it cannot be written; what was there is then as it was
   */
  public static void replace(Path file, byte[] content) throws OutputException {
    if (!Files.isRegularFile(file)) {
      OutputFile.write(file, out -> out.write(content));
      System.err.println("Written: " + shown(file));
      return;
    }
    byte[] old = read(file);
    if (Arrays.equals(old, content)) {
      System.err.println("Nothing to change in " + shown(file));
      return;
    }
    Path kept = free(file);
    OutputFile.write(kept, out -> out.write(old));
    OutputFile.write(file, out -> out.write(content));
    System.err.println("Written: " + shown(file) + " (the old one is kept: " + shown(kept) + ")");
  }

  private static byte[] read(Path file) throws OutputException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new OutputException(file, "is there and cannot be kept", "move it away, and try again");
    }
  }

  /** The first name that is free: {@code brief.old-1.json}, {@code brief.old-2.json}, … */
  private static Path free(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
    for (int i = 1; ; i++) {
      Path kept = file.resolveSibling(name.substring(0, dot) + ".old-" + i + name.substring(dot));
      if (!Files.exists(kept)) {
        return kept;
      }
    }
  }

  /** A file as messages show it. */
  public static String shown(Path file) {
    return file.toString().replace('\\', '/');
  }
}
