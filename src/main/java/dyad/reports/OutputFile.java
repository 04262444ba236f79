package dyad.reports;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes a file whole or not at all: first beside it, then moved into its place in one step, so
 * that a run that is broken off leaves the old file as it was.
 */
public final class OutputFile {

  private static final String PART = ".part";

  private OutputFile() {}

  /** What writes the content. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; the stream is closed by the caller. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @throws OutputException if it cannot be written, or another program has it open; the old file
   *     is then as it was
   */
  public static void write(Path file, Content content) throws OutputException {
    refuseOpen(file);
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      sweep(folder, file);
      // No temporary file of the platform's: it would shut out everybody but its owner.
      Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + PART);
      try {
        fill(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new OutputException(
          file,
          "cannot be written",
          "close it where it is open, and see that its folder may be written to and has room");
    }
  }

  private static void fill(Path part, Content content) throws IOException {
    try (FileOutputStream out = new FileOutputStream(part.toFile())) {
      content.write(out);
      out.flush();
      out.getFD().sync();
    }
  }

  /** Office programs leave a mark beside a file that they hold open; not every system locks it. */
  private static void refuseOpen(Path file) throws OutputException {
    String name = file.getFileName().toString();
    for (String mark : List.of("~$" + name, ".~lock." + name + "#")) {
      if (Files.exists(file.resolveSibling(mark))) {
        throw new OutputException(
            file,
            "is open in another program",
            "close it and try again; if it is " + "not open, delete `" + mark + "`");
      }
    }
  }

  /** Parts that an earlier run left when it was killed. */
  private static void sweep(Path folder, Path file) throws IOException {
    String start = "." + file.getFileName() + ".";
    try (Stream<Path> left = Files.list(folder)) {
      for (Path path :
          left.filter(
                  p -> p.getFileName().toString().startsWith(start) && p.toString().endsWith(PART))
              .toList()) {
        if (System.currentTimeMillis() - Files.getLastModifiedTime(path).toMillis() > 60_000) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
