package dyad.facts.workbook;

import dyad.facts.excel.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells as spreadsheets hand them over: parted by tabs, rows by line ends. A cell with a tab, a
 * line end or a quotation mark may stand in quotation marks, in which each of its own is doubled.
 */
final class TabSeparated {

  private static final Pattern QUOTED =
      Pattern.compile("\"((?:[^\"]|\"\")*+)\"(?=\\t|\\r?\\n|\\r|\\z)");
  private static final Pattern PLAIN = Pattern.compile("[^\\t\\r\\n]*");
  private static final Pattern END = Pattern.compile("\\r?\\n|\\r");

  private TabSeparated() {}

  static List<List<String>> read(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int at = 0;
    while (at <= text.length()) {
      Matcher cell = cell(text, at);
      row.add(plain(cell));
      at = cell.end();
      if (at < text.length() && text.charAt(at) == '\t') {
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

  private static Matcher cell(String text, int at) {
    Matcher quoted = QUOTED.matcher(text).region(at, text.length());
    if (quoted.lookingAt()) {
      return quoted;
    }
    Matcher plain = PLAIN.matcher(text).region(at, text.length());
    plain.lookingAt();
    return plain;
  }

  private static String plain(Matcher cell) {
    String text =
        cell.groupCount() == 0 ? cell.group() : String.valueOf(cell.group(1)).replace("\"\"", "\"");
    return PlainText.unguarded(text.strip());
  }
}
