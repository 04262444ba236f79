package dyad.facts.workbook;

import dyad.facts.Vocabulary;
import dyad.facts.excel.Book;
import dyad.facts.excel.Cell;
import dyad.facts.excel.Column;
import dyad.facts.excel.Grid;
import dyad.facts.excel.SheetTable;
import dyad.facts.excel.SheetTable.Row;
import dyad.facts.records.SourceNode;
import dyad.facts.records.SourceNode.Field;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes located values of a brief's workbook, as if it were JSON. */
public final class WorkbookTree {

  private static final Set<String> PASSED_OVER =
      Set.of(plain(Book.START), plain(Book.CHOICES), plain(BriefSheets.CITED));

  /** Headings of the first edition, and where what stood below them stands now. */
  private static final Map<String, String> FORMER =
      Map.of("topic", "Name", "since", "From", "withdrawn", "Ended", "year", "Date");

  private static final List<String> FORMERLY_CITED = List.of("document", "origin");

  private final String file;
  private final Problems problems;
  private final Map<String, SheetTable> tables = new TreeMap<>();

  private WorkbookTree(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * The brief.
   *
   * @param problems takes what is wrong in cells
   * @throws ProblemsException if sheets or headings are not those of a brief
   */
  public static Fields read(String file, List<Grid> grids, Problems problems)
      throws ProblemsException {
    WorkbookTree tree = new WorkbookTree(file, problems);
    grids.forEach(grid -> problems.turn(grid.place()));
    grids.forEach(tree::sheet);
    problems.throwIfAny();
    return tree.brief();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The columns of each sheet that is read. */
  private static Map<String, List<Column>> known() {
    Map<String, List<Column>> known = new LinkedHashMap<>();
    known.put(BriefSheets.BRIEF, BriefSheets.FORM);
    BriefSheets.lists().forEach((name, columns) -> known.put(name, columns(columns)));
    known.put(
        BriefSheets.DISSENTS,
        joined(List.of(BriefSheets.QUESTION), columns(BriefSheets.dissent())));
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      known.put(kind.ruleName(), joined(columns(BriefSheets.facts(kind)), BriefSheets.BEHIND));
    }
    return known;
  }

  private static List<Column> columns(List<FieldColumn> fields) {
    return fields.stream().map(FieldColumn::column).toList();
  }

  private static List<Column> joined(List<Column> some, List<Column> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private void sheet(Grid grid) {
    String name = plain(grid.name());
    Map<String, List<Column>> known = known();
    Optional<Map.Entry<String, List<Column>>> meant =
        known.entrySet().stream().filter(k -> plain(k.getKey()).equals(name)).findFirst();
    if (isFormerlyCited(grid)) {
      return;
    }
    if (meant.isPresent()) {
      Problems own = new Problems();
      tables.put(meant.get().getKey(), SheetTable.read(grid, meant.get().getValue(), own));
      own.sorted().stream().map(problem -> hinted(problem, grid)).forEach(problems::add);
    } else if (!PASSED_OVER.contains(name) && !name.startsWith("_") && !grid.rows().isEmpty()) {
      String wrong = "a brief has no sheet " + Quote.of(grid.name());
      String mine = "; begin its name with _ if it is yours and not to be read";
      String hint = Nearest.meant(grid.name(), known.keySet()).isEmpty() ? mine : "";
      hint = Nearest.hint(grid.name(), known.keySet()) + hint;
      problems.add(new Problem(grid.place(), "unknown-sheet", wrong, hint));
    }
  }

  /** Whether a sheet is the one from which nothing was read in the first edition. */
  private static boolean isFormerlyCited(Grid grid) {
    return plain(grid.name()).equals(plain(BriefSheets.SOURCES))
        && grid.rows().values().stream()
            .map(row -> row.values().stream().map(cell -> SheetTable.plain(cell.text())).toList())
            .anyMatch(FORMERLY_CITED::equals);
  }

  /** Of a heading of the first edition it is told what has become of it. */
  private static Problem hinted(Problem problem, Grid grid) {
    Place at = problem.place();
    Optional<String> now =
        problem.code().equals("unknown-column")
            ? Optional.ofNullable(grid.rows().get(at.line()))
                .map(row -> row.get(at.column()))
                .map(cell -> FORMER.get(SheetTable.plain(cell.text())))
            : Optional.empty();
    return now.map(
            heading ->
                new Problem(
                    at,
                    problem.code(),
                    problem.message(),
                    "so it was headed in the first edition: it stands below "
                        + Quote.of(heading)
                        + " now"))
        .orElse(problem);
  }

  private Fields brief() {
    Fields root = form();
    BriefSheets.lists()
        .forEach(
            (name, columns) -> list(root, name, row -> new RowTree(row, problems).fields(columns)));
    dissents(root);
    root.named().put("facts", new Field(root.place(), facts()));
    return root;
  }

  private void list(Fields root, String name, Function<Row, SourceNode> entry) {
    SheetTable table = tables.get(name);
    if (table != null) {
      List<SourceNode> entries = table.rows().stream().map(entry).toList();
      Place place = table.sheet();
      root.named().put(plain(name), new Field(place, new Items(place, entries)));
    }
  }

  /** The brief's own fields, each in a row. */
  private Fields form() {
    SheetTable table = tables.get(BriefSheets.BRIEF);
    if (table == null) {
      return new Fields(Place.file(file), new LinkedHashMap<>());
    }
    Map<String, Cell> cells = new LinkedHashMap<>();
    Map<String, Place> gaps = new LinkedHashMap<>();
    List<FieldColumn> fields =
        Stream.concat(Stream.of(BriefSheets.ID), BriefSheets.brief().stream()).toList();
    Map<String, String> headings = new LinkedHashMap<>();
    fields.forEach(f -> headings.put(SheetTable.plain(f.column().heading()), f.column().heading()));
    for (Row row : table.rows()) {
      Optional<Cell> label = row.cell("Field");
      String heading = label.map(l -> headings.get(SheetTable.plain(l.text()))).orElse(null);
      if (heading == null) {
        unknown(row, label, headings);
      } else if (row.cell("Value").isPresent()) {
        Cell first = cells.putIfAbsent(heading, row.cell("Value").get());
        if (first != null) {
          String wrong = "the field " + Quote.of(heading) + " is given twice";
          String hint = "first in " + first.place().inside();
          problems.add(new Problem(row.place(), "duplicate-field", wrong, hint));
        }
      } else {
        gaps.put(heading, row.gaps().getOrDefault("Value", row.place()));
      }
    }
    return new RowTree(new Row(table.sheet(), cells, gaps), problems).fields(fields);
  }

  private void unknown(Row row, Optional<Cell> label, Map<String, String> headings) {
    String wrong =
        label
            .map(l -> "the brief has no field " + Quote.of(l.text()))
            .orElse("this row does not say what it tells");
    String hint = Nearest.hint(label.map(Cell::text).orElse(""), headings.values());
    problems.add(new Problem(row.place(), "unknown-field", wrong, hint));
  }

  private void dissents(Fields root) {
    SheetTable table = tables.get(BriefSheets.DISSENTS);
    Field questions = root.named().get("questions");
    if (table == null || questions == null) {
      return;
    }
    Map<String, Fields> known = byId((Items) questions.value());
    Map<String, List<SourceNode>> of = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      SourceNode id = new RowTree(row, problems).only(BriefSheets.QUESTION);
      if (id instanceof Scalar scalar && known.containsKey(scalar.text())) {
        of.computeIfAbsent(scalar.text(), any -> new ArrayList<>()).add(dissent(row));
      } else if (id instanceof Scalar scalar) {
        unknownQuestion(scalar, known.keySet());
      }
    }
    known.forEach((id, question) -> put(question, of.getOrDefault(id, List.of())));
  }

  private static void put(Fields question, List<SourceNode> dissents) {
    if (!dissents.isEmpty()) {
      Place place = dissents.get(0).place();
      question.named().put("dissents", new Field(place, new Items(place, dissents)));
    }
  }

  private Fields dissent(Row row) {
    return new RowTree(row, problems).fields(BriefSheets.dissent());
  }

  private static Map<String, Fields> byId(Items questions) {
    Map<String, Fields> known = new LinkedHashMap<>();
    for (SourceNode question : questions.values()) {
      Fields fields = (Fields) question;
      Field id = fields.named().get("id");
      if (id != null && id.value() instanceof Scalar scalar) {
        known.putIfAbsent(scalar.text(), fields);
      }
    }
    return known;
  }

  private void unknownQuestion(Scalar id, Set<String> known) {
    String wrong = "this brief declares no question " + Quote.of(id.text());
    String hint = Nearest.hint(id.text(), known);
    problems.add(new Problem(id.place(), "unknown-question", wrong, hint));
  }

  /** The facts of all sheets, in the order that they state. */
  private Items facts() {
    record Placed(double order, Fields fact) {}
    List<Placed> placed = new ArrayList<>();
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      SheetTable table = tables.get(kind.ruleName());
      List<Row> rows = table == null ? List.of() : table.rows();
      List<FieldColumn> columns = BriefSheets.facts(kind);
      for (Row row : rows) {
        RowTree tree = new RowTree(row, problems);
        Fields fact = tree.fields(columns);
        Scalar name = new Scalar(row.place(), SourceNode.Form.TEXT, kind.name());
        fact.named().put("kind", new Field(row.place(), name));
        placed.add(new Placed(tree.order(BriefSheets.ORDER), fact));
      }
    }
    List<SourceNode> facts =
        placed.stream()
            .sorted(Comparator.comparingDouble(Placed::order))
            .<SourceNode>map(Placed::fact)
            .toList();
    return new Items(Place.file(file), facts);
  }
}
