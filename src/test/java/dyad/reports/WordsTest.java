package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.explanation.CheckTemplate;
import dyad.explanation.DefeatedArgument;
import dyad.explanation.Reason;
import dyad.explanation.Wording;
import dyad.facts.Leaning;
import dyad.reports.wording.ChangeWords;
import dyad.reports.wording.Score;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sentences of reports, where a number or a term changes their grammar. */
class WordsTest {

  private static final Reason BLOCKER = new Reason.Lacking("there is no report of it");
  private static final Reason OTHER = new Reason.Lacking("there is no report of another");

  @Test
  void aChanceIsThereAndALikelihoodIs() {
    assertThat(ChangeWords.was("likely")).isEqualTo("It was likely [55–80 %].");
    assertThat(ChangeWords.was("roughly even chance"))
        .isEqualTo("There was a roughly even chance [45–55 %].");
    assertThat(ChangeWords.was("almost no chance"))
        .isEqualTo("There was almost no chance [1–5 %].");
    assertThat(ChangeWords.was("not assessed")).isEqualTo("It was not assessed.");
  }

  @Test
  void aNumberOfSomethingAgreesWithIt() {
    Wording wording = new Wording(SampleReports.empty().brief());
    assertThat(List.of(0.0, 1.0, 9.0, 10.0))
        .extracting(n -> wording.fill("it gains in {$n respect|respects}", Map.of("$n", n)))
        .containsExactly(
            "it gains in no respects",
            "it gains in one respect",
            "it gains in nine respects",
            "it gains in 10 respects");
    assertThat(
            wording.fill("it gains in {$n respect|respects}", Map.of("$n", CheckTemplate.NUMBER)))
        .satisfies(
            open ->
                assertThat(new CheckTemplate(open, 1).open()).isEqualTo("it gains in … respects"));
  }

  @Test
  void aScoreHasASignUnlessItIsNothing() {
    assertThat(List.of(0.3, -0.833, 0.0, -0.001))
        .extracting(Score::told)
        .containsExactly("+0.30", "−0.83", "0.00", "0.00");
  }

  @Test
  void groundsWithTheSameAgainstThemAreToldAsOne() {
    List<DefeatedArgument.Told> told =
        DefeatedArgument.told(
            List.of(
                aside("they meet on fish", BLOCKER),
                aside("they meet on trade", BLOCKER),
                aside("they meet on tolls", OTHER)));
    assertThat(told)
        .extracting(DefeatedArgument.Told::words)
        .containsExactly(
            "They meet on fish; they meet on trade: each would count against it, but:",
            "They meet on tolls: would count against it, but:");
  }

  private static DefeatedArgument aside(String sentence, Reason because) {
    return new DefeatedArgument(Leaning.AGAINST, sentence, List.of(because));
  }
}
