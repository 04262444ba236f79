package dyad.reports.excel;

import dyad.answers.Standing;
import dyad.explanation.Argument;
import dyad.explanation.Wording;
import dyad.findings.Alignment;
import dyad.reports.Report;
import dyad.reports.StrandWords;
import dyad.reports.excel.live.AlignmentWords;
import dyad.reports.excel.live.LiveAlignment;
import dyad.reports.excel.live.LiveAnswers;
import dyad.reports.excel.live.LiveTopics;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.LinkTarget;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.SheetBuilder;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheet of topics. */
final class TopicsSheet {

  static final int ALIGNMENT = 1;
  static final int SCORE = 3;

  private static final int CHANGED = 4;

  /** The alignments in the order in which they are shown. */
  private static final List<Alignment> ODDS =
      List.of(Alignment.CONVERGENT, Alignment.MIXED, Alignment.DIVERGENT, Alignment.NOT_ASSESSED);

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Topic", 18, 26),
          new TableColumn("Alignment", 14, 16),
          new TableColumn("In so many cases", 10, 10),
          new TableColumn("Score", 9, 9),
          new TableColumn("Changed", LiveTopics.WAS_UNITS, LiveTopics.WAS_UNITS),
          new TableColumn("Convergent", 12, 12),
          new TableColumn("Mixed", 9, 12),
          new TableColumn("Divergent", 11, 12),
          new TableColumn("Not assessed", 11, 12),
          new TableColumn("What joins them", 30, 46),
          new TableColumn("What parts them", 30, 46),
          new TableColumn("Words and deeds, as delivered", 24, 34),
          new TableColumn("Principles that speak, as delivered", 11, 12),
          new TableColumn("Why", 9, 12));

  private TopicsSheet() {}

  static LinkTarget target(String topic) {
    return new LinkTarget(Tab.TOPICS, topic);
  }

  static Table table(Report report, LiveTopics live) {
    return new Table(
        Tab.TOPICS,
        "The likeliest alignment, and the share of all cases in which each comes. The score runs "
            + "from −1 (all parts them) to +1 (all joins them); what has nothing to look at is not "
            + "assessed. How they stand by words, deeds, preferences and exposure alone, and how many "
            + "principles speak, follows no switch; where one speaks alone the odds look surer "
            + "than they are.",
        COLUMNS,
        report.weighed().stream().map(t -> row(t, live)).toList());
  }

  private static Table.Row row(Report.Topic topic, LiveTopics live) {
    Standing standing = topic.standing();
    int row = live.row(standing.topic());
    boolean all = row == live.overall();
    List<CellContent> items = new ArrayList<>();
    items.add(CellContent.text(Wording.capital(standing.topic())).as(Shape.STRONG));
    items.add(
        CellContent.formula(
                Ref.cell(Tab.LIVE_TOPICS, LiveTopics.SIGNED, row),
                AlignmentWords.signed(standing.alignment()))
            .in(CellTone.of(standing.alignment(), standing.score()))
            .as(Shape.CENTRED));
    items.add(
        CellContent.formula(
            Ref.cell(Tab.LIVE_TOPICS, LiveTopics.PROBABILITY, row),
            standing.probability(),
            Format.PERCENT));
    items.add(score(row, standing));
    items.add(
        CellContent.formula(Ref.cell(Tab.LIVE_TOPICS, LiveTopics.WAS, row), "")
            .in(CellTone.CHANGED_TEXT));
    ODDS.forEach(
        each ->
            items.add(
                CellContent.formula(
                        Ref.cell(Tab.LIVE_TOPICS, LiveAlignment.column(each), row),
                        Optional.ofNullable(standing.odds().get(each)).orElse(0.0),
                        Format.PERCENT)
                    .in(CellTone.MUTED)));
    items.add(all ? told(topic.joining()) : live.joins(row));
    items.add(all ? told(topic.parting()) : live.parts(row));
    items.add(CellContent.text(StrandWords.told(topic.strands())));
    items.add(all ? CellContent.NONE : CellContent.number(topic.principles(), Format.WHOLE));
    items.add(CellContent.text("derivation").to(Outline.topic(standing.topic())));
    return new Table.Row(standing.topic(), 0, items);
  }

  /** Overall the topics are what counts, and they stand in the other rows. */
  private static CellContent told(List<Argument> arguments) {
    return arguments.isEmpty()
        ? CellContent.NONE
        : CellContent.text("see the topics").in(CellTone.MUTED);
  }

  private static CellContent score(int row, Standing standing) {
    boolean assessed = standing.alignment() != Alignment.NOT_ASSESSED;
    return LiveAnswers.number(
        "IF("
            + LiveTopics.assessed(row)
            + ","
            + Ref.cell(Tab.LIVE_TOPICS, LiveTopics.SCORE, row)
            + ",\"\")",
        assessed ? Optional.of(standing.score()) : Optional.empty(),
        Format.SCORE);
  }

  /** Colours each alignment by its sign and score, and marks those that a switch has changed. */
  static void paint(SheetBuilder page, int topics) {
    page.paintWhere(
        "$" + Ref.here(CHANGED, 0) + "<>\"\"", CellTone.CHANGED, ALIGNMENT + 1, CHANGED, topics);
    CellTone.alignments("$" + Ref.here(ALIGNMENT, 0), "$" + Ref.here(SCORE, 0))
        .forEach((tone, formula) -> page.paintWhere(formula, tone, ALIGNMENT, ALIGNMENT, topics));
  }
}
