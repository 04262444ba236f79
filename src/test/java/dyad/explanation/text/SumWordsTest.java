package dyad.explanation.text;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.answers.Buildup;
import dyad.explanation.Explanation;
import dyad.explanation.ShippedExplanation;
import dyad.explanation.Wording;
import dyad.facts.Leaning;
import dyad.facts.Question;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How an answer adds up, in words")
final class SumWordsTest {

  private static Explanation built(Explanation explanation, double rest, Buildup.Step... steps) {
    return explanation.builtUp(new Buildup(0.5, List.of(steps), rest));
  }

  @Test
  void eachAnswerEndsAtItsOwnProbability() {
    int several = 0;
    for (Question question : Shipped.BRIEF.questions()) {
      Explanation explanation = ShippedExplanation.of(question);
      Optional<String> sum = SumWords.sentence(explanation);
      if (sum.isPresent()) {
        several++;
        String answer =
            Wording.percent(explanation.judgment().likelihood().orElseThrow().probability());
        assertThat(sum.get())
            .as(question.id())
            .startsWith("It adds up: from ")
            .containsPattern("to " + answer + " (against it )?(by|with) [^%]*\\.$");
      }
    }
    assertThat(several).isGreaterThan(5);
  }

  @Test
  void thePrincipleOfSeveralGroundsIsSaidToCountOnce() {
    assertThat(
            Shipped.BRIEF.questions().stream()
                .flatMap(q -> SumWords.sentence(ShippedExplanation.of(q)).stream()))
        .anyMatch(sum -> sum.contains(" (2 grounds of one principle, which counts once)"));
  }

  @Test
  void itStandsBelowWhoCarriesTheAnswer() {
    Explanation several =
        Shipped.BRIEF.questions().stream()
            .map(ShippedExplanation::of)
            .filter(e -> SumWords.sentence(e).isPresent())
            .findFirst()
            .orElseThrow();
    List<String> lines = new ExplanationText(1).lines(several);
    int carried = lines.indexOf(CarriedWords.sentence(several).orElseThrow());
    assertThat(lines.get(carried + 1)).isEqualTo(SumWords.sentence(several).orElseThrow());
  }

  @Test
  void oneGroundAddsUpToNothingThatIsNotSaid() {
    Explanation one =
        built(ShippedExplanation.of("J18"), 0.7, new Buildup.Step(Leaning.FOR, "none", 0.5, 0.7));
    assertThat(SumWords.sentence(one)).isEmpty();
  }

  @Test
  void whatIsGivenAndWhatStandsInOtherCasesIsNamed() {
    Explanation given =
        built(
            ShippedExplanation.of("J18"),
            0.25,
            new Buildup.Step(Leaning.FOR, "none", 0.5, 0.7),
            new Buildup.Step(Leaning.AGAINST, "none", 0.7, 0.3));
    assertThat(SumWords.sentence(given))
        .hasValue(
            "It adds up: from even odds, 50 %, to 70 % by what is given, to 30 % against it by what"
                + " is given, to 25 % with what stands in other cases only.");
  }

  @Test
  void anAnswerThatIsNotGivenHasNoSum() {
    Question unanswered =
        Shipped.BRIEF.questions().stream()
            .filter(q -> ShippedExplanation.of(q).judgment().term().isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(ShippedExplanation.of(unanswered).buildup()).isEmpty();
    assertThat(SumWords.sentence(ShippedExplanation.of(unanswered))).isEmpty();
  }
}
