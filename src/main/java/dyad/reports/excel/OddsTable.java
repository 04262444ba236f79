package dyad.reports.excel;

import dyad.answers.Standing;
import dyad.explanation.Wording;
import dyad.findings.Alignment;
import dyad.reports.excel.live.LiveAlignment;
import dyad.reports.excel.live.LiveAnswers;
import dyad.reports.excel.live.LiveTopics;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.SheetBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;

/** The table of how probable it is on each topic that the powers meet, and that they part. */
final class OddsTable {

  private static final int LEFT = 0;
  private static final int ALIGNMENT = 6;
  private static final int SCORE = 7;

  private final SheetBuilder page;
  private final LiveTopics live;
  private final Map<String, Told> told = new HashMap<>();

  OddsTable(SheetBuilder page, LiveTopics live) {
    this.page = page;
    this.live = live;
  }

  /** The cells that hold the alignment on a topic and its score. */
  record Told(String alignment, String score) {}

  /** Where a topic is told, if something could bear on it. */
  Optional<Told> told(String topic) {
    return Optional.ofNullable(told.get(topic));
  }

  /**
   * Writes it, with the balance over all topics below, and tells the row of its last topic.
   *
   * @param head its first row
   */
  int write(int head, List<Standing> weighed, Standing balance) {
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
    odds(row + 1, live.overall(), balance);
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

  /** A heading above a column of numbers. */
  static CellContent head(String title) {
    return CellContent.text(title).in(CellTone.HEAD).as(Shape.HEAD_CENTRED);
  }
}
