package dyad.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.explanation.text.ExplanationText;
import dyad.facts.Question;
import dyad.facts.Term;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Another analyst's answer")
final class DissentTest {

  @ParameterizedTest
  @ValueSource(strings = {"they have left", "they have left."})
  void endsWithOneFullStopHoweverTheReasonEnds(String reason) {
    assertThat(
            ExplanationText.dissent(new Question.Dissent("The navy desk", Term.UNLIKELY, reason)))
        .isEqualTo("Dissent: The navy desk holds it unlikely [20–45 %], because they have left.");
  }

  @Test
  void seesAChanceWhereTheTermIsOne() {
    assertThat(
            ExplanationText.dissenting(
                new Question.Dissent("The navy desk", Term.ROUGHLY_EVEN_CHANCE, "it is open")))
        .isEqualTo("The navy desk sees a roughly even chance [45–55 %] of it, because it is open.");
  }
}
