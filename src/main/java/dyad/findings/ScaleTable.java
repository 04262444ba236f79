package dyad.findings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dyad.facts.excel.Cell;
import dyad.facts.excel.Column;
import dyad.facts.excel.Table;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.problems.TextFile;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table of names and numbers: the header {@code name,value,meaning}, then a line for each name.
 */
final class ScaleTable {

  private static final List<String> HEADER = List.of("name", "value", "meaning");

  /** The same as columns of a sheet. */
  static final List<Column> COLUMNS =
      List.of(
          Column.text("Name", "the name by which it is known", true).holding(Column.Form.LABEL),
          Column.text("Value", "its number", true).holding(Column.Form.NUMBER),
          Column.text("Meaning", "what it means", false));

  private static final int MOST_MEBIBYTES = 1;
  private static final int MOST_ROWS = 10_000;
  private static final CsvFactory CSV =
      CsvFactory.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();

  /** The file, or its sheet in a workbook. */
  private final Place whole;

  private final Problems problems;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  /** Whether a line could not be read, so that a name may lack that is there. */
  private boolean lost;

  private boolean twice;

  /** Whether a number is out of range, so that it stands in no order. */
  private boolean beyond;

  private final List<String> missing = new ArrayList<>();

  /** A line: its number, what it means, and where its name and its number stand. */
  private record Row(double value, String meaning, Place name, Place number) {}

  private ScaleTable(Place whole, Problems problems) {
    this.whole = whole;
    this.problems = problems;
  }

  /** Reads a table; what is wrong with it is noted. */
  static ScaleTable read(Path path, Problems problems) {
    String file = path.toString().replace('\\', '/');
    ScaleTable table = new ScaleTable(Place.file(file), problems);
    try {
      String text = TextFile.read(path, MOST_MEBIBYTES);
      table.parse(text.lines().toList());
    } catch (ProblemsException e) {
      table.lost = true;
      e.problems().forEach(problems::add);
    }
    return table;
  }

  /** A table that there is not. */
  static ScaleTable empty(Path path) {
    return new ScaleTable(Place.file(path.toString().replace('\\', '/')), new Problems());
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
  static ScaleTable of(Table sheet, Problems problems) {
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
    StringWriter text = new StringWriter();
    try (CsvGenerator csv = CSV.createGenerator(text)) {
      csv.setSchema(CsvSchema.builder().addColumns(HEADER, CsvSchema.ColumnType.STRING).build());
      line(csv, HEADER);
      for (Map.Entry<String, Row> row : rows.entrySet()) {
        String number =
            BigDecimal.valueOf(row.getValue().value).stripTrailingZeros().toPlainString();
        line(csv, List.of(row.getKey(), number, row.getValue().meaning));
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written to", e);
    }
    return text.toString();
  }

  private static void line(CsvGenerator csv, List<String> cells) throws IOException {
    csv.writeArray(cells.toArray(String[]::new), 0, cells.size());
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

  private void parse(List<String> lines) {
    if (lines.size() > MOST_ROWS) {
      lost = true;
      String many = "this table has more than " + MOST_ROWS + " lines";
      note(new Place(whole.file(), MOST_ROWS + 1, 1), "too-much", many, "keep what rules read");
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      try {
        row(lines.get(i), i + 1, cells(lines.get(i)));
      } catch (JsonProcessingException e) {
        lost = true;
        note(
            new Place(whole.file(), i + 1, 1),
            "bad-table",
            "this is no line of a table",
            "expected `name,value,meaning`; a text in double quotes ends on its line");
      } catch (IOException e) {
        throw new IllegalStateException("a text in memory can be read", e);
      }
    }
  }

  private static List<String> cells(String line) throws IOException {
    List<String> cells = new ArrayList<>();
    try (CsvParser csv = CSV.createParser(line)) {
      csv.nextToken();
      while (csv.nextToken() == JsonToken.VALUE_STRING) {
        cells.add(csv.getText());
      }
    }
    return cells;
  }

  private void row(String line, int number, List<String> cells) {
    if (cells.equals(HEADER) || line.isBlank()) {
      return;
    }
    Place place = new Place(whole.file(), number, 1);
    if (cells.size() != HEADER.size()) {
      lost = true;
      note(
          place,
          "bad-row",
          "this line has " + cells.size() + (cells.size() == 1 ? " cell" : " cells"),
          "expected three: name, value, meaning; text with commas stands in double quotes");
      return;
    }
    if (number == 1 && cells.get(0).strip().equalsIgnoreCase("name")) {
      lost = true;
      note(place, "bad-table", "these are no headings of a scale", "expected `name,value,meaning`");
      return;
    }
    Place second = new Place(whole.file(), number, second(line) + 1);
    row(cells, place, second);
  }

  /** A row of a sheet; a cell that holds anything but text or a plain number is none. */
  private void row(Table.Row row) {
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

  /** Where the second cell of a line begins. */
  private static int second(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      quoted ^= line.charAt(i) == '"';
      if (line.charAt(i) == ',' && !quoted) {
        return i + 1;
      }
    }
    return 0;
  }

  /** The number of a name that must be there, within a range. */
  double need(String name, double low, double high) {
    Row row = rows.get(name);
    if (row == null) {
      missing.add(name);
      return low;
    }
    if (row.value < low || row.value > high) {
      beyond = true;
      note(
          row.number,
          "out-of-range",
          "`" + name + "` is " + row.value,
          "a number from " + low + " to " + high);
    }
    return row.value;
  }

  /** Refuses numbers that fall where they must rise, in the order of these names. */
  void rising(List<String> names) {
    List<String> there = beyond ? List.of() : names.stream().filter(rows::containsKey).toList();
    for (int i = 1; i < there.size(); i++) {
      Row before = Objects.requireNonNull(rows.get(there.get(i - 1)));
      Row row = Objects.requireNonNull(rows.get(there.get(i)));
      if (row.value < before.value) {
        note(
            row.number,
            "out-of-order",
            "`" + there.get(i) + "` is less than `" + there.get(i - 1) + "`",
            "it must be at least " + before.value);
      }
    }
  }

  /**
   * Refuses names that mean nothing here, and tells which lack; one that was meant by another is
   * told once.
   */
  void only(Collection<String> known) {
    List<String> lacking = new ArrayList<>(missing);
    boolean even = rows.keySet().stream().filter(n -> !known.contains(n)).count() == lacking.size();
    rows.forEach(
        (name, row) -> {
          if (!known.contains(name)) {
            Optional<String> meant =
                Nearest.to(name, lacking).or(() -> lacking.stream().filter(n -> even).findFirst());
            meant.ifPresent(lacking::remove);
            note(
                row.name,
                "unknown-name",
                "`" + name + "` means nothing here",
                meant
                    .map(n -> "did you mean `" + n + "`?")
                    .orElseGet(() -> Nearest.hint(name, known)));
          }
        });
    if (!lost && !twice) {
      lacking.forEach(
          n -> note(whole, "missing-name", "there is no line for `" + n + "`", "add one"));
    }
  }

  private void note(Place place, String code, String message, String hint) {
    problems.add(new Problem(place, code, message, hint));
  }
}
