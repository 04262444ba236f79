package dyad.application.formats;

import dyad.facts.files.BriefReader;
import dyad.reports.output.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps a result from being written over the facts that it is on. */
public final class OverwriteGuard {

  private OverwriteGuard() {}

  /**
   * Refuses a file that is one of some inputs, under whatever name.
   *
   * @param inputs briefs, each a folder, its {@code brief.json} or a workbook, and alternatives
   */
  public static void refuse(Path file, List<Path> inputs) throws OutputException {
    for (Path input : inputs) {
      if (isSame(file, Files.isDirectory(input) ? input.resolve(BriefReader.FILE) : input)) {
        throw new OutputException(
            file, "is what the result is on", "choose another file or folder by --out");
      }
    }
  }

  private static boolean isSame(Path file, Path input) {
    try {
      return Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input);
    } catch (IOException e) {
      return false;
    }
  }
}
