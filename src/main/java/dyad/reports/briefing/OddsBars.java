package dyad.reports.briefing;

import dyad.answers.Standing;
import dyad.findings.Alignment;
import dyad.reports.Report;
import dyad.reports.paper.Bars;
import dyad.reports.paper.Block;
import dyad.reports.paper.Shade;
import java.util.List;
import java.util.function.UnaryOperator;

/** Where two powers meet and where they part: how probable each alignment is, as bars. */
final class OddsBars {

  /** What the odds do not tell, for who takes near certainty for strong grounds. */
  static final String MEANING =
      "Odds tell how sure the reports are, not how much weighs: where little does, the two seem"
          + " to meet or to part.";

  private static final List<Alignment> ODDS =
      List.of(Alignment.CONVERGENT, Alignment.MIXED, Alignment.DIVERGENT, Alignment.NOT_ASSESSED);

  private OddsBars() {}

  /**
   * A bar for each of some topics.
   *
   * @param key of the heading that the bar of a topic leads to; empty where it leads nowhere
   */
  static Bars of(List<Report.Topic> topics, UnaryOperator<String> key) {
    return new Bars(
        "The odds of each alignment, by topic",
        ODDS.stream().map(a -> new Block.Series(a.word(), Shade.of(a))).toList(),
        topics.stream().map(t -> bar(t.standing(), key)).toList());
  }

  private static Bars.Bar bar(Standing standing, UnaryOperator<String> key) {
    return new Bars.Bar(
        standing.topic(),
        key.apply(standing.topic()),
        ODDS.stream().map(a -> standing.odds().getOrDefault(a, 0.0)).toList());
  }
}
