package dyad.explanation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.answers.Carried;
import dyad.explanation.Explanation;
import dyad.explanation.ShippedExplanation;
import dyad.facts.Question;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who carries an answer")
final class CarriedWordsTest {

  @Test
  void isToldInPoints() {
    assertThat(CarriedWords.sentence(ShippedExplanation.of("J18")).orElseThrow())
        .matches("Carried by: Abdul Ghani Baradar −\\d+ points, .*, from 50 % to 34 %\\.");
    assertThat(new ExplanationText(1).lines(ShippedExplanation.of("J18")))
        .anyMatch(line -> line.startsWith("Carried by: "));
  }

  @Test
  void addsUpToTheDistanceOfTheAnswerFromItsBaseRate() {
    int several = 0;
    for (Question question : Shipped.BRIEF.questions()) {
      Explanation explanation = ShippedExplanation.of(question);
      Carried carried = explanation.carriers().orElseThrow().carried().orElseThrow();
      double sum = carried.shares().stream().mapToDouble(Carried.Share::adds).sum();
      assertThat(sum).isCloseTo(carried.to() - carried.from(), within(1e-9));
      explanation
          .judgment()
          .likelihood()
          .ifPresent(l -> assertThat(carried.to()).isCloseTo(l.mean(), within(1e-9)));
      several += carried.shares().size() > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(20);
  }

  @Test
  void isToldNotToBeKnownWhereItTakesTooMuch() {
    assertThat(CarriedWords.sentence(ShippedExplanation.of("J18").carriedBy(Optional.empty())))
        .contains("Carried by: it takes too much to work out by whom.");
  }

  @Test
  void isLeftOutWhereNobodyMovesIt() {
    Carried nobody = new Carried(0.5, 0.5, List.of());
    assertThat(CarriedWords.sentence(ShippedExplanation.of("J18").carriedBy(Optional.of(nobody))))
        .isEmpty();
  }
}
