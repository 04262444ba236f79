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
  /** What is copied and pasted; blanks around a text are none of it. */
  TABS('\t'),
  /** A file of comma-separated values; each text is as it stands. */
  COMMAS(',');

  private static final Pattern END = Pattern.compile("\\r?\\n|\\r");

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
    int at = 0;
    while (at <= text.length()) {
      Matcher cell = cell(text, at);
      row.add(plain(cell));
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

  private String plain(Matcher cell) {
    String text =
        cell.groupCount() == 0 ? cell.group() : String.valueOf(cell.group(1)).replace("\"\"", "\"");
    return PlainText.unguarded(this == TABS ? text.strip() : text);
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
