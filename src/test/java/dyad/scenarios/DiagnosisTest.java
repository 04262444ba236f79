package dyad.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.answers.Assessor;
import dyad.answers.Weighing;
import dyad.derivation.World;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Evidence bears on hypotheses as one finds by going through the worlds one by one. */
final class DiagnosisTest {

  private static Situation situation;
  private static Assessor assessor;
  private static List<Hypotheses> all;

  @BeforeAll
  static void diagnoses() {
    situation = new Situation("as it is", Shipped.BRIEF, Shipped.world(Shipped.BRIEF));
    assessor =
        new Assessor(Shipped.BRIEF, situation.world().circuit().derivation(), Shipped.SCALES);
    all = new Diagnosis(situation, Shipped.SCALES).all(any -> true);
  }

  @Test
  void weightsAreThoseOfWorldsTakenOneByOne() {
    Map<String, Weighing> weighings = new HashMap<>(assessor.topics());
    for (Question question : Shipped.BRIEF.questions()) {
      weighings.put(question.id(), assessor.weighing(question));
    }
    int compared = 0;
    for (Hypotheses hypotheses : all) {
      if (hypotheses.exact() && hypotheses.evidence().size() <= 7) {
        compare(hypotheses, weighings.get(hypotheses.id()));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(15);
  }

  private static void compare(Hypotheses hypotheses, Weighing weighing) {
    for (Hypotheses.Evidence evidence : hypotheses.evidence()) {
      List<Hypotheses.Evidence> others = new ArrayList<>(hypotheses.evidence());
      others.remove(evidence);
      double moved = 0;
      for (int world = 0; world < 1 << others.size(); world++) {
        Set<String> present = new TreeSet<>();
        double probability = 1;
        for (int i = 0; i < others.size(); i++) {
          boolean in = (world >> i & 1) == 1;
          Fact fact = others.get(i).facts().get(0);
          double holds = Shipped.SCALES.probability(fact.rating());
          probability *= in ? holds : 1 - holds;
          others.get(i).facts().stream().filter(f -> in).forEach(f -> present.add(f.id()));
        }
        double without = weight(weighing, present);
        evidence.facts().forEach(f -> present.add(f.id()));
        moved += probability * (weight(weighing, present) - without);
      }
      assertThat(evidence.weight()).as(hypotheses.id()).isCloseTo(moved, within(1e-8));
    }
  }

  private static double weight(Weighing weighing, Set<String> present) {
    Weighing in = weighing.in(World.of(situation.world().circuit(), present));
    return (in.sum(Leaning.FOR) - in.sum(Leaning.AGAINST)) / 1000.0;
  }

  @Test
  void whatIsConsistentWithTheOneIsInconsistentWithTheOtherAndTheMostTellingComesFirst() {
    for (Hypotheses hypotheses : all) {
      double last = Double.MAX_VALUE;
      for (Hypotheses.Evidence evidence : hypotheses.evidence()) {
        assertThat(evidence.first() == Hypotheses.Bearing.CONSISTENT)
            .isEqualTo(evidence.second() == Hypotheses.Bearing.INCONSISTENT);
        assertThat(evidence.first() == Hypotheses.Bearing.NOT_APPLICABLE)
            .isEqualTo(evidence.diagnosticity() == 0);
        assertThat(evidence.diagnosticity()).isLessThanOrEqualTo(last);
        last = evidence.diagnosticity();
      }
    }
  }

  @Test
  void whatIsSaidOfOneQuestionIsWhatIsSaidOfAll() {
    assertThat(new Diagnosis(situation, Shipped.SCALES).all("J18"::equals))
        .containsExactlyElementsOf(all.stream().filter(h -> h.id().equals("J18")).toList())
        .hasSize(1);
  }
}
