package dyad.reports.excel;

import dyad.answers.Standing;
import dyad.explanation.Argument;
import dyad.explanation.Wording;
import dyad.findings.Alignment;
import dyad.reports.Report;
import java.util.List;
import java.util.Optional;

/** The sheet of topics. */
final class TopicsSheet {

  static final int ALIGNMENT = 1;
  static final int SCORE = 2;

  private static final int CHANGED = 3;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Topic", 18, 26),
          new Column("Alignment", 14, 16),
          new Column("Score", 9, 9),
          new Column("Changed", LiveTopics.WAS_UNITS, LiveTopics.WAS_UNITS),
          new Column("For convergence", 12, 14),
          new Column("For divergence", 12, 14),
          new Column("What joins them", 30, 50),
          new Column("What parts them", 30, 50),
          new Column("Why", 9, 12));

  private TopicsSheet() {}

  static Target target(String topic) {
    return new Target(Tab.TOPICS, topic);
  }

  static Table table(Report report, LiveTopics live) {
    return new Table(
        Tab.TOPICS,
        "The score runs from −1 (all parts them) to +1 (all joins them); what has nothing to "
            + "look at is not assessed.",
        COLUMNS,
        report.topics().stream().map(t -> row(t, report, live)).toList());
  }

  private static Table.Row row(Report.Topic topic, Report report, LiveTopics live) {
    Standing standing = topic.standing();
    int row = live.row(standing.topic());
    Balance balance = Balance.of(standing, report.scales());
    boolean assessed = standing.alignment() != Alignment.NOT_ASSESSED;
    Tone tone = Tone.of(standing.alignment(), standing.score());
    String given = Ref.cell(Tab.LIVE_TOPICS, LiveTopics.ASSESSED, row);
    boolean all = row == live.overall();
    return new Table.Row(
        standing.topic(),
        Item.text(Wording.capital(standing.topic())).as(Shape.STRONG),
        Item.formula(
                Ref.cell(Tab.LIVE_TOPICS, LiveTopics.SIGNED, row), signed(standing.alignment()))
            .in(tone)
            .as(Shape.CENTRED),
        shown(
            given,
            Ref.cell(Tab.LIVE_TOPICS, LiveTopics.SCORE, row),
            assessed,
            standing.score(),
            Format.SCORE),
        Item.formula(Ref.cell(Tab.LIVE_TOPICS, LiveTopics.WAS, row), "").in(Tone.CHANGED_TEXT),
        all ? Item.NONE : weight(given, LiveTopics.FOR, row, balance.weighed(), balance.joining()),
        all
            ? Item.NONE
            : weight(given, LiveTopics.AGAINST, row, balance.weighed(), balance.parting()),
        all ? told(topic.joining()) : live.joins(row),
        all ? told(topic.parting()) : live.parts(row),
        Item.text("derivation").to(Outline.topic(standing.topic())));
  }

  /** Overall the topics are what counts, and they stand in the other rows. */
  private static Item told(List<Argument> arguments) {
    return arguments.isEmpty() ? Item.NONE : Item.text("see the topics").in(Tone.MUTED);
  }

  private static Item weight(String given, int column, int row, boolean weighed, double weight) {
    return shown(
        given, Ref.cell(Tab.LIVE_TOPICS, column, row) + "/1000", weighed, weight, Format.WEIGHT);
  }

  private static Item shown(
      String given, String formula, boolean shown, double number, Format format) {
    return LiveAnswers.number(
        "IF(" + given + "," + formula + ",\"\")",
        shown ? Optional.of(number) : Optional.empty(),
        format);
  }

  /** Colours each alignment by its sign and score, and marks those that a switch has changed. */
  static void paint(Page page, int topics) {
    page.paintWhere("$" + Ref.here(CHANGED, 0) + "<>\"\"", Tone.CHANGED, SCORE, CHANGED, topics);
    Tone.alignments("$" + Ref.here(SCORE, 0))
        .forEach((tone, formula) -> page.paintWhere(formula, tone, ALIGNMENT, ALIGNMENT, topics));
  }

  /** An alignment with a sign that tells it without its colour. */
  static String signed(Alignment alignment) {
    return sign(alignment) + " " + alignment.word();
  }

  static String sign(Alignment alignment) {
    return switch (alignment) {
      case CONVERGENT -> "▲";
      case DIVERGENT -> "▼";
      case MIXED -> "◆";
      case NOT_ASSESSED -> "–";
    };
  }
}
