package dyad.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Rating;
import dyad.facts.Term;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import dyad.findings.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On graphs so small that every number can be worked out by hand. */
@DisplayName("An answer")
final class AssessorTest {

  private static final Finding IT = Finding.supports("it", "", "someone");
  private static final Finding BELOW = Finding.supports("below", "", "someone");
  private static final double VERY = Likelihood.probability(2000);
  private static final double LIKELY = Likelihood.probability(750);

  /** Facts of the shipped brief under other names: one without a contrary, and one with. */
  private static final Fact PLAIN = SmallBrief.like(false);

  private static final Fact TURNED = SmallBrief.like(true);

  private static Fact fact(Fact like, String id, String rating) {
    // Another wording of the same by the same origin would be one report.
    return like.named(id).on(List.of("topic of " + id), like.when()).rated(Rating.of(rating));
  }

  private static Application ground(
      String id, Strength strength, Finding finding, Premise... premises) {
    return new Application(id, id, id, strength, Map.of(), finding, List.of(premises), List.of());
  }

  private static Premise of(String fact) {
    return new Premise.OfFact(fact);
  }

  private static Judgment judge(
      List<Fact> facts, Optional<Question.BaseRate> rate, Application... grounds) {
    return new Made(facts, rate, List.of(grounds)).judgment();
  }

  private static double mean(List<Fact> facts, Application... grounds) {
    return judge(facts, Optional.empty(), grounds).likelihood().orElseThrow().mean();
  }

  /** A brief of some facts and one question, with its graph. */
  private record Made(
      List<Fact> facts, Optional<Question.BaseRate> rate, List<Application> grounds) {

    Judgment judgment() {
      Brief brief = SmallBrief.of(List.of(), List.of(question()), facts);
      List<String> told = facts.stream().map(Fact::id).sorted().toList();
      List<String> all =
          Stream.concat(
                  told.stream(), facts.stream().flatMap(f -> f.contrary().stream()).map(Fact::id))
              .sorted()
              .toList();
      Circuit circuit = new Circuit(derivation(told), derivation(all));
      Assessor assessor = new Assessor(brief, circuit, Shipped.SCALES);
      return assessor.judge(brief.questions().get(0), assessor.told(World.full(circuit)));
    }

    private Question question() {
      return new Question(
          "Q",
          "it is so",
          "",
          "it",
          List.of("someone"),
          Optional.empty(),
          Leaning.FOR,
          List.of(),
          Optional.empty(),
          Question.Kind.STATE,
          "",
          rate,
          Double.NaN,
          Optional.empty(),
          List.of());
    }

    private Derivation derivation(List<String> known) {
      Map<Finding, List<Application>> all = new TreeMap<>();
      for (Application ground : grounds) {
        boolean possible =
            ground.premises().stream()
                .allMatch(p -> !(p instanceof Premise.OfFact f) || known.contains(f.id()));
        if (possible) {
          all.computeIfAbsent(ground.finding(), f -> new ArrayList<>()).add(ground);
        }
      }
      // What others rest on comes first: `below` before `it`.
      return new Derivation(
          known,
          all.entrySet().stream()
              .map(e -> new Derivation.Derived(e.getKey(), e.getValue()))
              .toList());
    }
  }

  @Test
  void fromAReportThatMayBeWrongIsDrawnTowardEvenOdds() {
    double mean =
        mean(List.of(fact(PLAIN, "a", "B2")), ground("g", Strength.VERY_LIKELY, IT, of("a")));
    assertThat(mean).isCloseTo(0.95 * VERY + 0.05 * 0.5, within(1e-9));
  }

  @Test
  void fromTwoReportsOfUnreliableSourcesIsNotVeryLikely() {
    double mean =
        mean(
            List.of(fact(PLAIN, "a", "E5"), fact(PLAIN, "b", "E5")),
            ground("g", Strength.VERY_LIKELY, IT, of("a")),
            ground("h", Strength.VERY_LIKELY, IT, of("b")));
    assertThat(Likelihood.term(mean)).isLessThan(Term.VERY_LIKELY);
  }

  @Test
  void takesInTheContraryOfAReportThatIsWrong() {
    double mean =
        mean(
            List.of(fact(TURNED, "a", "C3")),
            ground("g", Strength.VERY_LIKELY, IT, of("a")),
            ground("h", Strength.VERY_LIKELY, IT.opposite(), of("a~!")));
    assertThat(mean).isCloseTo(0.8 * VERY + 0.1 * (1 - VERY) + 0.1 * 0.5, within(1e-9));
  }

  @Test
  void fromTwoFactsOfOneUtteranceIsAsDoubtfulAsFromOne() {
    Fact said =
        Shipped.BRIEF.facts().stream()
            .filter(f -> !f.utterance().isEmpty())
            .findFirst()
            .orElseThrow();
    Judgment judgment =
        judge(
            List.of(said.named("a").rated(Rating.of("C3")), said.named("b").rated(Rating.of("C3"))),
            Optional.empty(),
            ground("g", Strength.LIKELY, IT, of("a"), of("b")));
    assertThat(judgment.spoken()).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void carriesTheDoubtOfWhatItRestsOn() {
    double mean =
        mean(
            List.of(fact(PLAIN, "a", "given")),
            ground("f", Strength.LIKELY, BELOW, of("a")),
            ground("g", Strength.VERY_LIKELY, IT, new Premise.OfFinding(BELOW)));
    assertThat(mean).isCloseTo(LIKELY * VERY + (1 - LIKELY) * 0.5, within(1e-9));
  }

  @Test
  void carriesNoneOfWhatIsSoByDefinition() {
    double mean =
        mean(
            List.of(fact(PLAIN, "a", "given")),
            ground("f", Strength.BY_DEFINITION, BELOW, of("a")),
            ground("g", Strength.VERY_LIKELY, IT, new Premise.OfFinding(BELOW)));
    assertThat(mean).isCloseTo(VERY, within(1e-9));
  }

  @Test
  void startsFromItsBaseRateAndStandsThereWhereNothingSpeaks() {
    Question.BaseRate rate = new Question.BaseRate(2, 8, "such cases", Optional.empty());
    Judgment judgment =
        judge(
            List.of(fact(PLAIN, "a", "B2")),
            Optional.of(rate),
            ground("g", Strength.VERY_LIKELY, IT, of("a")));
    double odds = Math.rint(Likelihood.logOdds(0.3));
    double expected =
        0.95 * Likelihood.probability(odds + 2000) + 0.05 * Likelihood.probability(odds);
    assertThat(judgment.likelihood().orElseThrow().mean()).isCloseTo(expected, within(1e-9));
    assertThat(judgment.unbased().orElseThrow().mean())
        .isCloseTo(0.95 * VERY + 0.05 * 0.5, within(1e-9));
  }

  @Test
  void isNotGivenWhereNothingCanSpeakAsTheFactsAreTold() {
    assertThat(judge(List.of(fact(PLAIN, "a", "B2")), Optional.empty()).likelihood()).isEmpty();
  }
}
