package dyad.problems;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file or folder that somebody named, and where it is: what is below a link is found only from
 * there, and is told as below the name.
 *
 * @param named as it was named
 * @param real where it is, without links
 */
public record WalkedFolder(Path named, Path real) {

  /**
   * What somebody named.
   *
   * @throws IOException if there is none
   */
  public static WalkedFolder of(Path named) throws IOException {
    return new WalkedFolder(named, named.toRealPath());
  }

  /** Something met below it, as below the name. */
  public Path told(Path met) {
    return named.resolve(real.relativize(met).toString());
  }
}
