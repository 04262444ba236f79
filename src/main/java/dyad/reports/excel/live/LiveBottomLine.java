package dyad.reports.excel.live;

import dyad.facts.Leaning;
import dyad.facts.excel.PlainText;
import dyad.facts.office.VisibleText;
import dyad.findings.Alignment;
import dyad.reports.BottomLine;
import dyad.reports.Report;
import dyad.reports.StrandWords;
import dyad.reports.TopicList;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import java.util.Arrays;
import java.util.List;

/** The lines that work out the bottom line; a sentence that has nothing to say gives way. */
public final class LiveBottomLine {

  /** The most sentences that it has where words and deeds part nowhere. */
  private static final int SENTENCES = 3 + TopicList.values().length;

  /** Of the sentences that list topics the one with the most words of its own. */
  private static final TopicList LONGEST = TopicList.OPEN;

  /** Room for more would leave holes on the first sheet. */
  private static final int ROOM = 250;

  private static final String FIRST = "Bottom line";
  private static final String POWERS = "The powers";
  private static final String IN_PART = " converge in part and diverge in part,";
  private static final String CASES = " of cases (";
  private static final String LOOKED = " of what is told was looked at)";
  private static final String PARTED = "Words and deeds ";
  private static final String MOST_JOINS = "What most joins them: ";

  private final Report report;
  private final MostTelling most;
  private final LiveTopics topics;
  private final SummaryLines lines;

  /** Where words and deeds part, as delivered. */
  private final List<String> parted;

  private int sentences;

  LiveBottomLine(Report report, MostTelling most, LiveTopics topics, SummaryLines lines) {
    this.report = report;
    this.most = most;
    this.topics = topics;
    this.lines = lines;
    this.parted =
        StrandWords.partings(report.topics(), report.workings().assessor().alignments()::weight)
            .filter(report.bottomLine()::contains)
            .map(s -> PlainText.cut(VisibleText.of(s), ROOM))
            .toList();
  }

  /** The most sentences that it has. */
  public int most() {
    return SENTENCES + parted.size();
  }

  /** A sentence, from any sheet; empty behind the last. */
  public String sentence(int number) {
    int first = lines.row(FIRST);
    int last = first + most() - 1;
    return "IFERROR(INDEX("
        + Ref.range(Tab.LIVE_SUMMARY, SummaryLines.TEXT, first, last)
        + ",MATCH("
        + number
        + ","
        + Ref.range(Tab.LIVE_SUMMARY, SummaryLines.LINE, first, last)
        + ",0)),\"\")";
  }

  /** The longest that a sentence can come to: those behind the first move up. */
  public List<String> longest(int number) {
    if (number == 1) {
      return List.of(
          BottomLine.NOTHING,
          powers() + IN_PART + " in 100 %" + CASES + "100 %" + LOOKED + topics.mostly().longest());
    }
    String telling = PlainText.cut(MOST_JOINS + most.longestClause() + ".", ROOM);
    return number <= 1 + parted.size() + TopicList.values().length
        ? List.of(telling, PlainText.cut(LONGEST.start() + topics.lists().all() + ".", 2 * ROOM))
        : List.of(telling);
  }

  void write() {
    lines.text(POWERS, CellContent.text(powers()));
    for (int i = 0; i < parted.size(); i++) {
      lines.text(PARTED + i, CellContent.text(parted.get(i)));
    }
    String powers = lines.here(POWERS, SummaryLines.TEXT);
    sentence(FIRST, overall(powers), report.bottomLine().get(0));
    for (int i = 0; i < parted.size(); i++) {
      String asDelivered = LiveChanges.before(lines);
      String formula = asDelivered + "&" + lines.here(PARTED + i, SummaryLines.TEXT);
      sentence(parted.get(i), formula, parted.get(i));
    }
    Arrays.stream(TopicList.values()).forEach(this::list);
    most(MOST_JOINS, Leaning.FOR, LiveGrounds.JOINS, topics.any());
    most("What most parts them: ", Leaning.AGAINST, LiveGrounds.PARTS, topics.any());
  }

  private String powers() {
    return report.wording().powers(report.brief().dyad());
  }

  private String overall(String powers) {
    String assessed = LiveTopics.assessed(topics.overall());
    String alignment = Ref.cell(Tab.LIVE_TOPICS, LiveTopics.ALIGNMENT, topics.overall());
    return "IF("
        + assessed
        + ",IF("
        + alignment
        + "=\""
        + Alignment.UNDECIDED.word()
        + "\",\""
        + BottomLine.OPEN
        + "\"&"
        + Ref.cell(Tab.LIVE_TOPICS, LiveTopics.LIKELIEST, topics.overall())
        + ","
        + powers
        + "&IF("
        + alignment
        + "=\"convergent\",\" converge on balance,\",IF("
        + alignment
        + "=\"divergent\",\" diverge on balance,\",\""
        + IN_PART
        + "\")))&\" in \"&"
        + Odds.percent(Ref.cell(Tab.LIVE_TOPICS, LiveTopics.PROBABILITY, topics.overall()))
        + "&\""
        + CASES
        + "\"&"
        + Odds.percent(Ref.cell(Tab.LIVE_TOPICS, LiveTopics.LOOKED, topics.overall()))
        + "&\""
        + LOOKED
        + "\"&IF("
        + alignment
        + "=\""
        + Alignment.MIXED.word()
        + "\","
        + topics.mostly().formula()
        + ",\"\")&\".\",IF("
        + topics.any()
        + ",\""
        + BottomLine.TOO_LITTLE
        + "\",\""
        + BottomLine.NOTHING
        + "\"))";
  }

  private void list(TopicList list) {
    if (topics.overall() == 0) {
      sentence(list.start(), "\"\"", "");
      return;
    }
    String names = Ref.cell(Tab.LIVE_TOPICS, TopicLists.column(list), topics.overall() - 1);
    String listed = topics.lists().listed(list);
    sentence(
        list.start(),
        "IF(" + names + "=\"\",\"\",\"" + list.start() + "\"&" + names + "&\".\")",
        listed.isEmpty() ? "" : list.start() + listed + ".");
  }

  private void most(String start, Leaning leaning, int column, String assessed) {
    boolean any =
        report.assessment().standings().stream()
            .anyMatch(s -> s.alignment() != Alignment.NOT_ASSESSED);
    String clause = any ? most.clause(leaning) : "";
    sentence(
        start,
        most.sentence(start, column, assessed),
        clause.isEmpty() ? "" : start + clause + ".");
  }

  private void sentence(String what, String formula, String text) {
    sentences += text.isEmpty() ? 0 : 1;
    int row = lines.next();
    boolean first = what.equals(FIRST);
    String own = "IF(" + Ref.here(SummaryLines.TEXT, row) + "=\"\",0,1)";
    String line = first ? own : Ref.here(SummaryLines.LINE, row - 1) + "+" + own;
    lines.add(
        what.strip(),
        CellContent.NONE,
        CellContent.formula(formula, text).or(longest(first ? 1 : 2)),
        CellContent.formula(line, sentences, Format.WHOLE));
  }
}
