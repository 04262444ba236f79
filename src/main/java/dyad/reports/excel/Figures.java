package dyad.reports.excel;

import dyad.answers.Standing;
import dyad.explanation.Wording;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.Report;
import dyad.reports.excel.live.Answers;
import dyad.reports.excel.live.LiveAlignment;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;

/** The charts of the summary, and the figures that they are drawn from. */
final class Figures {

  private static final double ROW = 14;
  private static final int LEAST_ROWS = 14;

  /** What a chart needs besides its bars. */
  private static final int FRAME_ROWS = 5;

  private static final int LEFT = 0;
  private static final int MIDDLE = 5;
  private static final int RIGHT = 10;
  private static final int ALIGNMENT = 6;
  private static final int SCORE = 7;
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
  private final LiveTopics live;
  private final boolean asked;
  private final Map<String, Told> told = new HashMap<>();
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
    this.live = live;
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

  /** The cells that hold the alignment on a topic and its score. */
  record Told(String alignment, String score) {}

  /** Where a topic is told, if something could bear on it. */
  Optional<Told> told(String topic) {
    return Optional.ofNullable(told.get(topic));
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

  private int answers(int head, int top, int bottom) {
    int last = terms(head);
    charts.draw(
        new Charts.Frame(
            "Answers by likelihood and confidence",
            "Bars of the number of answers with each term of likelihood, divided by confidence",
            false,
            step(),
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
    int last = odds(head);
    charts.draw(
        new Charts.Frame(
            "How probable it is that they part, and that they meet, by topic",
            "Bars of the share of cases with divergence, to the left, and with convergence, to the right, by topic",
            true,
            FIFTH,
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

  private int odds(int head) {
    page.spread(head, LEFT, LEFT + 1, CellContent.text("Topic").in(CellTone.HEAD).as(Shape.HEAD));
    List<String> heads = List.of("Divergent", "Convergent", "Mixed", "Not assessed");
    for (int i = 0; i < heads.size(); i++) {
      page.put(head, LEFT + 2 + i, head(heads.get(i)));
    }
    page.put(head, ALIGNMENT, head("Alignment"));
    page.put(head, SCORE, head("Score"));
    int row = head;
    for (Standing standing : weighed) {
      page.spread(++row, LEFT, LEFT + 1, CellContent.text(Wording.capital(standing.topic())));
      odds(row, live.row(standing.topic()), standing);
    }
    page.spread(row + 1, LEFT, LEFT + 1, CellContent.text("Overall").as(Shape.STRONG));
    odds(row + 1, live.overall(), report.assessment().balance());
    return row;
  }

  private void odds(int row, int at, Standing standing) {
    // Negative, so that it is drawn to the left; 0 must not become minus 0.
    page.put(row, LEFT + 2, odds("0-", at, standing, Alignment.DIVERGENT, -1));
    page.put(row, LEFT + 3, odds("", at, standing, Alignment.CONVERGENT, 1));
    page.put(row, LEFT + 4, odds("", at, standing, Alignment.MIXED, 1));
    page.put(row, LEFT + 5, odds("", at, standing, Alignment.NOT_ASSESSED, 1));
    page.put(
        row,
        ALIGNMENT,
        CellContent.formula(
                Ref.cell(Tab.LIVE_TOPICS, LiveTopics.ALIGNMENT, at), standing.alignment().word())
            .as(Shape.CENTRED));
    boolean assessed = standing.alignment() != Alignment.NOT_ASSESSED;
    page.put(
        row,
        SCORE,
        LiveAnswers.number(
            "IF("
                + LiveTopics.assessed(at)
                + ","
                + Ref.cell(Tab.LIVE_TOPICS, LiveTopics.SCORE, at)
                + ",\"\")",
            assessed ? Optional.of(standing.score()) : Optional.empty(),
            Format.SCORE));
    told.put(standing.topic(), new Told(cell(row, ALIGNMENT), cell(row, SCORE)));
  }

  private static CellContent odds(
      String sign, int at, Standing standing, Alignment alignment, int times) {
    double odds = Optional.ofNullable(standing.odds().get(alignment)).orElse(0.0);
    return CellContent.formula(
        sign + Ref.cell(Tab.LIVE_TOPICS, LiveAlignment.column(alignment), at),
        0 + times * odds,
        Format.OPPOSITE);
  }

  private static String cell(int row, int column) {
    return new CellReference(row, column, true, true).formatAsString();
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
          head(known ? Wording.capital(level) + " confidence" : "Confidence " + level));
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

  private static CellContent head(String title) {
    return CellContent.text(title).in(CellTone.HEAD).as(Shape.HEAD_CENTRED);
  }

  /** Answers are counted in whole numbers, so no line may stand between two of them. */
  private double step() {
    long most =
        Arrays.stream(Term.values()).mapToLong(term -> Answers.count(report, term)).max().orElse(0);
    return most <= FEW ? 1 : most <= MANY ? 5 : 10;
  }
}
