package dyad.facts.workbook;

import dyad.facts.excel.Cell;
import dyad.facts.excel.Column;
import dyad.facts.records.SourceNode;
import dyad.facts.records.SourceNode.Form;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SourceNode.Lost;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes a located value of a cell: what it shows is what is read, or else it is a problem. */
final class CellTree {

  private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");
  private static final Pattern OTHER_SPACE = Pattern.compile("\\h");
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d*)");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
  private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

  /** More digits than this a spreadsheet program shows in another way. */
  private static final int MOST_SHOWN = 11;

  private static final Map<String, String> FLAGS =
      Map.of("yes", "true", "true", "true", "no", "false", "false", "false");

  private final Problems problems;
  private final boolean pasted;

  /**
   * A reader of cells.
   *
   * @param pasted whether pages and documents may have laid spaces in them that hold words together
   */
  CellTree(Problems problems, boolean pasted) {
    this.problems = problems;
    this.pasted = pasted;
  }

  /** What a cell says in a column of a form. */
  SourceNode value(Cell cell, Column column) {
    return switch (cell.form()) {
      case FORMULA ->
          lost(
              cell.place(),
              "formula",
              "this cell holds a formula",
              "put its value in its place: copy it, and paste it as a value");
      case ERROR ->
          lost(cell.place(), "error-cell", "this cell shows " + cell.text(), "type a value");
      default ->
          switch (column.form()) {
            case WHOLE, NUMBER -> number(cell);
            case FLAG -> flag(cell);
            case DATE -> date(cell);
            case LIST -> list(cell, false);
            case WHOLES -> list(cell, true);
            default -> text(cell, column);
          };
    };
  }

  private SourceNode text(Cell cell, Column column) {
    boolean whole =
        cell.form() == Cell.Form.NUMBER
            && cell.text().length() <= MOST_SHOWN
            && WHOLE.matcher(cell.text()).matches();
    if (cell.form() != Cell.Form.TEXT && !whole) {
      return noText(cell);
    }
    return column.menu().isPresent()
        ? new Scalar(cell.place(), Form.TEXT, spaced(cell.text()))
        : scalar(cell, Form.TEXT);
  }

  /** A name or a choice; of what is pasted, with plain spaces. */
  private String spaced(String name) {
    return pasted ? OTHER_SPACE.matcher(name).replaceAll(" ") : name;
  }

  private SourceNode noText(Cell cell) {
    String made =
        switch (cell.form()) {
          case DATE, ODD_DATE -> "a date";
          case FLAG -> "true or false";
          default -> "a number";
        };
    return lost(
        cell.place(),
        "not-text",
        "this cell holds " + made + ", where text is expected",
        "format the cell as text, and type it once more");
  }

  private SourceNode date(Cell cell) {
    boolean year = cell.form() == Cell.Form.NUMBER && YEAR.matcher(cell.text()).matches();
    return switch (cell.form()) {
      case TEXT, DATE -> scalar(cell, Form.TEXT);
      default ->
          year
              ? scalar(cell, Form.TEXT)
              : lost(
                  cell.place(),
                  "bad-date",
                  "this cell shows no day, month or year",
                  "format it as text, and type 2021-08-20, 2021-08 or 2021");
    };
  }

  private SourceNode number(Cell cell) {
    return switch (cell.form()) {
      case NUMBER, STYLED_NUMBER -> scalar(cell, form(cell.text()));
      case TEXT -> typed(cell);
      case PERCENTAGE ->
          lost(
              cell.place(),
              "percentage",
              "this cell holds " + cell.text() + " and shows it as a percentage",
              "format it as a number, and type what is meant");
      default ->
          lost(cell.place(), "wrong-type", "this cell holds no number", "format it as a number");
    };
  }

  /** A number that is typed as text; what is none, whoever expects a number tells. */
  private SourceNode typed(Cell cell) {
    boolean number = NUMBER.matcher(cell.text()).matches();
    return pasted && !number
        ? noNumber(cell)
        : scalar(cell, number ? form(cell.text()) : Form.TEXT);
  }

  /** A comma may stand before decimals or between thousands: it is not guessed which. */
  private SourceNode noNumber(Cell cell) {
    return lost(
        cell.place(),
        "wrong-type",
        "this cell holds " + Quote.of(cell.text()) + ", which is no number",
        "write it as 1234.5: with a point, and nothing between thousands");
  }

  private static Form form(String number) {
    return WHOLE.matcher(number).matches() ? Form.WHOLE : Form.DECIMAL;
  }

  private SourceNode flag(Cell cell) {
    String flag = FLAGS.get(cell.text().toLowerCase(Locale.ROOT));
    boolean said = cell.form() == Cell.Form.TEXT || cell.form() == Cell.Form.FLAG;
    return said && flag != null
        ? new Scalar(cell.place(), Form.FLAG, flag)
        : lost(
            cell.place(),
            "wrong-type",
            "this cell holds " + Quote.of(cell.text()),
            "expected yes, or nothing");
  }

  /** Names and numbers hold no commas, so that these can part them. */
  private SourceNode list(Cell cell, boolean wholes) {
    if (cell.form() != Cell.Form.TEXT && cell.form() != Cell.Form.NUMBER) {
      return noText(cell);
    }
    List<SourceNode> entries = new ArrayList<>();
    for (String part : BETWEEN.splitAsStream(spaced(cell.text())).toList()) {
      String entry = part.strip();
      if (!entry.isEmpty()) {
        Form form = wholes && WHOLE.matcher(entry).matches() ? Form.WHOLE : Form.TEXT;
        entries.add(new Scalar(cell.place(), form, entry));
      }
    }
    return new Items(cell.place(), entries);
  }

  private static Scalar scalar(Cell cell, Form form) {
    return new Scalar(cell.place(), form, cell.text());
  }

  private SourceNode lost(Place place, String code, String message, String hint) {
    problems.add(new Problem(place, code, message, hint));
    return new Lost(place);
  }
}
