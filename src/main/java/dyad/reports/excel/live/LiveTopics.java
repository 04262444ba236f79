package dyad.reports.excel.live;

import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.findings.Alignment;
import dyad.reports.Report;
import dyad.reports.excel.nodes.LiveFacts;
import dyad.reports.excel.nodes.LiveModel;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The sheet that works out the alignment on each topic and, on its last line, overall. */
public final class LiveTopics {

  public static final int TOPIC = 0;
  static final int NAME = 1;
  public static final int SCORE = 7;
  public static final int PROBABILITY = 8;
  public static final int ALIGNMENT = 9;
  public static final int SIGNED = 10;
  public static final int SHOWN = 11;
  public static final int CHANGED = 15;
  public static final int WAS = 16;
  static final int LIST = 26;
  static final int JOINS = 27;
  static final int PARTS = 28;
  static final int LIKELIEST = 29;
  private static final int WEIGHT = 30;
  static final int LOOKED = 31;
  static final int NAMED = 32;

  /** What an alignment with its score takes on one line. */
  public static final int WAS_UNITS = 25;

  /** Lists grow to the names of all topics. */
  private static final int LISTED = 50;

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Topic", 18, 26),
          new TableColumn("In a sentence", 18, 26),
          new TableColumn("Not assessed", 11, 11),
          new TableColumn("Divergent", 11, 11),
          new TableColumn("Mixed", 11, 11),
          new TableColumn("Convergent", 11, 11),
          new TableColumn("Mean of scores", 11, 11),
          new TableColumn("Score", 9, 12),
          new TableColumn("The likeliest in", 11, 11),
          new TableColumn("Alignment", 13, 16),
          new TableColumn("With its sign", 15, 18),
          new TableColumn("As it is told", 24, 30),
          new TableColumn("Alignment as delivered", 13, 16),
          new TableColumn("Score as delivered", 11, 12),
          new TableColumn("Share as delivered", 11, 12),
          new TableColumn("Changed", 10, 10),
          new TableColumn("Was", WAS_UNITS, WAS_UNITS),
          new TableColumn("Place among its like", 11, 11),
          new TableColumn("How many are like it", 11, 11),
          new TableColumn("In a list", 14, 26),
          new TableColumn("They meet on", LISTED, LISTED),
          new TableColumn("They seem to meet on", LISTED, LISTED),
          new TableColumn("They part over", LISTED, LISTED),
          new TableColumn("They seem to part over", LISTED, LISTED),
          new TableColumn("Mixed on", LISTED, LISTED),
          new TableColumn("Open on", LISTED, LISTED),
          new TableColumn("Changed so far", LISTED, LISTED),
          new TableColumn("What joins them", 20, 40),
          new TableColumn("What parts them", 20, 40),
          new TableColumn("Likeliest", 13, 16),
          new TableColumn("Weight", 9, 9),
          new TableColumn("Read by rules, of what holds", 11, 11),
          new TableColumn("Listed under", 16, 24));

  private final Report report;
  private final Assessor assessor;
  private final Map<String, Double> read;
  private final LiveModel model;
  private final GroundCells grounds;
  private final List<Standing> standings;
  private final TopicLists lists;

  LiveTopics(Report report, LiveModel model, GroundCells grounds) {
    this.report = report;
    this.assessor = report.workings().assessor();
    this.read = assessor.alignments().read(report.workings().told());
    this.model = model;
    this.grounds = grounds;
    this.standings =
        report.assessment().standings().stream()
            .filter(s -> !s.topic().equals(Assessor.OVERALL))
            .toList();
    this.lists = new TopicLists(standings, report.brief().issues(), grounds, model.scale());
  }

  /** The lists of topics by their alignment. */
  TopicLists lists() {
    return lists;
  }

  /** The row of a topic, or of the balance over all. */
  public int row(String topic) {
    for (int row = 0; row < standings.size(); row++) {
      if (standings.get(row).topic().equals(topic)) {
        return row;
      }
    }
    return standings.size();
  }

  /** The row of the balance over all. */
  public int overall() {
    return standings.size();
  }

  /** Whether any topic is assessed, from any sheet. */
  String any() {
    return overall() == 0
        ? "FALSE"
        : "COUNTIF("
            + Ref.range(Tab.LIVE_TOPICS, ALIGNMENT, 0, overall() - 1)
            + ",\"<>"
            + Alignment.NOT_ASSESSED.word()
            + "\")>0";
  }

  /** To which side a mixed balance leans. */
  MostTopics mostly() {
    return new MostTopics(overall());
  }

  /** What joins the powers on the topic of a row. */
  public CellContent joins(int row) {
    return told(JOINS, row, grounds.topic(standings.get(row).topic()).supporting());
  }

  /** What parts the powers on the topic of a row. */
  public CellContent parts(int row) {
    return told(PARTS, row, grounds.topic(standings.get(row).topic()).opposing());
  }

  private CellContent told(int column, int row, Side side) {
    return side.empty() ? CellContent.NONE : side.told(Ref.cell(Tab.LIVE_TOPICS, column, row));
  }

  Table table() {
    List<Table.Row> rows = new ArrayList<>();
    standings.forEach(s -> rows.add(row(rows.size(), s)));
    rows.add(overall(rows.size()));
    return new Table(
        Tab.LIVE_TOPICS,
        "Beside each alignment stands the share of all cases in which it comes; the likeliest is "
            + "told where it is sure enough, with the mean of the score over the cases in which "
            + "there is one. Overall is told where enough of what holds was looked at: what "
            + "rules read on each topic, as far as anything speaks there, by the topics' weights.",
        COLUMNS,
        rows);
  }

  private Table.Row row(int row, Standing standing) {
    Sides sides = grounds.topic(standing.topic());
    List<CellContent> items = new ArrayList<>();
    items.add(CellContent.text(lists.title(standing)));
    items.add(CellContent.text(lists.name(standing)));
    items.addAll(LiveAlignment.items(row, standing, model, "FALSE"));
    items.addAll(lists.items(row, standing));
    items.add(Changed.list(row, CHANGED, LIST, NAME, lists.names()));
    items.add(sides.supporting().told());
    items.add(sides.opposing().told());
    items.add(LiveAlignment.likeliest(row, standing));
    items.add(CellContent.number(assessor.alignments().weight(standing.topic()), Format.EXACT));
    items.add(
        CellContent.formula(
            LiveFacts.read(report, standing.topic()),
            read.getOrDefault(standing.topic(), 0.0),
            Format.EXACT));
    items.add(lists.named(row, standing));
    return new Table.Row(standing.topic(), 0, items);
  }

  private Table.Row overall(int row) {
    List<CellContent> items = new ArrayList<>();
    items.add(CellContent.text("Overall").as(Shape.STRONG));
    items.add(CellContent.text("overall"));
    Standing balance = report.assessment().balance();
    String little = "ROUND(" + Ref.here(LOOKED, row) + "-" + model.scale().coverage() + ",9)<0";
    items.addAll(LiveAlignment.items(row, balance, model, little));
    items.addAll(Collections.nCopies(LIKELIEST - items.size(), CellContent.NONE));
    items.add(LiveAlignment.likeliest(row, balance));
    items.add(CellContent.NONE);
    items.add(
        row == 0
            ? CellContent.number(0, Format.EXACT)
            : CellContent.formula(looked(row - 1), report.assessment().coverage(), Format.EXACT));
    items.addAll(Collections.nCopies(COLUMNS.size() - items.size(), CellContent.NONE));
    return new Table.Row(Assessor.OVERALL, 0, items);
  }

  /** How much was looked at, over the topics down to a row. */
  private static String looked(int last) {
    String weights = Ref.here(WEIGHT, 0, last);
    String none = Ref.here(LiveAlignment.column(Alignment.NOT_ASSESSED), 0, last);
    String read = weights + "," + Ref.here(LOOKED, 0, last);
    return "IF(SUM("
        + weights
        + ")=0,0,(SUMPRODUCT("
        + read
        + ")-SUMPRODUCT("
        + read
        + ","
        + none
        + "))/SUM("
        + weights
        + "))";
  }

  /** That something is assessed in a row, from any sheet. */
  public static String assessed(int row) {
    return Ref.cell(Tab.LIVE_TOPICS, ALIGNMENT, row)
        + "<>\""
        + Alignment.NOT_ASSESSED.word()
        + "\"";
  }

  /** The topics as sentences name them. */
  List<String> names() {
    return lists.names();
  }
}
