package dyad.facts.workbook;

import dyad.facts.excel.Cell;
import dyad.facts.excel.Column;
import dyad.facts.excel.SheetTable.Row;
import dyad.facts.records.SourceNode;
import dyad.facts.records.SourceNode.Field;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Form;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SourceNode.Lost;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes located values of a row: what a cell shows is what is read, or else it is a problem. */
final class RowTree {

  private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");
  private static final Pattern OTHER_SPACE = Pattern.compile("\\h");
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d*)");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
  private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

  /** More digits than this a spreadsheet program shows in another way. */
  private static final int MOST_SHOWN = 11;

  private static final Map<String, String> FLAGS =
      Map.of("yes", "true", "true", "true", "no", "false", "false", "false");

  private final Row row;
  private final Problems problems;
  private final boolean pasted;

  /** Of a workbook, whose names are as somebody wrote them. */
  RowTree(Row row, Problems problems) {
    this(row, problems, false);
  }

  private RowTree(Row row, Problems problems, boolean pasted) {
    this.row = row;
    this.problems = problems;
    this.pasted = pasted;
  }

  /** Of what is pasted, on which pages and documents lay spaces that hold words together. */
  static RowTree pasted(Row row, Problems problems) {
    return new RowTree(row, problems, true);
  }

  /** All its cells, as the fields of an object. */
  Fields fields(List<FieldColumn> columns) {
    Fields object = new Fields(row.place(), new LinkedHashMap<>(), new LinkedHashMap<>());
    for (FieldColumn column : columns) {
      String name = column.path().get(0);
      Optional<Cell> cell = row.cell(column.column().heading());
      if (column.path().size() == 1) {
        put(object, name, column.column(), cell);
      } else {
        inner(object, name, column, cell);
      }
    }
    return object;
  }

  private void put(Fields object, String name, Column column, Optional<Cell> cell) {
    if (cell.isPresent()) {
      object.named().put(name, new Field(cell.get().place(), value(cell.get(), column)));
    } else {
      object.gaps().put(name, gap(column));
    }
  }

  private Place gap(Column column) {
    return row.gaps().getOrDefault(column.heading(), row.place());
  }

  /** An inner object is there as soon as one of its cells is; until then only its gaps are. */
  private void inner(Fields object, String name, FieldColumn column, Optional<Cell> cell) {
    Field known = object.named().get(name);
    if (known == null && cell.isEmpty()) {
      object.gaps().putIfAbsent(name, gap(column.column()));
      return;
    }
    if (known == null) {
      Place place = cell.get().place();
      known = new Field(place, new Fields(place, new LinkedHashMap<>(), new LinkedHashMap<>()));
      object.named().put(name, known);
    }
    if (!column.path().equals(FieldColumn.DATE) || cell.filter(RowTree::isNotTold).isEmpty()) {
      put((Fields) known.value(), column.path().get(1), column.column(), cell);
    }
  }

  private static boolean isNotTold(Cell cell) {
    return cell.text().strip().equalsIgnoreCase(FieldColumn.NOT_TOLD);
  }

  /** One of its cells; what is lost if there is none, which is then a problem. */
  SourceNode only(Column column) {
    Optional<Cell> cell = row.cell(column.heading());
    if (cell.isPresent()) {
      return value(cell.get(), column);
    }
    String wrong = "this row lacks its " + Quote.of(column.heading());
    problems.add(new Problem(gap(column), "missing-field", wrong, column.meaning()));
    return new Lost(row.place());
  }

  /** A number by which rows are put in order; the last where the cell is empty. */
  double order(Column column) {
    return row.cell(column.heading())
        .map(cell -> value(cell, column))
        .map(
            value -> {
              if (value instanceof Scalar scalar && scalar.form() != Form.TEXT) {
                return Double.parseDouble(scalar.text());
              }
              if (value instanceof Scalar scalar) {
                lost(scalar.place(), "wrong-type", "`Order` is " + scalar.shown(), "a number");
              }
              return Double.POSITIVE_INFINITY;
            })
        .orElse(Double.POSITIVE_INFINITY);
  }

  private SourceNode value(Cell cell, Column column) {
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
