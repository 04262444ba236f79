package dyad.reports.excel;

import dyad.derivation.Assessor;
import dyad.derivation.Standing;
import dyad.explanation.Wording;
import dyad.facts.excel.PlainText;
import dyad.facts.office.VisibleText;
import dyad.findings.Alignment;
import dyad.reports.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet that works out the alignment on each topic and, on its last line, overall. */
final class LiveTopics {

  static final int TOPIC = 0;
  static final int FOR = 2;
  static final int AGAINST = 3;
  static final int ASSESSED = 4;
  static final int SCORE = 5;
  static final int SIGNED = 7;
  static final int SHOWN = 8;
  static final int CHANGED = 11;
  static final int WAS = 12;
  static final int LIST = 19;
  static final int JOINS = 20;
  static final int PARTS = 21;

  /** The columns of the lists of topics where the powers meet, where they part, and the rest. */
  private static final Map<Alignment, Integer> LISTS =
      Map.of(Alignment.CONVERGENT, 16, Alignment.DIVERGENT, 17, Alignment.MIXED, 18);

  static final int ALIGNMENT = 6;

  private static final int NAME = 1;
  private static final int ALIGNMENT_BEFORE = 9;
  private static final int SCORE_BEFORE = 10;
  private static final int PLACE = 13;
  private static final int OF = 14;
  private static final int LINKED = 15;
  private static final int CELL = 30_000;

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
          new Column("What parts them", 20, 40));

  private final Report report;
  private final Grounds grounds;
  private final List<Standing> standings;

  /** What the lists come to as the report tells it, down to the last line written. */
  private final Map<Alignment, List<String>> listed = new HashMap<>();

  LiveTopics(Report report, Grounds grounds) {
    this.report = report;
    this.grounds = grounds;
    this.standings =
        report.assessment().standings().stream()
            .filter(s -> !s.topic().equals(Assessor.OVERALL))
            .toList();
    LISTS.keySet().forEach(a -> listed.put(a, new ArrayList<>()));
  }

  /** The column of the list of an alignment's topics, whose last line holds all of them. */
  static int column(Alignment alignment) {
    return Objects.requireNonNull(LISTS.get(alignment));
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
        "The score is what joins less what parts, divided by both; overall, the mean of the topics "
            + "that are assessed.",
        COLUMNS,
        rows);
  }

  private Table.Row row(int row, Standing standing) {
    Sides sides = grounds.topic(standing.topic());
    String both = Ref.here(FOR, row) + "+" + Ref.here(AGAINST, row);
    List<Item> items = new ArrayList<>();
    items.add(Item.text(name(standing, true)));
    items.add(Item.text(name(standing, false)));
    items.add(sides.supporting().sum());
    items.add(sides.opposing().sum());
    items.add(
        Item.formula(both + ">0", sides.supporting().weight() + sides.opposing().weight() > 0));
    items.add(
        Item.formula(
            "IF("
                + Ref.here(ASSESSED, row)
                + ",("
                + Ref.here(FOR, row)
                + "-"
                + Ref.here(AGAINST, row)
                + ")/("
                + both
                + "),0)",
            standing.score(),
            Format.SCORE));
    items.addAll(told(row, standing.alignment(), standing.score()));
    items.addAll(lists(row, standing));
    items.add(sides.supporting().told());
    items.add(sides.opposing().told());
    return new Table.Row(standing.topic(), 0, items);
  }

  /** Cut where many long names have to fit one cell. */
  private String name(Standing standing, boolean begins) {
    String name = begins ? Wording.capital(standing.topic()) : standing.topic();
    return PlainText.cut(VisibleText.of(name), CELL / standings.size());
  }

  private Table.Row overall(int row) {
    Alignment alignment = report.assessment().overall();
    double score = report.assessment().score();
    List<Item> items = new ArrayList<>();
    items.addAll(
        List.of(Item.text("Overall").as(Shape.STRONG), Item.text("overall"), Item.NONE, Item.NONE));
    if (row == 0) {
      items.add(Item.formula("FALSE", false));
      items.add(Item.formula("0", 0, Format.SCORE));
    } else {
      String assessed = Ref.here(ASSESSED, 0, row - 1);
      String number = "COUNTIF(" + assessed + ",TRUE)";
      items.add(Item.formula("OR(" + assessed + ")", alignment != Alignment.NOT_ASSESSED));
      items.add(
          Item.formula(
              "IF("
                  + Ref.here(ASSESSED, row)
                  + ",SUM("
                  + Ref.here(SCORE, 0, row - 1)
                  + ")/"
                  + number
                  + ",0)",
              score,
              Format.SCORE));
    }
    items.addAll(told(row, alignment, score));
    while (items.size() < COLUMNS.size()) {
      items.add(Item.NONE);
    }
    return new Table.Row(Assessor.OVERALL, 0, items);
  }

  private List<Item> told(int row, Alignment alignment, double score) {
    String own = Ref.here(SCORE, row);
    return List.of(
        Item.formula(
            "IF("
                + Ref.here(ASSESSED, row)
                + ",IF("
                + own
                + ">="
                + Tone.CUT
                + ",\"convergent\",IF("
                + own
                + "<=-"
                + Tone.CUT
                + ",\"divergent\",\"mixed\")),\"not assessed\")",
            alignment.word()),
        Item.formula(
            "IF("
                + Ref.here(ASSESSED, row)
                + ",IF("
                + is(row, Alignment.CONVERGENT)
                + ",\"▲ \",IF("
                + is(row, Alignment.DIVERGENT)
                + ",\"▼ \",\"◆ \")),\"– \")&"
                + Ref.here(ALIGNMENT, row),
            TopicsSheet.signed(alignment)),
        Item.formula(
            Ref.here(SIGNED, row)
                + "&IF("
                + Ref.here(ASSESSED, row)
                + ",\"  \"&"
                + signed(own)
                + ",\"\")",
            HeatMap.told(alignment, score)),
        Item.text(alignment.word()),
        Item.number(score, Format.SCORE),
        Item.formula(
            "IF(AND("
                + Ref.here(ALIGNMENT, row)
                + "="
                + Ref.here(ALIGNMENT_BEFORE, row)
                + ",ABS("
                + own
                + "-"
                + Ref.here(SCORE_BEFORE, row)
                + ")<1E-9),0,1)",
            0,
            Format.WHOLE),
        Item.formula(
            "IF("
                + Ref.here(CHANGED, row)
                + "=0,\"\",\""
                + LiveSummary.MARK
                + "was \"&IF("
                + Ref.here(ALIGNMENT_BEFORE, row)
                + "=\"not assessed\",\"not assessed\",IF("
                + Ref.here(ALIGNMENT_BEFORE, row)
                + "="
                + Ref.here(ALIGNMENT, row)
                + ",\"\","
                + Ref.here(ALIGNMENT_BEFORE, row)
                + "&\" \")&"
                + signed(Ref.here(SCORE_BEFORE, row))
                + "))",
            ""));
  }

  private static String is(int row, Alignment alignment) {
    return Ref.here(ALIGNMENT, row) + "=\"" + alignment.word() + "\"";
  }

  /** A number with its sign and two decimals, as a text. */
  private static String signed(String number) {
    String rounded = "ROUND(" + number + ",2)";
    String sign = "IF(" + rounded + ">0,\"+\",IF(" + rounded + "<0,\"−\",\"\"))";
    return sign + "&FIXED(ABS(" + number + "),2)";
  }

  private List<Item> lists(int row, Standing standing) {
    Alignment alignment = standing.alignment();
    long of = standings.stream().filter(s -> s.alignment() == alignment).count();
    long place =
        standings.subList(0, row + 1).stream().filter(s -> s.alignment() == alignment).count();
    String before = place == 1 ? "" : place == of ? " and " : ", ";
    String linked = before + name(standing, false);
    String last = Ref.here(ALIGNMENT, 0, standings.size() - 1);
    List<Item> items = new ArrayList<>();
    items.add(
        Item.formula(
            "COUNTIF(" + Ref.here(ALIGNMENT, 0, row) + "," + Ref.here(ALIGNMENT, row) + ")",
            (double) place,
            Format.WHOLE));
    items.add(
        Item.formula(
            "COUNTIF(" + last + "," + Ref.here(ALIGNMENT, row) + ")", (double) of, Format.WHOLE));
    items.add(
        Item.formula(
            "IF("
                + Ref.here(PLACE, row)
                + "=1,\"\",IF("
                + Ref.here(PLACE, row)
                + "="
                + Ref.here(OF, row)
                + ",\" and \",\", \"))&"
                + Ref.here(NAME, row),
            linked));
    Stream.of(Alignment.CONVERGENT, Alignment.DIVERGENT, Alignment.MIXED)
        .forEach(a -> items.add(list(row, a, alignment == a ? linked : "")));
    items.add(
        Item.formula(LiveAnswers.list(row, CHANGED, LIST, NAME), "")
            .or(LiveSummary.fullest(names())));
    return items;
  }

  private Item list(int row, Alignment alignment, String own) {
    int column = column(alignment);
    Objects.requireNonNull(listed.get(alignment)).add(own);
    String before = row == 0 ? "" : Ref.here(column, row - 1) + "&";
    return Item.formula(
            before + "IF(" + is(row, alignment) + "," + Ref.here(LINKED, row) + ",\"\")",
            listed(alignment))
        .or(all(standings.subList(0, row + 1)));
  }

  /** The topics as sentences name them. */
  List<String> names() {
    return standings.stream().map(s -> name(s, false)).toList();
  }

  /** The longest list of topics that a sentence can hold. */
  String all() {
    return all(standings);
  }

  private String all(List<Standing> listed) {
    return listed.stream()
        .filter(s -> grounds.topic(s.topic()).any())
        .map(s -> name(s, false))
        .collect(Collectors.joining(", "));
  }

  /** The topics of an alignment as a list in a sentence, as the report tells it. */
  String listed(Alignment alignment) {
    return String.join("", Objects.requireNonNull(listed.get(alignment)));
  }
}
