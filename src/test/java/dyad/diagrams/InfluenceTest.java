package dyad.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Slow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is expected where one thing is certain equals plain enumeration of the worlds with it. */
@Slow
final class InfluenceTest {

  private static final Offset<Double> SAME = within(1e-9);

  @Test
  void whereADrawTurnsOutOneWayTheMeanIsThatOfTheWorldsInWhichItDoes() {
    int moving = 0;
    for (Sample<?> sample : Sample.SAMPLES) {
      for (Influence influence : Influence.onMean(sample.answer(), sample.chances())) {
        assertThat(influence.expected()).isCloseTo(sample.mean(), SAME);
        Variable variable = influence.variable();
        double value = 0;
        for (int k = 0; k <= variable.size() && variable.kind() == Variable.Kind.DRAW; k++) {
          int outcome = k;
          double given =
              given(
                  sample,
                  w -> w.facts().outcome(variable.index()) == outcome,
                  Enumeration.ByFacts::mean);
          if (!Double.isNaN(given)) {
            assertThat(influence.given(k)).as(sample.name()).isCloseTo(given, SAME);
            value += influence.chances().get(k) * Math.abs(given - sample.mean());
          }
          Chances certain = sample.chances().given(variable.index(), k);
          assertThat(influence.given(k)).isCloseTo(sample.answer().mean(certain), SAME);
        }
        if (variable.kind() == Variable.Kind.DRAW) {
          assertThat(influence.valueOfInformation()).isCloseTo(value, SAME);
          moving += influence.swing() > 0.01 ? 1 : 0;
        }
      }
    }
    assertThat(moving).isGreaterThan(200);
  }

  @Test
  void theWaysThatAFindingMayTurnOutAverageToTheMean() {
    int findings = 0;
    for (Sample<?> sample : Sample.SAMPLES) {
      for (Influence influence : Influence.onMean(sample.answer(), sample.chances())) {
        double mean = 0;
        for (int outcome = 0; outcome <= influence.variable().size(); outcome++) {
          mean += influence.chances().get(outcome) * influence.given(outcome);
        }
        assertThat(mean).isCloseTo(influence.expected(), SAME);
        findings += influence.variable().kind() == Variable.Kind.FINDING ? 1 : 0;
      }
    }
    assertThat(findings).isGreaterThan(50);
  }

  @Test
  void theProbabilityOfEachAnswerMovesAsInTheWorldsWithEachOutcome() throws Exception {
    for (Sample<?> sample : Sample.SAMPLES) {
      checkProbabilities(sample);
    }
  }

  private static <A> void checkProbabilities(Sample<A> sample) throws NodeBudgetException {
    for (A says : sample.distribution().keySet()) {
      for (Influence influence : Influence.onProbability(sample.answer(), says, sample.chances())) {
        int draw = influence.variable().index();
        for (int k = 0; k <= influence.variable().size(); k++) {
          int outcome = k;
          double given =
              given(
                  sample,
                  w -> w.facts().outcome(draw) == outcome,
                  w -> sample.says(w).equals(says) ? 1 : 0);
          if (!Double.isNaN(given)) {
            assertThat(influence.given(k)).as(sample.name()).isCloseTo(given, SAME);
          }
        }
      }
    }
  }

  @Test
  void aFactThatIsCertainOrFalseLeavesTheWorldsWithItOrWithoutIt() {
    int asked = 0;
    for (Sample<?> sample : Sample.SAMPLES) {
      Evidence evidence = sample.graph().evidence;
      for (String fact : sample.graph().derivation.facts()) {
        Predicate<Enumeration.ByFacts> has = w -> evidence.facts(w.facts()).contains(fact);
        double with = given(sample, has, Enumeration.ByFacts::mean);
        double without = given(sample, has.negate(), Enumeration.ByFacts::mean);
        if (!Double.isNaN(with)) {
          assertThat(sample.answer().mean(sample.chances().with(fact))).isCloseTo(with, SAME);
          asked++;
        }
        if (!Double.isNaN(without)) {
          assertThat(sample.answer().mean(sample.chances().without(fact))).isCloseTo(without, SAME);
        }
      }
    }
    assertThat(asked).isGreaterThan(500);
  }

