package dyad.reports.excel.nodes;

import dyad.derivation.Reached;
import dyad.facts.Question;
import dyad.findings.Scales;
import dyad.reports.EvaluationContext;
import dyad.reports.Report;
import dyad.reports.Switch;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sheet that tells from the switches which facts hold, and which answers a fact bears on. */
public final class LiveFacts {

  static final int NUMBER = 0;
  static final int ON = 4;
  public static final int HOLDS = 5;
  static final int RIGHT = 6;
  static final int TOLD = 7;
  static final int DELIVERED = 8;
  public static final int CHANGED = 9;
  public static final int OTHERWISE = 10;
  static final int READ = 11;

  /** The column of the first question; the others follow, and the topics behind them. */
  public static final int QUESTIONS = 12;

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Number", 9, 10),
          new TableColumn("Id", 7, 22),
          new TableColumn("Fact", 40, 58),
          new TableColumn("From", 12, 24),
          new TableColumn("Switched on", 11, 12),
          new TableColumn("Holds", 9, 9),
          new TableColumn("Right, by its rating", 10, 10),
          new TableColumn("So as told", 10, 10),
          new TableColumn("As delivered", 11, 11),
          new TableColumn("Switch changed", 11, 11),
          new TableColumn("Holds otherwise", 11, 11),
          new TableColumn("Some rule reads it", 11, 11));

  private static final CellContent MARK = CellContent.number(1, Format.WHOLE);

  private final LiveModel model;
  private final EvaluationContext workings;
  private final Scales scales;
  private final List<Question> questions;
  private final List<String> topics;
  private final List<Set<String>> below = new ArrayList<>();

  /** For a report, with the cells that work out its answers. */
  public LiveFacts(Report report, LiveModel model) {
    this.model = model;
    this.workings = report.workings();
    this.scales = report.scales();
    this.questions = report.brief().questions();
    this.topics = report.brief().topicNames();
    Reached reached = new Reached(workings.derivation(), Set.copyOf(workings.derivation().facts()));
    for (Question question : questions) {
      Set<String> bearing =
          new HashSet<>(reached.below(workings.assessor().weighing(question).all()));
      // How much of what is told on its topic rules read is a part of the confidence.
      workings.switches().stream()
          .map(Switch::fact)
          .filter(f -> f.topics().contains(question.topic()))
          .forEach(f -> bearing.add(f.id()));
      model
          .draws()
          .together()
          .filter(ids -> ids.stream().anyMatch(bearing::contains))
          .toList()
          .forEach(bearing::addAll);
      below.add(bearing);
    }
  }

  /** The table on its sheet. */
  public Table table() {
    List<TableColumn> columns = new ArrayList<>(COLUMNS);
    questions.forEach(q -> columns.add(new TableColumn(q.id(), 6, 20)));
    topics.forEach(t -> columns.add(new TableColumn(t, 6, 20)));
    List<Table.Row> rows = new ArrayList<>();
    for (int row = 0; row < workings.switches().size(); row++) {
      rows.add(row(row));
    }
    return new Table(
        Tab.LIVE_FACTS,
        "Of the versions of one fact, the last that is switched on holds. A 1 under a question "
            + "means that the fact could bear on its answer or on the confidence in it; under a topic, "
            + "that it is on it.",
        columns,
        QUESTIONS,
        rows);
  }

  private Table.Row row(int row) {
    Switch own = workings.switches().get(row);
    double right = scales.probability(own.fact().rating());
    Stream<CellContent> state =
        Stream.of(
            CellContent.number(row + 1.0, Format.WHOLE),
            CellContent.text(own.fact().id()),
            CellContent.text(own.fact().statement()),
            CellContent.text(FactSwitch.from(own)),
            FactSwitch.given(row, workings.switches())
                ? CellContent.truth(true)
                : CellContent.formula(switched(row), own.on()),
            CellContent.formula(holds(row), own.on()),
            CellContent.number(right, Format.EXACT),
            CellContent.formula(
                "IF(" + Ref.here(HOLDS, row) + "," + Ref.here(RIGHT, row) + ",0)",
                own.on() ? right : 0,
                Format.EXACT),
            CellContent.truth(own.on()),
            differs(ON, row),
            differs(HOLDS, row),
            read(model.reads(own.fact())));
    List<CellContent> items = new ArrayList<>(QUESTIONS + below.size() + topics.size());
    state.forEach(items::add);
    Set<String> on = Set.copyOf(own.fact().topics());
    // There may be thousands of both.
    for (Set<String> bearing : below) {
      items.add(mark(bearing.contains(own.fact().id())));
    }
    for (String topic : topics) {
      items.add(mark(on.contains(topic)));
    }
    return new Table.Row(own.fact().id(), 0, items);
  }

  private static CellContent read(Operand reads) {
    return CellContent.formula(reads.elsewhere(), reads.holds());
  }

  private static CellContent mark(boolean marked) {
    return marked ? MARK : CellContent.NONE;
  }

  /** The part of the facts that hold on a topic that some rule reads, from any sheet. */
  public static String read(Report report, String topic) {
    int last = report.workings().switches().size() - 1;
    if (last < 0) {
      return "0";
    }
    int column =
        QUESTIONS + report.brief().questions().size() + report.brief().topicNames().indexOf(topic);
    String on =
        Ref.range(Tab.LIVE_FACTS, HOLDS, 0, last)
            + ",TRUE,"
            + Ref.range(Tab.LIVE_FACTS, column, 0, last)
            + ",1";
    String read = Ref.range(Tab.LIVE_FACTS, READ, 0, last);
    String all = "COUNTIFS(" + on + ")";
    return "IF(" + all + "=0,0,COUNTIFS(" + on + "," + read + ",TRUE)/" + all + ")";
  }

  /** By number, since readers may sort the sheet with the switches. */
  private String switched(int row) {
    int last = workings.switches().size() - 1;
    return "INDEX("
        + Ref.range(Tab.FACTS, FactSwitch.SWITCH, 0, last)
        + ",MATCH("
        + Ref.here(NUMBER, row)
        + ","
        + Ref.range(Tab.FACTS, FactSwitch.NUMBER, 0, last)
        + ",0))=\""
        + FactSwitch.ON
        + "\"";
  }

  private String holds(int row) {
    String group = workings.switches().get(row).group();
    int last = row;
    while (last + 1 < workings.switches().size()
        && workings.switches().get(last + 1).group().equals(group)) {
      last++;
    }
    String on = Ref.here(ON, row);
    return last == row ? on : "AND(" + on + ",NOT(OR(" + Ref.here(ON, row + 1, last) + ")))";
  }

  private static CellContent differs(int column, int row) {
    return CellContent.formula(
        "IF(" + Ref.here(column, row) + "=" + Ref.here(DELIVERED, row) + ",0,1)", 0, Format.WHOLE);
  }
}
