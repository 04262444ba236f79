package dyad.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Rating;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On graphs of a few facts, where all can be worked out by hand. */
@DisplayName("How two powers stand")
final class StandingTest {

  private static final Fact LIKE = SmallBrief.like(false);

  private final List<Fact> facts = new ArrayList<>();
  private final List<Application> grounds = new ArrayList<>();

  private void unread(String id, String topic) {
    // Another wording of the same by the same origin would be one report.
    facts.add(
        LIKE.named(id).on(List.of(topic, "that of " + id), LIKE.when()).rated(Rating.of("B2")));
  }

  /** A fact from which a rule concludes that the powers meet on its topic, or part. */
  private void read(String id, String topic, String rating, Leaning leaning) {
    facts.add(
        LIKE.named(id).on(List.of(topic, "that of " + id), LIKE.when()).rated(Rating.of(rating)));
    grounds.add(
        new Application(
            "from " + id,
            "from " + id,
            "from " + id,
            Strength.VERY_LIKELY,
            Map.of(),
            new Finding(
                Assessor.CONVERGENCE,
                leaning,
                topic,
                List.of(Shipped.BRIEF.dyad().first(), Shipped.BRIEF.dyad().second())),
            List.of(new Premise.OfFact(id)),
            List.of()));
  }

  private Assessment assess(String... topics) {
    Brief brief = SmallBrief.of(List.of(topics), List.of(), facts);
    Circuit circuit = SmallBrief.circuit(facts, grounds);
    return new Assessor(brief, circuit, Shipped.SCALES).assess(World.full(circuit));
  }

  @Test
  void overallIsToldWhereHalfOfWhatIsToldWasLookedAt() {
    read("one", "trade", "A1", Leaning.FOR);
    read("two", "arms", "A1", Leaning.FOR);
    unread("three", "arms");

    Assessment assessment = assess("trade", "arms");

    assertThat(assessment.overall()).isEqualTo(Alignment.CONVERGENT);
    // All that is told of trade, half of what is told of arms; both as far as anything speaks.
    double so = Shipped.SCALES.probability(Rating.of("A1"));
    assertThat(assessment.coverage()).isCloseTo((so + so / 2) / 2, within(1e-9));
  }

  @Test
  void overallIsNotToldWhereRulesReadLessThanHalfOfWhatIsTold() {
    read("one", "trade", "A1", Leaning.FOR);
    unread("two", "trade");
    unread("three", "trade");

    Assessment assessment = assess("trade");

    assertThat(assessment.overall()).isEqualTo(Alignment.NOT_ASSESSED);
    assertThat(assessment.balance().odds()).containsExactly(Map.entry(Alignment.NOT_ASSESSED, 1.0));
    assertThat(assessment.standings().get(0).alignment()).isEqualTo(Alignment.CONVERGENT);
  }

  @Test
  void overallIsNotToldFromOneTopicOfSix() {
    read("one", "trade", "A1", Leaning.FOR);

    assertThat(assess("trade", "arms", "energy", "votes", "aid", "borders").overall())
        .isEqualTo(Alignment.NOT_ASSESSED);
  }

  @Test
  void onATopicIsOpenWhereNoAlignmentIsLikelierThanNot() {
    read("one", "trade", "C4", Leaning.FOR);
    read("two", "trade", "D4", Leaning.AGAINST);

    Standing standing = assess("trade").standings().get(0);

    double meet = Shipped.SCALES.probability(Rating.of("C4"));
    double part = Shipped.SCALES.probability(Rating.of("D4"));
    assertThat(standing.odds().get(Alignment.MIXED)).isCloseTo(meet * part, within(1e-9));
    assertThat(standing.probability()).isLessThan(0.5);
    assertThat(standing.alignment()).isEqualTo(Alignment.UNDECIDED);
    assertThat(standing.likeliest()).isEqualTo(Alignment.MIXED);
  }
}
