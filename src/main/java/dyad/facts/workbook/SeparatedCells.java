package dyad.facts.workbook;

import dyad.facts.excel.Cell;
import dyad.facts.excel.Grid;
import dyad.facts.excel.PlainText;
import dyad.problems.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells as spreadsheets hand them over: parted by tabs or commas, rows by line ends. A cell with
 * what parts them, a line end or a quotation mark may stand in quotation marks, in which each of
 * its own is doubled.
 */
enum SeparatedCells {
  /**
   * What is copied and pasted; blanks around a text are none of it. A spreadsheet puts a cell in
   * quotation marks only where it must: others are the cell's own, unless the first one has them,
   * which is a heading or a name.
   */
  TABS('\t'),
  /** A file of comma-separated values; each text is as it stands. */
  COMMAS(',');

  private static final Pattern END = Pattern.compile("\\r?\\n|\\r");
  private static final Pattern MUST_BE_QUOTED = Pattern.compile("[\\t\\r\\n]|\"\"");

  /** What is not to be seen around a text: spaces of any width, and marks that have none. */
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\h\\x{200B}\\x{FEFF}]");

  private final char between;
  private final Pattern quoted;
  private final Pattern plain;

  SeparatedCells(char between) {
    this.between = between;
    this.quoted = Pattern.compile("\"((?:[^\"]|\"\")*+)\"(?=" + between + "|\\r?\\n|\\r|\\z)");
    this.plain = Pattern.compile("[^" + between + "\\r\\n]*");
  }

  /** The cells of a text, row by row. */
  List<List<String>> read(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    boolean always = this == COMMAS || text.startsWith("\"");
    int at = 0;
    while (at <= text.length()) {
      Matcher cell = cell(text, at);
      row.add(plain(cell, always));
      at = cell.end();
      if (at < text.length() && text.charAt(at) == between) {
        at++;
        continue;
      }
      rows.add(row);
      row = new ArrayList<>();
      Matcher end = END.matcher(text).region(at, text.length());
      at = end.lookingAt() ? end.end() : text.length() + 1;
    }
    return rows;
  }

  private Matcher cell(String text, int at) {
    Matcher whole = quoted.matcher(text).region(at, text.length());
    if (whole.lookingAt()) {
      return whole;
    }
    Matcher bare = plain.matcher(text).region(at, text.length());
    bare.lookingAt();
    return bare;
  }

  private String plain(Matcher cell, boolean always) {
    String text = cell.group();
    if (cell.groupCount() > 0) {
      String inner = String.valueOf(cell.group(1));
      boolean quoted = always || MUST_BE_QUOTED.matcher(inner).find();
      text = quoted ? inner.replace("\"\"", "\"") : text;
    }
    return PlainText.unguarded(this == TABS ? bare(END.matcher(text).replaceAll("\n")) : text);
  }

  private static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isUnseen(text, from)) {
      from++;
    }
    while (to > from && isUnseen(text, to - 1)) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isUnseen(String text, int at) {
    return UNSEEN.matcher(text).region(at, at + 1).lookingAt();
  }

  /**
   * Cells as those of a sheet; what is empty holds nothing.
   *
   * @param first the number of the first row
   */
  static Grid grid(Place sheet, List<List<String>> cells, int first) {
    NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
    for (int i = 0; i < cells.size(); i++) {
      NavigableMap<Integer, Cell> row = new TreeMap<>();
      for (int j = 0; j < cells.get(i).size(); j++) {
        String text = cells.get(i).get(j);
        if (!text.isEmpty()) {
          Place at = new Place(sheet.file(), sheet.sheet(), i + first, j + 1);
          row.put(j + 1, new Cell(at, Cell.Form.TEXT, text));
        }
      }
      if (!row.isEmpty()) {
        rows.put(i + first, row);
      }
    }
    return new Grid(sheet, rows, List.of());
  }
}
