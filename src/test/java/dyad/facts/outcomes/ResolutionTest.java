package dyad.facts.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When two say the same of what came of a question. */
final class ResolutionTest {

  private static final LocalDate DAY = LocalDate.of(2032, 1, 1);

  private static Resolution.Told told(String document) {
    return new Resolution.Told(document, Optional.empty());
  }

  private static Resolution of(
      String question, Resolution.Came came, String on, String document, String says) {
    return new Resolution(question, came, on, told(document), Optional.of(says), DAY);
  }

  private static final Resolution ONE =
      of("Q1", Resolution.Came.YES, "2031-06", "Lake News", "the dam was built");

  @Test
  void whatIsWrittenDownOnAnotherDaySaysTheSame() {
    Resolution later =
        new Resolution(
            ONE.question(), ONE.outcome(), ONE.on(), ONE.source(), ONE.says(), DAY.plusYears(1));
    assertThat(later.saysThat(ONE)).isTrue();
    assertThat(ONE.saysThat(later)).isTrue();
  }

  @Test
  void whatDiffersInAnythingElseDoesNot() {
    String says = "the dam was built";
    assertThat(ONE.saysThat(of("Q2", Resolution.Came.YES, "2031-06", "Lake News", says))).isFalse();
    assertThat(ONE.saysThat(of("Q1", Resolution.Came.NO, "2031-06", "Lake News", says))).isFalse();
    assertThat(ONE.saysThat(of("Q1", Resolution.Came.YES, "2031-07", "Lake News", says))).isFalse();
    assertThat(ONE.saysThat(of("Q1", Resolution.Came.YES, "2031-06", "Hill News", says))).isFalse();
    assertThat(ONE.saysThat(of("Q1", Resolution.Came.YES, "2031-06", "Lake News", "it stands")))
        .isFalse();
  }

  @Test
  void anAddressThatIsAllThereIsIsToldOnce() {
    String at = "https://lake.example";
    assertThat(new Resolution.Told(at, Optional.of(at)).words()).isEqualTo(at);
    assertThat(new Resolution.Told("Lake News", Optional.of(at)).words())
        .isEqualTo("Lake News, " + at);
    assertThat(told("Lake News").words()).isEqualTo("Lake News");
  }
}
