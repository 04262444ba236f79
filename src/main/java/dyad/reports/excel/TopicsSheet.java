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
import dyad.reports.excel.table.Column;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Item;
import dyad.reports.excel.table.Page;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.Target;
import dyad.reports.excel.table.Tone;
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

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Topic", 18, 26),
          new Column("Alignment", 14, 16),
          new Column("In so many cases", 10, 10),
          new Column("Score", 9, 9),
          new Column("Changed", LiveTopics.WAS_UNITS, LiveTopics.WAS_UNITS),
          new Column("Convergent", 12, 12),
          new Column("Mixed", 9, 12),
          new Column("Divergent", 11, 12),
          new Column("Not assessed", 11, 12),
          new Column("What joins them", 30, 46),
          new Column("What parts them", 30, 46),
          new Column("Words and deeds, as delivered", 24, 34),
          new Column("Why", 9, 12));

  private TopicsSheet() {}

  static Target target(String topic) {
    return new Target(Tab.TOPICS, topic);
  }

  static Table table(Report report, LiveTopics live) {
    return new Table(
        Tab.TOPICS,
        "The likeliest alignment, and the share of all cases in which each comes. The score runs "
            + "from −1 (all parts them) to +1 (all joins them); what has nothing to look at is not "
            + "assessed. How they stand by words, deeds, preferences and exposure alone follows no "
            + "switch.",
        COLUMNS,
        report.topics().stream().map(t -> row(t, live)).toList());
  }

  private static Table.Row row(Report.Topic topic, LiveTopics live) {
    Standing standing = topic.standing();
    int row = live.row(standing.topic());
    boolean all = row == live.overall();
    List<Item> items = new ArrayList<>();
    items.add(Item.text(Wording.capital(standing.topic())).as(Shape.STRONG));
    items.add(
        Item.formula(
                Ref.cell(Tab.LIVE_TOPICS, LiveTopics.SIGNED, row),
                AlignmentWords.signed(standing.alignment()))
            .in(Tone.of(standing.alignment(), standing.score()))
            .as(Shape.CENTRED));
    items.add(
        Item.formula(
            Ref.cell(Tab.LIVE_TOPICS, LiveTopics.PROBABILITY, row),
            standing.probability(),
            Format.PERCENT));
    items.add(score(row, standing));
    items.add(
        Item.formula(Ref.cell(Tab.LIVE_TOPICS, LiveTopics.WAS, row), "").in(Tone.CHANGED_TEXT));
    ODDS.forEach(
        each ->
            items.add(
                Item.formula(
                        Ref.cell(Tab.LIVE_TOPICS, LiveAlignment.column(each), row),
                        Optional.ofNullable(standing.odds().get(each)).orElse(0.0),
                        Format.PERCENT)
                    .in(Tone.MUTED)));
    items.add(all ? told(topic.joining()) : live.joins(row));
    items.add(all ? told(topic.parting()) : live.parts(row));
    items.add(Item.text(StrandWords.told(topic.strands())));
    items.add(Item.text("derivation").to(Outline.topic(standing.topic())));
    return new Table.Row(standing.topic(), 0, items);
  }

  /** Overall the topics are what counts, and they stand in the other rows. */
  private static Item told(List<Argument> arguments) {
    return arguments.isEmpty() ? Item.NONE : Item.text("see the topics").in(Tone.MUTED);
  }

  private static Item score(int row, Standing standing) {
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
  static void paint(Page page, int topics) {
    page.paintWhere(
        "$" + Ref.here(CHANGED, 0) + "<>\"\"", Tone.CHANGED, ALIGNMENT + 1, CHANGED, topics);
    Tone.alignments("$" + Ref.here(ALIGNMENT, 0), "$" + Ref.here(SCORE, 0))
        .forEach((tone, formula) -> page.paintWhere(formula, tone, ALIGNMENT, ALIGNMENT, topics));
  }
}
