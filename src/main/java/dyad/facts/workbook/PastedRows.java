package dyad.facts.workbook;

import dyad.facts.Vocabulary;
import dyad.facts.excel.Cell;
import dyad.facts.excel.Column;
import dyad.facts.excel.Grid;
import dyad.facts.excel.SheetTable;
import dyad.facts.excel.SheetTable.Row;
import dyad.facts.records.SourceNode;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts of one kind in rows that were copied from a spreadsheet, under the headings of the workbook
 * or, where none are there, in the order of its columns.
 */
public final class PastedRows {

  private static final String PLACE = "pasted";
  private static final String ID = "Id";

  private final Vocabulary.Kind kind;
  private final List<FieldColumn> columns;
  private final List<Row> rows;
  private final List<List<String>> cells;
  private final boolean headed;

  private PastedRows(
      Vocabulary.Kind kind,
      List<FieldColumn> columns,
      List<Row> rows,
      List<List<String>> cells,
      boolean headed) {
    this.kind = kind;
    this.columns = columns;
    this.rows = rows;
    this.cells = cells;
    this.headed = headed;
  }

  /**
   * Reads them.
   *
   * @param problems takes what is wrong with headings
   */
  public static PastedRows read(Vocabulary.Kind kind, String text, Problems problems) {
    List<FieldColumn> columns = BriefSheets.facts(kind);
    List<Column> known = new ArrayList<>(columns.stream().map(FieldColumn::column).toList());
    known.addAll(BriefSheets.BEHIND);
    List<List<String>> cells = SeparatedCells.TABS.read(text);
    Problems own = new Problems();
    SheetTable table = SheetTable.read(grid(kind, cells, 1), known, own);
    boolean headed = own.sorted().stream().noneMatch(p -> p.code().equals("no-headings"));
    if (!headed && namesNone(cells)) {
      own = new Problems();
      List<List<String>> whole = new ArrayList<>();
      whole.add(columns.stream().map(c -> c.column().heading()).toList());
      whole.addAll(cells);
      table = SheetTable.read(grid(kind, whole, 0), known, own);
    }
    // A row may say less than a sheet: what it leaves out stays as it was.
    own.sorted().stream().filter(p -> !p.code().equals("missing-column")).forEach(problems::add);
    return new PastedRows(kind, columns, table.rows(), cells, headed);
  }

  /** Headings of which most are wrong are still no fact. */
  private static boolean namesNone(List<List<String>> cells) {
    return cells.get(0).stream().noneMatch(text -> SheetTable.plain(text).equals("id"));
  }

  private static Grid grid(Vocabulary.Kind kind, List<List<String>> cells, int first) {
    return SeparatedCells.grid(new Place(PLACE, kind.ruleName(), 0, 0), cells, first);
  }

  /** Whether they have headings. */
  public boolean isHeaded() {
    return headed;
  }

  /**
   * The facts of the rows.
   *
   * @param problems takes what is wrong in cells
   */
  public List<PastedFact> facts(Problems problems) {
    List<PastedFact> facts = new ArrayList<>();
    for (Row row : rows) {
      Optional<String> id = row.cell(ID).map(Cell::text);
      if (id.isEmpty()) {
        Place place = row.gaps().getOrDefault(ID, row.place());
        String hint = "give it one, by which the brief calls the fact";
        problems.add(new Problem(place, "missing-field", "this row lacks its `Id`", hint));
      } else {
        facts.add(new PastedFact(id.get(), row.place().line(), told(row, problems)));
      }
    }
    return facts;
  }

  private Map<List<String>, Optional<Object>> told(Row row, Problems problems) {
    Map<List<String>, Optional<Object>> told = new LinkedHashMap<>();
    Fields fields = RowTree.pasted(row, problems).fields(columns);
    for (FieldColumn column : columns) {
      String heading = column.column().heading();
      if (row.cells().containsKey(heading)) {
        told.put(column.path(), at(fields, column.path()));
      } else if (isEmptied(row, heading)) {
        told.put(column.path(), Optional.empty());
      }
      told.putIfAbsent(List.of("kind"), Optional.of(kind.name()));
    }
    return told;
  }

  /** Whether a row has a cell in a column, with nothing in it. */
  private boolean isEmptied(Row row, String heading) {
    Place gap = row.gaps().get(heading);
    return gap != null && gap.column() <= cells.get(gap.line() - 1).size();
  }

  /**
   * Tells of numbers that would be others if their points parted thousands. A fact may go on saying
   * what it said.
   *
   * @param before what each fact said before, by its id
   */
  public void tellDoubtful(
      List<PastedFact> facts, Map<String, Map<String, Object>> before, Problems problems) {
    DecimalPoints points = DecimalPoints.in(facts);
    for (PastedFact fact : facts) {
      fact.told()
          .forEach(
              (path, value) -> {
                Object old = before.getOrDefault(fact.id(), Map.of()).get(path.get(0));
                if (value.orElse("") instanceof BigDecimal number
                    && points.isDoubtful(number)
                    && !(old instanceof BigDecimal same && same.compareTo(number) == 0)) {
                  problems.add(doubtful(fact.line(), path, number));
                }
              });
    }
  }

  private Problem doubtful(int line, List<String> path, BigDecimal number) {
    String text = number.toPlainString();
    String thousands = text.replace(".", "");
    return new Problem(
        new Place(PLACE, kind.ruleName(), line, column(line, path)),
        "wrong-type",
        Quote.of(text) + " is " + thousands + " where points part thousands",
        "write "
            + thousands
            + ", or "
            + text
            + "0 for what is a little over "
            + number.toBigInteger());
  }

  private static Optional<Object> at(Fields fields, List<String> path) {
    Optional<SourceNode> node =
        Optional.ofNullable(fields.named().get(path.get(0))).map(SourceNode.Field::value);
    return path.size() > 1
        ? node.flatMap(n -> at((Fields) n, path.subList(1, path.size())))
        : node.flatMap(PastedRows::plain);
  }

  /** What stands in one cell; nothing of what has fields of its own or could not be read. */
  private static Optional<Object> plain(SourceNode node) {
    if (node instanceof Fields || node instanceof SourceNode.Lost) {
      return Optional.empty();
    }
    if (node instanceof Scalar scalar) {
      return Optional.of(
          switch (scalar.form()) {
            case WHOLE, DECIMAL -> new BigDecimal(scalar.text());
            case FLAG -> Boolean.valueOf(scalar.text());
            case TEXT, NULL -> scalar.text();
          });
    }
    List<Object> list = new ArrayList<>();
    ((Items) node).values().forEach(n -> plain(n).ifPresent(list::add));
    return Optional.of(list);
  }

  /** The column of a field of a row, counted from 1; 0 where it has none. */
  public int column(int line, List<String> path) {
    return rows.stream()
        .filter(r -> r.place().line() == line)
        .flatMap(r -> columns.stream().filter(c -> starts(c, path)).map(c -> place(r, c)))
        .flatMap(Optional::stream)
        .mapToInt(Place::column)
        .min()
        .orElse(0);
  }

  private static boolean starts(FieldColumn column, List<String> path) {
    return !path.isEmpty()
        && column.path().subList(0, Math.min(path.size(), column.path().size())).equals(path);
  }

  private static Optional<Place> place(Row row, FieldColumn column) {
    String heading = column.column().heading();
    return row.cell(heading)
        .map(Cell::place)
        .or(() -> Optional.ofNullable(row.gaps().get(heading)));
  }
}
