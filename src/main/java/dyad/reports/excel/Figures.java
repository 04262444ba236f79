package dyad.reports.excel;

import dyad.derivation.Standing;
import dyad.explanation.Wording;
import dyad.facts.Term;
import dyad.reports.Report;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

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
      List.of(Colour.ACCENT, Colour.ACCENT_HALF, Colour.ACCENT_PALE);
  private static final List<Colour> RANGES =
      List.of(Colour.PAPER, Colour.ACCENT, Colour.ACCENT_HALF, Colour.ACCENT_PALE);

  private final Page page;
  private final Report report;
  private final List<Standing> assessed;
  private final Charts charts;

  Figures(Page page, Report report, List<Standing> assessed) {
    this.page = page;
    this.report = report;
    this.assessed = assessed;
    this.charts = new Charts(page.sheet());
  }

  /** Whether there is anything to draw. */
  boolean any() {
    return Answers.assessed(report) > 0 || !assessed.isEmpty();
  }

  /** Draws where each judgment lies, and tells the row behind. */
  int ranges(int from, XSSFSheet judgments) {
    int head = Table.FIRST - 1;
    charts.draw(
        new Charts.Frame(
            "Range of likelihood of each judgment",
            "Bars from the lower to the upper end of each judgment’s range of likelihood, by confidence",
            false,
            FIFTH,
            1,
            "0\\ %"),
        new Charts.Cells(
            judgments, 0, head, head + report.explanations().size(), JudgmentsSheet.DRAWN, RANGES),
        from,
        from + LEAST_ROWS,
        LEFT,
        RIGHT);
    return room(from, LEAST_ROWS);
  }

  /** Leaves room for the charts of the tables, and tells the row behind. */
  int room(int from) {
    return room(from, Math.max(LEAST_ROWS, assessed.size() + FRAME_ROWS));
  }

  private int room(int from, int rows) {
    for (int row = from; row < from + rows; row++) {
      page.grow(row, ROW);
    }
    return from + rows;
  }

  /**
   * Writes what joins and what parts the powers beside how sure the answers are, draws both, and
   * tells the row behind.
   *
   * @param head the first row of the tables
   * @param top the first row of the room for the charts
   */
  int tables(int head, int top) {
    int last = terms(head);
    int bottom = room(top);
    charts.draw(
        new Charts.Frame(
            "Answers by likelihood and confidence",
            "Bars of the number of answers with each term of likelihood, divided by confidence",
            false,
            step(),
            0,
            "0"),
        new Charts.Cells(page.sheet(), MIDDLE, head, last, MIDDLE + 2, CONFIDENCE),
        top,
        bottom,
        MIDDLE,
        RIGHT);
    if (assessed.isEmpty()) {
      return last + 1;
    }
    int lastTopic = weights(head);
    charts.draw(
        new Charts.Frame(
            "What joins them and what parts them, by topic",
            "Bars of the weight of evidence for divergence, to the left, and for convergence, to the right, by topic",
            true,
            0,
            0,
            "0.0;0.0;0"),
        new Charts.Cells(
            page.sheet(),
            LEFT,
            head,
            lastTopic,
            LEFT + 2,
            List.of(Colour.PARTED_MUCH, Colour.JOINED_MUCH)),
        top,
        bottom,
        LEFT,
        MIDDLE);
    return Math.max(last, lastTopic) + 1;
  }

  private int weights(int head) {
    page.spread(head, LEFT, LEFT + 1, Item.text("Topic").in(Tone.HEAD).as(Shape.HEAD));
    page.put(head, LEFT + 2, head("Divergence"));
    page.put(head, LEFT + 3, head("Convergence"));
    int row = head;
    for (Standing standing : assessed) {
      Balance balance = Balance.of(standing, report.scales());
      page.spread(++row, LEFT, LEFT + 1, Item.text(Wording.capital(standing.topic())));
      // Negative, so that it is drawn to the left; 0 must not become minus 0.
      page.put(row, LEFT + 2, Item.number(0 - balance.parting(), Format.WEIGHT));
      page.put(row, LEFT + 3, Item.number(balance.joining(), Format.WEIGHT));
    }
    return row;
  }

  private int terms(int head) {
    page.spread(head, MIDDLE, MIDDLE + 1, Item.text("Answers").in(Tone.HEAD).as(Shape.HEAD));
    for (int i = 0; i < JudgmentsSheet.LEVELS.size(); i++) {
      page.put(
          head,
          MIDDLE + 2 + i,
          head(Wording.capital(JudgmentsSheet.LEVELS.get(i).word()) + " confidence"));
    }
    int row = head;
    for (Term term : Term.values()) {
      page.spread(++row, MIDDLE, MIDDLE + 1, Item.text(term.word()));
      for (int i = 0; i < JudgmentsSheet.LEVELS.size(); i++) {
        page.put(
            row,
            MIDDLE + 2 + i,
            Item.number(
                (double) Answers.count(report, term, JudgmentsSheet.LEVELS.get(i)), Format.WHOLE));
      }
    }
    return row;
  }

  private static Item head(String title) {
    return Item.text(title).in(Tone.HEAD).as(Shape.HEAD_CENTRED);
  }

  /** Answers are counted in whole numbers, so no line may stand between two of them. */
  private double step() {
    long most =
        Arrays.stream(Term.values()).mapToLong(term -> Answers.count(report, term)).max().orElse(0);
    return most <= FEW ? 1 : most <= MANY ? 5 : 10;
  }
}
