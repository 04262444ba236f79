package dyad.reports.excel;

import dyad.derivation.Standing;
import dyad.explanation.Argument;
import dyad.explanation.Wording;
import dyad.findings.Alignment;
import dyad.reports.Report;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet of topics. */
final class TopicsSheet {

  /** More than these are found in the derivation. */
  private static final int TOLD = 6;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Topic", 18, 26),
          new Column("Alignment", 14, 16),
          new Column("Score", 9, 9),
          new Column("For convergence", 12, 14),
          new Column("For divergence", 12, 14),
          new Column("What joins them", 30, 50),
          new Column("What parts them", 30, 50),
          new Column("Why", 9, 12));

  private TopicsSheet() {}

  static Target target(String topic) {
    return new Target(Tab.TOPICS, topic);
  }

  static Table table(Report report) {
    return new Table(
        Tab.TOPICS,
        "The score runs from −1 (all parts them) to +1 (all joins them); what has nothing to "
            + "look at is not assessed.",
        COLUMNS,
        report.topics().stream().map(t -> row(t, report)).toList());
  }

  private static Table.Row row(Report.Topic topic, Report report) {
    Standing standing = topic.standing();
    Balance balance = Balance.of(standing, report.scales());
    boolean assessed = standing.alignment() != Alignment.NOT_ASSESSED;
    Tone tone = Tone.of(standing.alignment(), standing.score());
    return new Table.Row(
        standing.topic(),
        Item.text(Wording.capital(standing.topic()))
            .as(Shape.STRONG)
            .in(assessed ? Tone.PLAIN : Tone.MUTED),
        Item.text(signed(standing.alignment())).in(tone).as(Shape.CENTRED),
        assessed ? Item.number(standing.score(), Format.SCORE) : Item.NONE,
        balance.weighed() ? Item.number(balance.joining(), Format.WEIGHT) : Item.NONE,
        balance.weighed() ? Item.number(balance.parting(), Format.WEIGHT) : Item.NONE,
        Item.text(told(topic.joining())),
        Item.text(told(topic.parting())),
        Item.text("derivation").to(Outline.topic(standing.topic())));
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

  private static String told(List<Argument> arguments) {
    Set<String> more = new TreeSet<>();
    arguments.stream().skip(TOLD).forEach(a -> more.add(a.sentence()));
    Stream<String> rest =
        more.isEmpty()
            ? Stream.of()
            : Stream.of("and " + more.size() + " more: see the derivation");
    String mark = arguments.size() > 1 ? "• " : "";
    return Stream.concat(
            arguments.stream()
                .limit(TOLD)
                .map(a -> mark + Wording.capital(a.sentence()) + " (" + a.strength().word() + ")."),
            rest)
        .collect(Collectors.joining("\n"));
  }
}
