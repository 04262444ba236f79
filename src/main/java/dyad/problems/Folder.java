package dyad.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Looks for files in folders, within bounds; links to other folders are not followed, but for one
 * that is named itself.
 */
public final class Folder {

  private static final int DEEPEST = 32;
  private static final int MOST = 100_000;

  private Folder() {}

  /**
   * The files in a folder, and in those below it, sorted.
   *
   * @param wanted which of them
   * @throws ProblemsException if it cannot be read, goes down more than 32 folders, or has more
   *     than 100,000 files and folders
   */
  public static List<Path> below(Path folder, Predicate<Path> wanted) throws ProblemsException {
    return files(folder, DEEPEST, wanted);
  }

  /**
   * The files in a folder, sorted.
   *
   * @param wanted which of them
   * @throws ProblemsException if it cannot be read, or has more than 100,000 files and folders
   */
  public static List<Path> in(Path folder, Predicate<Path> wanted) throws ProblemsException {
    return files(folder, 0, wanted);
  }

  private static List<Path> files(Path folder, int deepest, Predicate<Path> wanted)
      throws ProblemsException {
    try {
      return met(WalkedFolder.of(folder), deepest).stream().filter(wanted).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      String hint = Files.exists(folder) ? "you may not open it" : "there is no such folder";
      throw problem(folder, "unreadable", "not all of this folder can be read", hint);
    }
  }

  private static List<Path> met(WalkedFolder folder, int deepest)
      throws IOException, ProblemsException {
    List<Path> files = new ArrayList<>();
    int seen = 0;
    try (Stream<Path> all = Files.walk(folder.real(), deepest + 1)) {
      for (Path met : (Iterable<Path>) all::iterator) {
        if (++seen > MOST) {
          String many = "there are more than " + MOST + " files and folders in this folder";
          throw problem(folder.named(), "too-much", many, "name a smaller one");
        }
        if (Files.isRegularFile(met)) {
          files.add(folder.told(met));
        } else if (deepest > 0 && folder.real().relativize(met).getNameCount() > deepest) {
          String deep = "folders lie in each other more than " + DEEPEST + " deep here";
          throw problem(folder.told(met), "too-deep", deep, "move them up");
        }
      }
    }
    return files;
  }

  private static ProblemsException problem(Path path, String code, String message, String hint) {
    return new ProblemsException(new Problem(Place.file(path.toString()), code, message, hint));
  }
}
