package dyad.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.answers.Judgment;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Question;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An answer that is not given says why. */
@DisplayName("What is not assessed")
final class VerdictTest {

  @Test
  void saysThatNothingBearsOnItOrOnlyWhatALikelierAccountDenies() {
    Judgment answered =
        Shipped.assess(Shipped.BRIEF).judgments().stream()
            .filter(j -> !j.grounds().isEmpty())
            .findFirst()
            .orElseThrow();
    Question question = answered.question();
    Judgment ofTheLessLikely =
        new Judgment(
            question,
            Optional.empty(),
            Optional.empty(),
            0,
            answered.supporting(),
            answered.opposing(),
            Optional.empty());
    assertThat(ExplanationText.verdict(ofTheLessLikely))
        .isEqualTo(
            "Not assessed: what bears on whether "
                + question.proposition()
                + " rests on an account that has a likelier rival.");
    Judgment silent =
        new Judgment(
            question,
            Optional.empty(),
            Optional.empty(),
            0,
            List.of(),
            List.of(),
            Optional.empty());
    assertThat(ExplanationText.verdict(silent))
        .isEqualTo(
            "Not assessed: nothing in the brief tells whether " + question.proposition() + ".");
  }
}