  @Test
  void anAnswerWithSomeDrawsDecidedIsTheAnswerOfTheWorldsInWhichTheyAreSo() {
    Random random = new Random(9);
    for (Sample<?> sample : Sample.SAMPLES) {
      Map<Integer, Integer> outcomes = new HashMap<>();
      Chances chances = sample.chances();
      for (int draw = 0; draw < sample.told().outcomes().size(); draw++) {
        if (random.nextInt(3) == 0) {
          int versions = sample.graph().evidence.draws().get(draw).versions().size();
          outcomes.put(draw, random.nextInt(versions + 1));
          chances = chances.given(draw, outcomes.get(draw));
        }
      }
      Answer<?> restricted = sample.answer().restrict(outcomes);
      assertThat(restricted.mean(sample.chances())).isCloseTo(sample.answer().mean(chances), SAME);
      assertThat(restricted.diagram().support())
          .noneMatch(v -> v.kind() == Variable.Kind.DRAW && outcomes.containsKey(v.index()));
    }
  }

  @Test
  void ofAFactThatIsNotExpectedAllVersionsWithItCountAlike() throws Exception {
    Draw draw =
        new Draw(
            List.of(
                Draw.Version.of(List.of("told"), 1),
                Draw.Version.of(List.of("other", "common"), 0),
                Draw.Version.of(List.of("third", "common"), 0)));
    Variables variables = new Variables(new Evidence(List.of(draw), List.of()));
    int first = variables.draw(0).level();
    Chances with = variables.evidence().chances().with("common");
    assertThat(with.byLevel(variables)[first]).isZero();
    assertThat(with.byLevel(variables)[first + 1]).isEqualTo(0.5);
    assertThat(with.byLevel(variables)[first + 2]).isEqualTo(1);
    assertThat(with.without("common").outcomes(variables.draw(0))).containsExactly(0.5, 0.5, 0, 0);
  }

  /** Those of which each single other outcome, made certain, gives another answer. */
  @Test
  void linchpinsAreTheDrawsWithWhichTheAnswerTurns() throws Exception {
    int found = 0;
    for (Sample<?> sample : Sample.SAMPLES) {
      found += checkLinchpins(sample);
    }
    assertThat(found).isGreaterThan(100);
  }

  private static <A> int checkLinchpins(Sample<A> sample) throws NodeBudgetException {
    Set<Assignment.Change> expected = new HashSet<>();
    Assignment told = sample.told();
    A before = sample.world(told).speaks() ? sample.says().apply(sample.mean()) : sample.none();
    for (int draw = 0; draw < told.outcomes().size(); draw++) {
      int versions = sample.graph().evidence.draws().get(draw).versions().size();
      for (int outcome = 0; outcome <= versions; outcome++) {
        Assignment.Change change = new Assignment.Change(draw, 1, outcome);
        Enumeration.ByFacts world = sample.world(told.with(List.of(change)));
        double mean = sample.answer().mean(sample.chances().given(draw, outcome));
        A after = world.speaks() ? sample.says().apply(mean) : sample.none();
        if (outcome != 1 && !after.equals(before)) {
          expected.add(change);
        }
      }
    }
    List<Assignment.Change> linchpins =
        Influence.linchpins(sample.answer(), sample.chances(), told);
    assertThat(linchpins).as(sample.name()).doesNotHaveDuplicates();
    assertThat(new HashSet<>(linchpins)).as(sample.name()).isEqualTo(expected);
    return linchpins.size();
  }

  /** The mean over the worlds of a sort; no number if there is none. */
  private static double given(
      Sample<?> sample,
      Predicate<Enumeration.ByFacts> of,
      ToDoubleFunction<Enumeration.ByFacts> quantity) {
    double sum = 0;
    double probability = 0;
    for (Enumeration.ByFacts world : sample.worlds()) {
      if (of.test(world)) {
        sum += world.probability() * quantity.applyAsDouble(world);
        probability += world.probability();
      }
    }
    return probability > 1e-12 ? sum / probability : Double.NaN;
  }
}
