package dyad.problems;

/**
 * Where in a file something stands.
 *
 * @param file the file as the user named it
 * @param sheet the sheet, where the file is a workbook; else the empty text
 * @param line counted from 1; 0 when the whole file or sheet is meant
 * @param column counted from 1; 0 when the whole line, file or sheet is meant
 */
public record Place(String file, String sheet, int line, int column) {

  private static final int LETTERS = 26;

  /** A place in a text. */
  public Place(String file, int line, int column) {
    this(file, "", line, column);
  }

  /** The whole of a file. */
  public static Place file(String file) {
    return new Place(file, 0, 0);
  }

  /** The whole of the file, or of the sheet if it is a workbook. */
  public Place whole() {
    return new Place(file, sheet, 0, 0);
  }

  /** Where inside its file, in words: {@code line 3, column 4}, or {@code Event!D14}. */
  public String inside() {
    return sheet.isEmpty() ? "line " + line + ", column " + column : sheet + cell();
  }

  @Override
  public String toString() {
    if (sheet.isEmpty()) {
      return line == 0 ? file : file + ":" + line + ":" + Math.max(column, 1);
    }
    return file + ":" + sheet + cell();
  }

  /** The cell as a spreadsheet program calls it. */
  private String cell() {
    return line == 0 ? "" : "!" + letters(Math.max(column, 1)) + line;
  }

  private static String letters(int column) {
    int before = (column - 1) / LETTERS;
    char last = (char) ('A' + (column - 1) % LETTERS);
    return (before == 0 ? "" : letters(before)) + last;
  }
}
