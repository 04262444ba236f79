package dyad.facts.workbook;

import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.excel.Cell;
import dyad.facts.excel.Column;
import dyad.facts.excel.PlainText;
import dyad.facts.excel.SheetTable;
import dyad.facts.excel.SheetTable.Row;
import dyad.facts.records.RecordFields;
import dyad.facts.records.SourceNode;
import dyad.facts.records.SourceNode.Field;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Form;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts of all kinds in one table, as an assessment writes it: the columns of the workbook's sheets
 * side by side, behind one for the kind.
 */
public final class FactTable {

  /** How messages call the table, as a spreadsheet program would call its sheet. */
  private static final String SHEET = "facts";

  private static final String KIND = "kind";

  /** The columns of all kinds by their headings; of those that several have, one. */
  private static final Map<String, FieldColumn> COLUMNS = columns();

  private final Problems problems;

  private FactTable(Problems problems) {
    this.problems = problems;
  }

  private static Map<String, FieldColumn> columns() {
    Map<String, FieldColumn> columns = new LinkedHashMap<>();
    Vocabulary.kinds().stream()
        .flatMap(kind -> BriefSheets.facts(kind).stream())
        .forEach(column -> columns.putIfAbsent(column.column().heading(), column));
    return columns;
  }

  /** The headings of the table. */
  public static List<String> headings() {
    List<String> headings = new ArrayList<>(List.of(BriefSheets.KIND));
    headings.addAll(COLUMNS.keySet());
    BriefSheets.BEHIND.stream().map(Column::heading).forEach(headings::add);
    return headings;
  }

  /** What stands below the headings of a fact, but for those behind its fields. */
  public static List<Object> row(Fact fact) {
    Map<String, Object> fields = RecordFields.of(fact);
    Map<String, Object> cells = new HashMap<>();
    BriefSheets.facts(Vocabulary.kind(fact.kind()).orElseThrow())
        .forEach(c -> cells.put(c.column().heading(), c.cell(fields)));
    List<Object> row = new ArrayList<>(List.of(fact.kind()));
    COLUMNS.keySet().forEach(heading -> row.add(cells.getOrDefault(heading, "")));
    return row;
  }

  /**
   * Reads the facts of a table, as if it were JSON.
   *
   * @param file how messages call the file
   * @param text the table, as comma-separated values
   * @param known the ids of facts in the order in which they are to stand; others come last
   * @param problems takes what is wrong in headings and cells
   */
  public static Items read(String file, String text, List<String> known, Problems problems) {
    FactTable facts = new FactTable(problems);
    Place sheet = new Place(file, SHEET, 0, 0);
    problems.turn(sheet);
    SheetTable table =
        SheetTable.read(
            SeparatedCells.grid(sheet, SeparatedCells.COMMAS.read(text), 1),
            headings().stream().map(h -> Column.text(h, "", h.equals(BriefSheets.KIND))).toList(),
            problems);
    List<SourceNode> read = new ArrayList<>();
    table.rows().forEach(row -> read.add(facts.fact(row)));
    Map<String, Integer> places = new HashMap<>();
    known.forEach(id -> places.put(id, places.size()));
    read.sort(Comparator.comparingInt(fact -> place((Fields) fact, places)));
    return new Items(sheet, read);
  }

  private static int place(Fields fact, Map<String, Integer> places) {
    Field id = fact.named().get("id");
    return id != null && id.value() instanceof Scalar scalar
        ? places.getOrDefault(scalar.text(), places.size())
        : places.size();
  }

  private Fields fact(Row row) {
    row.cells().values().forEach(this::shortEnough);
    List<FieldColumn> own =
        row.cell(BriefSheets.KIND)
            .flatMap(cell -> Vocabulary.kind(cell.text()))
            .map(BriefSheets::facts)
            .orElseGet(() -> FieldColumn.of(Fact.class));
    Fields fact = new RowTree(row, problems).fields(own);
    row.cell(BriefSheets.KIND).ifPresent(cell -> put(fact, KIND, cell));
    // What belongs to other kinds is for the reader of facts to refuse, as it does in JSON.
    row.cells()
        .forEach(
            (heading, cell) -> {
              FieldColumn column = COLUMNS.get(heading);
              if (column != null
                  && own.stream().noneMatch(c -> c.column().heading().equals(heading))) {
                put(fact, column.path().get(0), cell);
              }
            });
    return fact;
  }

  private static void put(Fields fact, String name, Cell cell) {
    Scalar value = new Scalar(cell.place(), Form.TEXT, cell.text());
    fact.named().putIfAbsent(name, new Field(cell.place(), value));
  }

  /** A text that no cell of a workbook could hold, no brief is read with. */
  private void shortEnough(Cell cell) {
    if (cell.text().length() > PlainText.LONGEST) {
      String wrong = "a text is longer than " + PlainText.LONGEST + " characters";
      problems.add(new Problem(cell.place(), "too-long", wrong, "shorten it"));
    }
  }
}
