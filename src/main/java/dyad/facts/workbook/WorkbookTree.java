package dyad.facts.workbook;

import dyad.facts.Vocabulary;
import dyad.facts.excel.Cell;
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
import java.util.stream.Stream;

/** Makes located values of a brief's workbook, as if it were JSON. */
public final class WorkbookTree {

  private final String file;
  private final Problems problems;
  private final BriefTables tables;

  private WorkbookTree(String file, BriefTables tables, Problems problems) {
    this.file = file;
    this.tables = tables;
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
    grids.forEach(grid -> problems.turn(grid.place()));
    BriefTables tables = BriefTables.in(grids, problems);
    problems.throwIfAny();
    return new WorkbookTree(file, tables, problems).brief();
  }

  private Fields brief() {
    Fields root = form();
    BriefSheets.lists()
        .forEach(
            (name, columns) ->
                tables.of(name).ifPresent(table -> list(root, name, table, columns)));
    dissents(root);
    root.named().put("facts", new Field(root.place(), facts()));
    return root;
  }

  private void list(Fields root, String name, SheetTable table, List<FieldColumn> columns) {
    List<SourceNode> entries =
        table.rows().stream()
            .<SourceNode>map(row -> new RowTree(row, problems).fields(columns))
            .toList();
    Place place = table.sheet();
    root.named().put(name.toLowerCase(Locale.ROOT), new Field(place, new Items(place, entries)));
  }

  /** The brief's own fields, each in a row. */
  private Fields form() {
    return tables
        .of(BriefSheets.BRIEF)
        .map(this::form)
        .orElseGet(() -> new Fields(Place.file(file), new LinkedHashMap<>()));
  }

  private Fields form(SheetTable table) {
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
    Optional<SheetTable> table = tables.of(BriefSheets.DISSENTS);
    Field questions = root.named().get("questions");
    if (table.isPresent() && questions != null) {
      dissents(table.get(), byId((Items) questions.value()));
    }
  }

  private void dissents(SheetTable table, Map<String, Fields> known) {
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
      List<Row> rows = tables.of(kind.ruleName()).map(SheetTable::rows).orElse(List.of());
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
