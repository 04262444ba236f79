package dyad.reports.excel.nodes;

import dyad.derivation.Reached;
import dyad.facts.Question;
import dyad.findings.Scales;
import dyad.reports.Report;
import dyad.reports.Switch;
import dyad.reports.Workings;
import dyad.reports.excel.table.Column;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Item;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Table;
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

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Number", 9, 10),
          new Column("Id", 7, 22),
          new Column("Fact", 40, 58),
          new Column("From", 12, 24),
          new Column("Switched on", 11, 12),
          new Column("Holds", 9, 9),
          new Column("Right, by its rating", 10, 10),
          new Column("So as told", 10, 10),
          new Column("As delivered", 11, 11),
          new Column("Switch changed", 11, 11),
          new Column("Holds otherwise", 11, 11),
          new Column("Some rule reads it", 11, 11));

  private final LiveModel model;
  private final Workings workings;
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
    List<Column> columns = new ArrayList<>(COLUMNS);
    questions.forEach(q -> columns.add(new Column(q.id(), 6, 20)));
    topics.forEach(t -> columns.add(new Column(t, 6, 20)));
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
    Stream<Item> state =
        Stream.of(
            Item.number(row + 1.0, Format.WHOLE),
            Item.text(own.fact().id()),
            Item.text(own.fact().statement()),
            Item.text(FactSwitch.from(own)),
            FactSwitch.given(row, workings.switches())
                ? Item.truth(true)
                : Item.formula(switched(row), own.on()),
            Item.formula(holds(row), own.on()),
            Item.number(right, Format.EXACT),
            Item.formula(
                "IF(" + Ref.here(HOLDS, row) + "," + Ref.here(RIGHT, row) + ",0)",
                own.on() ? right : 0,
                Format.EXACT),
            Item.truth(own.on()),
            differs(ON, row),
            differs(HOLDS, row),
            read(model.reads(own.fact())));
    Stream<Item> marks =
        Stream.concat(
            below.stream().map(b -> mark(b.contains(own.fact().id()))),
            topics.stream().map(t -> mark(own.fact().topics().contains(t))));
    return new Table.Row(own.fact().id(), 0, Stream.concat(state, marks).toList());
  }

  private static Item read(Operand reads) {
    return Item.formula(reads.elsewhere(), reads.holds());
  }

  private static Item mark(boolean marked) {
    return marked ? Item.number(1, Format.WHOLE) : Item.NONE;
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

  private static Item differs(int column, int row) {
    return Item.formula(
        "IF(" + Ref.here(column, row) + "=" + Ref.here(DELIVERED, row) + ",0,1)", 0, Format.WHOLE);
  }
}
