package dyad.scenarios.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.answers.Assessor;
import dyad.answers.Told;
import dyad.diagrams.Answer;
import dyad.facts.Term;
import dyad.findings.Likelihood;
import dyad.scenarios.Situation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Evidence bears on hypotheses as one finds by going through the worlds one by one. */
final class DiagnosticityTest {

  private static Situation situation;
  private static Assessor assessor;
  private static List<Hypotheses> all;

  @BeforeAll
  static void diagnoses() {
    situation = new Situation("as it is", Shipped.BRIEF, Shipped.world(Shipped.BRIEF));
    assessor = situation.assessor(Shipped.SCALES);
    all = new Diagnosticity(situation, Shipped.SCALES).all(any -> true);
  }

  @Test
  void weightsAreByHowMuchTheOddsRiseWhereAReportHoldsAndNotWhereItFails() {
    Told told = assessor.told(situation.world());
    int compared = 0;
    for (Hypotheses hypotheses : all) {
      Optional<Answer<Optional<Term>>> answer =
          Shipped.BRIEF.questions().stream()
              .filter(q -> q.id().equals(hypotheses.id()))
              .findFirst()
              .flatMap(assessor::answer)
              .or(() -> assessor.alignments().convergence(hypotheses.id()));
      for (Hypotheses.Evidence evidence : hypotheses.evidence()) {
        String id = evidence.facts().get(0).id();
        double without = answer.get().mean(told.chances().without(id));
        double with = answer.get().mean(told.chances().with(id));
        assertThat(evidence.weight())
            .as(hypotheses.id() + " " + id)
            .isCloseTo((odds(with) - odds(without)) / 1000, within(1e-6));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static double odds(double mean) {
    return Likelihood.logOdds(new Likelihood(mean).probability());
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
    assertThat(new Diagnosticity(situation, Shipped.SCALES).all("J18"::equals))
        .containsExactlyElementsOf(all.stream().filter(h -> h.id().equals("J18")).toList())
        .hasSize(1);
  }
}
