package dyad.findings;

import dyad.facts.excel.Cell;
import dyad.facts.excel.Column;
import dyad.facts.excel.SheetTable;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table of names and numbers: the header {@code name,value,meaning}, then a line for each name.
 */
final class ScaleTable {

  /** The same as columns of a sheet. */
  static final List<Column> COLUMNS =
      List.of(
          Column.text("Name", "the name by which it is known", true).holding(Column.Form.LABEL),
          Column.text("Value", "its number", true).holding(Column.Form.NUMBER),
          Column.text("Meaning", "what it means", false));

  /** The file, or its sheet in a workbook. */
  private final Place whole;

  private final Problems problems;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** Whether a line could not be read, so that a name may lack that is there. */
  private boolean lost;

  private boolean twice;

  /** A line: its number, what it means, and where its name and its number stand. */
  record Row(double value, String meaning, Place name, Place number) {}

  private ScaleTable(Place whole, Problems problems) {
    this.whole = whole;
    this.problems = problems;
  }

  /** Reads a table; what is wrong with it is noted. */
  static ScaleTable read(Path path, Problems problems) {
    ScaleTable table = new ScaleTable(Place.file(path.toString().replace('\\', '/')), problems);
    Csv csv = Csv.read(path, ScalesReader.HEADER, problems);
    table.lost = !csv.whole();
    csv.lines().forEach(table::row);
    return table;
  }

  /** A table that there is not. */
  static ScaleTable empty(Path path) {
    return new ScaleTable(Place.file(path.toString().replace('\\', '/')), new Problems());
  }

  /** The same laid over another: of lines of one name its own counts. */
  ScaleTable over(ScaleTable lower) {
    ScaleTable both = new ScaleTable(whole, problems);
    both.rows.putAll(lower.rows);
    both.rows.putAll(rows);
    return both;
  }

  /** Refuses the name of a line. */
  void refuse(String name, String hint) {
    note(place(name), "bad-row", Quote.of(name) + " names no line of this table", hint);
  }

  /** Refuses the number of a line, where another begins. */
  void twice(String name, String other) {
    note(
        place(name),
        "twice",
        Quote.of(name) + " begins where " + Quote.of(other) + " does",
        "keep one");
  }

  /** Takes a table from a sheet; what is wrong with it is noted. */
  static ScaleTable of(SheetTable sheet, Problems problems) {
    ScaleTable table = new ScaleTable(sheet.sheet(), problems);
    sheet.rows().forEach(table::row);
    return table;
  }

  /** Its lines as cells: name, number, meaning. */
  List<List<Object>> cells() {
    return rows.entrySet().stream()
        .map(r -> List.<Object>of(r.getKey(), r.getValue().value, r.getValue().meaning))
        .toList();
  }

  /** Its text as a file. */
  String csv() {
    return Csv.text(
        ScalesReader.HEADER,
        rows.entrySet().stream()
            .map(r -> List.of(r.getKey(), plain(r.getValue().value), r.getValue().meaning))
            .toList());
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** Whether there is no line in it, so that it says nothing. */
  boolean isEmpty() {
    return rows.isEmpty() && !lost;
  }

  /** The numbers by name. */
  SortedMap<String, Double> values() {
    SortedMap<String, Double> values = new TreeMap<>();
    rows.forEach((name, row) -> values.put(name, row.value));
    return values;
  }

  /** Where a name stands; the whole file if it does not. */
  Place place(String name) {
    return rows.containsKey(name) ? rows.get(name).name : whole;
  }

  private void row(Csv.Line line) {
    List<String> cells = line.cells();
    Place place = line.place();
    if (cells.equals(ScalesReader.HEADER)) {
      return;
    }
    if (cells.size() != ScalesReader.HEADER.size()) {
      lost = true;
      note(
          place,
          "bad-row",
          "this line has " + cells.size() + (cells.size() == 1 ? " cell" : " cells"),
          "expected three: name, value, meaning; text with commas stands in double quotes");
      return;
    }
    if (place.line() == 1 && cells.get(0).strip().equalsIgnoreCase("name")) {
      lost = true;
      note(place, "bad-table", "these are no headings of a scale", "expected `name,value,meaning`");
      return;
    }
    row(cells, place, line.place(1));
  }

  /** A row of a sheet; a cell that holds anything but text or a plain number is none. */
  private void row(SheetTable.Row row) {
    Place name = row.cell("Name").map(Cell::place).orElse(row.place());
    Place number = row.cell("Value").map(Cell::place).orElse(row.place());
    List<String> cells = new ArrayList<>();
    for (Column column : COLUMNS) {
      cells.add(row.cell(column.heading()).map(ScaleTable::shown).orElse(""));
    }
    row(cells, name, number);
  }

  private static String shown(Cell cell) {
    return switch (cell.form()) {
      case TEXT, NUMBER, STYLED_NUMBER -> cell.text();
      case FORMULA -> "a formula";
      case PERCENTAGE -> "a percentage";
      default -> "a date or an error";
    };
  }

  private void row(List<String> cells, Place place, Place second) {
    try {
      double value = Double.parseDouble(cells.get(1).strip());
      if (!Double.isFinite(value) || !cells.get(1).strip().matches("[-+0-9.eE]+")) {
        throw new NumberFormatException();
      }
      Row row = new Row(value, cells.get(2).strip(), place, second);
      if (rows.putIfAbsent(cells.get(0).strip(), row) != null) {
        twice = true;
        note(place, "twice", "`" + cells.get(0) + "` stands twice", "keep one");
      }
    } catch (NumberFormatException e) {
      lost = true;
      note(
          second,
          "no-number",
          "`" + cells.get(1) + "` is no number",
          "a number such as `0.75`, with a point");
    }
  }

  /** Its numbers, to be asked for by name. */
  DemandedNumbers numbers() {
    return new DemandedNumbers(whole, rows, !lost && !twice, problems);
  }

  private void note(Place place, String code, String message, String hint) {
    problems.add(new Problem(place, code, message, hint));
  }
}
