package dyad.reports.excel;

import dyad.answers.Standing;
import dyad.explanation.Wording;
import dyad.facts.Term;
import dyad.reports.Report;
import dyad.reports.briefing.InTime;
import dyad.reports.briefing.Tornado;
import dyad.reports.excel.live.Answers;
import dyad.reports.excel.live.LiveAnswers;
import dyad.reports.excel.live.LiveTopics;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Charts;
import dyad.reports.excel.table.Colour;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.SheetBuilder;
import dyad.reports.excel.table.Table;
import dyad.reports.paper.Spans;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The charts of the summary, and the figures that they are drawn from. */
final class Figures {

  private static final double ROW = 14;
  private static final int LEAST_ROWS = 14;

  /** What a chart needs besides its bars. */
  private static final int FRAME_ROWS = 5;

  private static final int LEFT = 0;
  private static final int MIDDLE = 5;
  private static final int RIGHT = 10;
  private static final int FEW = 10;
  private static final int MANY = 40;
  private static final double FIFTH = 0.2;
  private static final List<Colour> CONFIDENCE =
      List.of(Colour.ACCENT, Colour.ACCENT_HALF, Colour.ACCENT_PALE, Colour.CHANGED_HALF);
  private static final List<Colour> RANGES =
      Stream.concat(Stream.of(Colour.PAPER), CONFIDENCE.stream()).toList();

  private final SheetBuilder page;
  private final Report report;
  private final List<Standing> weighed;
  private final OddsTable odds;
  private final boolean asked;
  private final Charts charts;

  /**
   * For a report.
   *
   * @param weighed the topics that something could bear on, in whatever world
   * @param asked whether something could bear on any question
   */
  Figures(
      SheetBuilder page, Report report, List<Standing> weighed, LiveTopics live, boolean asked) {
    this.page = page;
    this.report = report;
    this.weighed = weighed;
    this.odds = new OddsTable(page, live);
    this.asked = asked;
    this.charts = new Charts(page);
  }

  /** Whether there is anything to draw. */
  boolean any() {
    return asked || !weighed.isEmpty();
  }

  /** Whether there are answers to draw. */
  boolean asked() {
    return asked;
  }

  /** The table of how topics stand, from which one of them is drawn. */
  OddsTable odds() {
    return odds;
  }

  /** Draws where each judgment lies, and tells the row behind. */
  int ranges(int from, SheetBuilder judgments) {
    int head = Table.FIRST - 1;
    charts.draw(
        new Charts.Frame(
            "Range of likelihood of each judgment",
            "Bars from the lower to the upper end of each judgment’s range of likelihood, by confidence",
            false,
            FIFTH,
            0,
            1,
            "0\\ %"),
        new Charts.Drawn(
            judgments, 0, head, head + report.explanations().size(), JudgmentsSheet.DRAWN, RANGES),
        from,
        from + LEAST_ROWS,
        LEFT,
        RIGHT);
    return room(from, LEAST_ROWS);
  }

  /** Leaves room for the charts of the tables, and tells the row behind. */
  int room(int from) {
    return room(from, Math.max(LEAST_ROWS, weighed.size() + FRAME_ROWS));
  }

  private int room(int from, int rows) {
    for (int row = from; row < from + rows; row++) {
      page.grow(row, ROW);
    }
    return from + rows;
  }

  /**
   * Writes what joins and what parts the powers above how sure the answers are, draws both, and
   * tells the row behind.
   *
   * @param head the first row of the tables
   * @param top the first row of the room for the charts
   */
  int tables(int head, int top) {
    int bottom = room(top);
    int next = weighed.isEmpty() ? head : balances(head, top, bottom) + 2;
    return asked ? answers(next, top, bottom) + 1 : next;
  }

  /** What follows no switch. */
  List<Spans> delivered() {
    return Stream.concat(Tornado.of(report).stream(), InTime.of(report).stream())
        .filter(Spans.class::isInstance)
        .map(Spans.class::cast)
        .toList();
  }

  /** One of these, from a row on. */
  SpansChart delivered(Spans spans, int from) {
    return new SpansChart(page, charts, spans, from);
  }

  private int answers(int head, int top, int bottom) {
    int last = terms(head);
    charts.draw(
        new Charts.Frame(
            "Answers by likelihood and confidence",
            "Bars of the number of answers with each term of likelihood, divided by confidence",
            false,
            step(),
            0,
            0,
            "0"),
        new Charts.Drawn(page, LEFT, head, last, LEFT + 2, CONFIDENCE),
        top,
        bottom,
        MIDDLE,
        RIGHT);
    return last;
  }

  private int balances(int head, int top, int bottom) {
    int last = odds.write(head, weighed, report.assessment().balance());
    charts.draw(
        new Charts.Frame(
            "How probable it is that they part, and that they meet, by topic",
            "Bars of the share of cases with divergence, to the left, and with convergence, to the right, by topic",
            true,
            FIFTH,
            -1,
            1,
            "0\\ %;0\\ %;0\\ %"),
        new Charts.Drawn(
            page, LEFT, head, last, LEFT + 2, List.of(Colour.PARTED_MUCH, Colour.JOINED_MUCH)),
        top,
        bottom,
        LEFT,
        MIDDLE);
    return last + 1;
  }

  private int terms(int head) {
    page.spread(head, LEFT, LEFT + 1, CellContent.text("Answers").in(CellTone.HEAD).as(Shape.HEAD));
    List<String> levels = JudgmentsSheet.levels();
    for (int i = 0; i < levels.size(); i++) {
      String level = levels.get(i);
      boolean known = i < Answers.LEVELS.size();
      page.put(
          head,
          LEFT + 2 + i,
          OddsTable.head(known ? Wording.capital(level) + " confidence" : "Confidence " + level));
    }
    int row = head;
    for (Term term : Term.values()) {
      page.spread(++row, LEFT, LEFT + 1, CellContent.text(term.word()));
      for (int i = 0; i < levels.size(); i++) {
        page.put(row, LEFT + 2 + i, count(term, levels.get(i)));
      }
    }
    return row;
  }

  private CellContent count(Term term, String level) {
    int last = report.explanations().size() - 1;
    return last < 0
        ? CellContent.number(0, Format.WHOLE)
        : CellContent.formula(
            "COUNTIFS("
                + Ref.range(Tab.LIVE_ANSWERS, LiveAnswers.TERM, 0, last)
                + ",\""
                + term.word()
                + "\","
                + Ref.range(Tab.LIVE_ANSWERS, LiveAnswers.CONFIDENCE, 0, last)
                + ",\""
                + level
                + "\")",
            (double) Answers.count(report, term, level),
            Format.WHOLE);
  }

  /** Answers are counted in whole numbers, so no line may stand between two of them. */
  private double step() {
    long most =
        Arrays.stream(Term.values()).mapToLong(term -> Answers.count(report, term)).max().orElse(0);
    return most <= FEW ? 1 : most <= MANY ? 5 : 10;
  }
}
