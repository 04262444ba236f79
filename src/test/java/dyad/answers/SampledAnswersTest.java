package dyad.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.derivation.World;
import dyad.explanation.text.ConfidenceWords;
import dyad.explanation.text.ExplanationText;
import dyad.explanation.text.SampledWords;
import dyad.findings.Alignment;
import dyad.findings.Limits;
import dyad.findings.Scales;
import dyad.findings.Strand;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Answers that take too many nodes")
final class SampledAnswersTest {

  private static final int WORLDS = 1 << 14;
  private static final World WORLD = World.full(Shipped.circuit(Shipped.BRIEF));
  private static final Assessor EXACT = assessor(Limits.USUAL);
  private static final Assessor SMALL = assessor(new Limits(60, WORLDS));
  private static final Assessment ASSESSED = SMALL.assess(WORLD);

  private static Assessor assessor(Limits limits) {
    return new Assessor(Shipped.BRIEF, WORLD.circuit(), scales(limits));
  }

  /** The shipped scales with other limits. */
  static Scales scales(Limits limits) {
    Scales scales = Shipped.SCALES;
    return new Scales(
        scales.weights(),
        scales.reliability(),
        scales.credibility(),
        scales.thresholds(),
        scales.steps(),
        scales.lists(),
        scales.contrary(),
        scales.confidence(),
        scales.alignment(),
        limits);
  }

  @Test
  void agreeWithTheExactOnesWithinFourStandardErrorsAndTellTheError() {
    int sampled = 0;
    for (Judgment judgment : ASSESSED.judgments()) {
      Judgment exact = EXACT.judge(judgment.question(), EXACT.told(WORLD));
      assertThat(exact.sampled()).isEmpty();
      assertThat(judgment.likelihood().isPresent()).isEqualTo(exact.likelihood().isPresent());
      double error = judgment.sampled().map(Sampled::error).orElse(0.0);
      if (exact.likelihood().isPresent()) {
        assertThat(mean(judgment) - mean(exact))
            .as(judgment.question().id())
            .isBetween(-4 * error - 1e-9, 4 * error + 1e-9);
      }
      judgment.sampled().ifPresent(s -> assertThat(s.worlds()).isEqualTo(WORLDS));
      sampled += error > 0 ? 1 : 0;
    }
    assertThat(sampled).isBetween(20, 50);
  }

  private static double mean(Judgment judgment) {
    return judgment.likelihood().orElseThrow().mean();
  }

  @Test
  void agreeInTheOddsOfAlignmentsToo() {
    Assessment exact = EXACT.assess(WORLD);
    int sampled = 0;
    for (Standing standing : ASSESSED.standings()) {
      Standing other =
          exact.standings().stream()
              .filter(s -> s.topic().equals(standing.topic()))
              .findFirst()
              .orElseThrow();
      assertThat(other.sampled()).isEmpty();
      for (Alignment alignment : Alignment.values()) {
        double share = other.odds().getOrDefault(alignment, 0.0);
        double error = standing.sampled().isEmpty() ? 0 : Sampled.ofShare(share, WORLDS).error();
        assertThat(standing.odds().getOrDefault(alignment, 0.0) - share)
            .as(standing.topic())
            .isBetween(-4 * error - 1e-9, 4 * error + 1e-9);
      }
      sampled += standing.sampled().isPresent() ? 1 : 0;
    }
    assertThat(sampled).isGreaterThan(4);
    assertThat(ASSESSED.balance().sampled()).isPresent();
  }

  @Test
  void agreeOnTheStrandsOfATopicToo() {
    Assessor tiny = assessor(new Limits(6, WORLDS));
    int sampled = 0;
    for (String topic : tiny.alignments().topics().keySet()) {
      Strands exact = EXACT.alignments().strands(topic, EXACT.told(WORLD));
      for (Map.Entry<Strand, Standing> by :
          tiny.alignments().strands(topic, tiny.told(WORLD)).standings().entrySet()) {
        Standing other = exact.of(by.getKey()).orElseThrow();
        assertThat(other.sampled()).isEmpty();
        double share = other.odds().getOrDefault(Alignment.CONVERGENT, 0.0);
        assertThat(by.getValue().odds().getOrDefault(Alignment.CONVERGENT, 0.0) - share)
            .as("%s on %s", by.getKey(), topic)
            .isCloseTo(0, within(4 * Sampled.ofShare(share, WORLDS).error() + 1e-9));
        sampled += by.getValue().sampled().isPresent() ? 1 : 0;
      }
    }
    assertThat(sampled).isGreaterThan(2);
  }

  @Test
  void areTheSameEachTime() {
    assertThat(assessor(new Limits(60, WORLDS)).assess(WORLD)).isEqualTo(ASSESSED);
  }

  @Test
  void saySoWithTheirErrorAndThatNothingElseWasLookedFor() {
    Judgment judgment =
        ASSESSED.judgments().stream()
            .filter(j -> j.sampled().isPresent() && j.term().isPresent())
            .findFirst()
            .orElseThrow();
    assertThat(ExplanationText.verdict(judgment))
        .matches(
            ".*\\. Too large to work out exactly: by 16,384 drawn worlds, ± 0\\.\\d % \\(one"
                + " standard error\\)\\.");
    assertThat(SampledWords.briefly(judgment)).matches(", sampled ± 0\\.\\d %");
    Told told = SMALL.told(WORLD);
    Confidence confidence = SMALL.confidence(judgment, told).orElseThrow();
    assertThat(confidence.level()).isEqualTo(Confidence.Level.LOW);
    assertThat(confidence.sourcing().workedOut()).isFalse();
    assertThat(confidence.reasoning().stays()).isEmpty();
    assertThat(ConfidenceWords.parts(confidence))
        .extracting(ConfidenceWords.Part::why)
        .contains(
            "it hangs on too much to work out how many originators carry it",
            "it hangs on too much to work out what rules graded a step off would do");
    assertThat(SMALL.retelling().tellings(judgment.question(), told, Map.of())).isEmpty();
    assertThat(SMALL.tables(told).likelihoods().roots())
        .doesNotContainKey(Tables.question(judgment.question()));
  }
}
