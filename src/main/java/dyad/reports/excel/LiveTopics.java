package dyad.reports.excel;

import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.facts.Topic;
import dyad.findings.Alignment;
import dyad.reports.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The sheet that works out the alignment on each topic and, on its last line, overall. */
final class LiveTopics {

  static final int TOPIC = 0;
  static final int NAME = 1;
  static final int FOR = 2;
  static final int AGAINST = 3;
  static final int ASSESSED = 4;
  static final int SCORE = 5;
  static final int ALIGNMENT = 6;
  static final int SIGNED = 7;
  static final int SHOWN = 8;
  static final int CHANGED = 11;
  static final int WAS = 12;
  static final int LIST = 19;
  static final int JOINS = 20;
  static final int PARTS = 21;
  private static final int WEIGHT = 22;

  /** What an alignment with its score takes on one line. */
  static final int WAS_UNITS = 25;

  /** Lists grow to the names of all topics. */
  private static final int LISTED = 50;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Topic", 18, 26),
          new Column("In a sentence", 18, 26),
          new Column("For convergence", 13, 13),
          new Column("For divergence", 13, 13),
          new Column("Assessed", 11, 11),
          new Column("Score", 9, 12),
          new Column("Alignment", 13, 16),
          new Column("With its sign", 15, 18),
          new Column("With its score", 20, 24),
          new Column("Alignment as delivered", 13, 16),
          new Column("Score as delivered", 11, 12),
          new Column("Changed", 10, 10),
          new Column("Was", WAS_UNITS, WAS_UNITS),
          new Column("Place among its like", 11, 11),
          new Column("How many are like it", 11, 11),
          new Column("In a list", 14, 26),
          new Column("They meet on", LISTED, LISTED),
          new Column("They part over", LISTED, LISTED),
          new Column("Mixed on", LISTED, LISTED),
          new Column("Changed so far", LISTED, LISTED),
          new Column("What joins them", 20, 40),
          new Column("What parts them", 20, 40),
          new Column("Weight", 8, 10));

  private final Report report;
  private final Grounds grounds;
  private final List<Standing> standings;
  private final TopicLists lists;

  LiveTopics(Report report, Grounds grounds) {
    this.report = report;
    this.grounds = grounds;
    this.standings =
        report.assessment().standings().stream()
            .filter(s -> !s.topic().equals(Assessor.OVERALL))
            .toList();
    this.lists = new TopicLists(standings, grounds);
  }

  /** The lists of topics by their alignment. */
  TopicLists lists() {
    return lists;
  }

  /** The row of a topic, or of the balance over all. */
  int row(String topic) {
    for (int row = 0; row < standings.size(); row++) {
      if (standings.get(row).topic().equals(topic)) {
        return row;
      }
    }
    return standings.size();
  }

  /** The row of the balance over all. */
  int overall() {
    return standings.size();
  }

  /** Whether any topic is assessed, from any sheet. */
  String any() {
    return overall() == 0
        ? "FALSE"
        : "OR(" + Ref.range(Tab.LIVE_TOPICS, ASSESSED, 0, overall() - 1) + ")";
  }

  /** What joins the powers on the topic of a row. */
  Item joins(int row) {
    return told(JOINS, row, grounds.topic(standings.get(row).topic()).supporting());
  }

  /** What parts the powers on the topic of a row. */
  Item parts(int row) {
    return told(PARTS, row, grounds.topic(standings.get(row).topic()).opposing());
  }

  private Item told(int column, int row, Side side) {
    return side.empty() ? Item.NONE : side.told(Ref.cell(Tab.LIVE_TOPICS, column, row));
  }

  Table table() {
    List<Table.Row> rows = new ArrayList<>();
    standings.forEach(s -> rows.add(row(rows.size(), s)));
    rows.add(overall(rows.size()));
    return new Table(
        Tab.LIVE_TOPICS,
        "The score is what joins less what parts, divided by both and 2; overall, the mean of the "
            + "topics that are assessed, by their weights, where they carry half of the weight.",
        COLUMNS,
        rows);
  }

  private Table.Row row(int row, Standing standing) {
    Sides sides = grounds.topic(standing.topic());
    List<Item> items = new ArrayList<>();
    items.add(Item.text(lists.title(standing)));
    items.add(Item.text(lists.name(standing)));
    boolean assessed = standing.alignment() != Alignment.NOT_ASSESSED;
    items.addAll(balance(row, sides, assessed, standing.score()));
    items.addAll(LiveAlignment.items(row, standing.alignment(), standing.score()));
    items.addAll(lists.items(row, standing));
    items.add(Changed.list(row, CHANGED, LIST, NAME, names()));
    items.add(sides.supporting().told());
    items.add(sides.opposing().told());
    items.add(Item.number(weight(standing), Format.SCORE));
    return new Table.Row(standing.topic(), 0, items);
  }

  private static List<Item> balance(int row, Sides sides, boolean assessed, double score) {
    Side joining = sides.supporting();
    Side parting = sides.opposing();
    String joins = Ref.here(FOR, row);
    String parts = Ref.here(AGAINST, row);
    String shrunk =
        "(" + joins + "-" + parts + ")/(" + joins + "+" + parts + "+" + Alignment.SHRINKAGE + ")";
    return List.of(
        joining.sum(),
        parting.sum(),
        Item.formula(joins + "+" + parts + ">0", assessed),
        score(row, shrunk, score));
  }

  private double weight(Standing standing) {
    return report.brief().topics().stream()
        .filter(t -> t.name().equals(standing.topic()))
        .mapToDouble(Topic::counted)
        .findFirst()
        .orElse(0);
  }

  private static Item score(int row, String formula, double score) {
    return Item.formula(
        "IF(" + Ref.here(ASSESSED, row) + "," + formula + ",0)", score, Format.SCORE);
  }

  private Table.Row overall(int row) {
    Alignment alignment = report.assessment().overall();
    double score = report.assessment().score();
    List<Item> items = new ArrayList<>();
    items.add(Item.text("Overall").as(Shape.STRONG));
    items.add(Item.text("overall"));
    items.add(Item.NONE);
    items.add(Item.NONE);
    items.addAll(
        row == 0
            ? List.of(Item.formula("FALSE", false), Item.formula("0", 0, Format.SCORE))
            : mean(row, alignment != Alignment.NOT_ASSESSED, score));
    items.addAll(LiveAlignment.items(row, alignment, score));
    items.addAll(Collections.nCopies(COLUMNS.size() - items.size(), Item.NONE));
    return new Table.Row(Assessor.OVERALL, 0, items);
  }

  private static List<Item> mean(int row, boolean any, double score) {
    String weights = Ref.here(WEIGHT, 0, row - 1);
    String counted = "SUMIF(" + Ref.here(ASSESSED, 0, row - 1) + ",TRUE," + weights + ")";
    String sum = "SUMPRODUCT(" + weights + "," + Ref.here(SCORE, 0, row - 1) + ")";
    return List.of(
        Item.formula(
            "AND(" + counted + ">0," + counted + ">=SUM(" + weights + ")*" + Alignment.ENOUGH + ")",
            any),
        score(row, sum + "/" + counted, score));
  }

  /** The topics as sentences name them. */
  List<String> names() {
    return standings.stream().map(lists::name).toList();
  }
}
