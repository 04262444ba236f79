package dyad.language;

import dyad.problems.Lines;
import dyad.problems.Place;
import java.nio.file.Path;

/**
 * A piece of a file, from one place to another. Lines and columns are counted from 0.
 *
 * @param file the file
 * @param line the line in which it begins
 * @param column where in this line
 * @param endLine the line in which it ends
 * @param endColumn where in that line; what stands there is no part of it
 */
public record Stretch(Path file, int line, int column, int endLine, int endColumn) {

  /** A piece of a text, by how many characters stand before its beginning and its end. */
  static Stretch of(Path file, Lines lines, int from, int to) {
    Place first = lines.place("", from);
    Place last = lines.place("", Math.max(from, to));
    return new Stretch(
        file, first.line() - 1, first.column() - 1, last.line() - 1, last.column() - 1);
  }

  /** A piece of a single line. */
  static Stretch within(Path file, Place place, int length) {
    int line = Math.max(0, place.line() - 1);
    int column = Math.max(0, place.column() - 1);
    return new Stretch(file, line, column, line, column + length);
  }

  /** The beginning of a file, which stands for all of it. */
  static Stretch top(Path file) {
    return new Stretch(file, 0, 0, 0, 0);
  }

  /** Whether a place lies in it, or just behind it. */
  boolean holds(int atLine, int atColumn) {
    boolean behind = atLine > line || atLine == line && atColumn >= column;
    return behind && (atLine < endLine || atLine == endLine && atColumn <= endColumn);
  }
}
