package dyad.problems;

/**
 * Where in a file something stands.
 *
 * @param file the file as the user named it
 * @param line counted from 1; 0 when the whole file is meant
 * @param column counted from 1; 0 when the whole line or file is meant
 */
public record Place(String file, int line, int column) {

  /** The whole of a file. */
  public static Place file(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + Math.max(column, 1);
  }
}
