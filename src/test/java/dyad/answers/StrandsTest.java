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
import dyad.findings.Strand;
import dyad.findings.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On graphs of a few facts, where all can be worked out by hand. */
@DisplayName("A strand of a topic")
final class StrandsTest {

  private static final Fact LIKE = SmallBrief.like(false);

  private final List<Fact> facts = new ArrayList<>();
  private final List<Application> grounds = new ArrayList<>();

  /** A fact from which a rule of a strand, or of none, concludes that the powers meet or part. */
  private void read(
      String id, String rating, Optional<Strand> strand, Leaning leaning, String... setAsideBy) {
    facts.add(
        LIKE.named(id).on(List.of("trade", "that of " + id), LIKE.when()).rated(Rating.of(rating)));
    grounds.add(
        new Application(
            id,
            id,
            id,
            Strength.VERY_LIKELY,
            strand,
            Map.of(),
            new Finding(
                Assessor.CONVERGENCE,
                leaning,
                "trade",
                List.of(Shipped.BRIEF.dyad().first(), Shipped.BRIEF.dyad().second())),
            List.of(new Premise.OfFact(id)),
            List.of(),
            List.of(setAsideBy)));
  }

  private void read(String id, String rating, Strand strand, Leaning leaning) {
    read(id, rating, Optional.of(strand), leaning);
  }

  private Strands strands() {
    Brief brief = SmallBrief.of(List.of("trade"), List.of(), facts);
    Circuit circuit = SmallBrief.circuit(facts, grounds);
    Assessor assessor = new Assessor(brief, circuit, Shipped.SCALES);
    return assessor.alignments().strands("trade", assessor.told(World.full(circuit)));
  }

  private static Standing by(Strand strand, Strands strands) {
    return strands.of(strand).orElseThrow();
  }

  @Test
  void isAssessedByItsOwnGroundsAlone() {
    read("says", "B2", Strand.WORDS, Leaning.FOR);
    read("does", "A1", Strand.DEEDS, Leaning.AGAINST);

    Strands strands = strands();

    double said = Shipped.SCALES.probability(Rating.of("B2"));
    assertThat(by(Strand.WORDS, strands).odds())
        .containsOnlyKeys(Alignment.CONVERGENT, Alignment.NOT_ASSESSED)
        .hasEntrySatisfying(Alignment.CONVERGENT, p -> assertThat(p).isCloseTo(said, within(1e-9)));
    // One ground of weight 2, drawn to the middle by 2.
    assertThat(by(Strand.WORDS, strands).score()).isCloseTo(0.5, within(1e-9));
    assertThat(by(Strand.DEEDS, strands).score()).isCloseTo(-0.5, within(1e-9));
    assertThat(by(Strand.DEEDS, strands).parting()).containsExactly(grounds.get(1));
    assertThat(by(Strand.DEEDS, strands).joining()).isEmpty();
  }

  @Test
  void isNotAssessedWhereNoneOfItsGroundsSpeaks() {
    read("says", "B2", Strand.WORDS, Leaning.FOR);

    Strands strands = strands();

    assertThat(by(Strand.EXPOSURE, strands).odds())
        .containsExactly(Map.entry(Alignment.NOT_ASSESSED, 1.0));
    assertThat(strands.spoken()).containsExactly(Strand.WORDS);
  }

  @Test
  void hearsNoGroundThatIsOfNone() {
    read("neither", "A1", Optional.empty(), Leaning.FOR);

    Strands strands = strands();

    assertThat(strands.standings()).containsOnlyKeys(Strand.values());
    assertThat(strands.spoken()).isEmpty();
  }

  @Test
  void speaksWhereOnlyAnotherSetsItAside() {
    read("says", "A1", Optional.of(Strand.WORDS), Leaning.FOR, "does");
    read("does", "A1", Strand.DEEDS, Leaning.AGAINST);

    Strands strands = strands();

    assertThat(by(Strand.WORDS, strands).alignment()).isEqualTo(Alignment.CONVERGENT);
    assertThat(by(Strand.WORDS, strands).joining()).containsExactly(grounds.get(0));
    assertThat(strands.parting()).contains(Strands.Parting.SAID_ONLY);
  }

  @Test
  void isSilentWhereItsOwnGroundsSetEachOtherAside() {
    read("says", "A1", Optional.of(Strand.WORDS), Leaning.FOR, "unsays");
    read("unsays", "A1", Strand.WORDS, Leaning.AGAINST);

    Strands strands = strands();

    assertThat(by(Strand.WORDS, strands).alignment()).isEqualTo(Alignment.DIVERGENT);
    assertThat(by(Strand.WORDS, strands).joining()).isEmpty();
  }

  @Test
  void isSilentWhereWhatIsOfNoStrandSetsItAside() {
    read("says", "A1", Optional.of(Strand.WORDS), Leaning.FOR, "neither");
    read("neither", "A1", Optional.empty(), Leaning.AGAINST);

    assertThat(strands().spoken()).isEmpty();
  }

  @Test
  void partsFromDeedsEitherWayAndNotWhereEitherIsSilent() {
    read("says", "A1", Strand.WORDS, Leaning.AGAINST);

    assertThat(strands().parting()).isEmpty();

    read("does", "A1", Strand.DEEDS, Leaning.FOR);

    Strands strands = strands();
    assertThat(strands.parting()).contains(Strands.Parting.DONE_ONLY);
    assertThat(strands.gap()).isEqualTo(1);
  }
}
