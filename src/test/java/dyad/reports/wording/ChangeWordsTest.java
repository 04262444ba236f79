package dyad.reports.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.facts.Fact;
import dyad.facts.kinds.Phase;
import dyad.scenarios.comparison.Cause;
import org.junit.jupiter.api.Test;

/** That time passed is told as what became of a fact that is the same on both sides. */
final class ChangeWordsTest {

  private static final Fact FACT = Shipped.BRIEF.facts().get(0).named("post");

  private static String told(Cause.Seen was, Cause.Seen is) {
    return ChangeWords.aged(new Cause.Aged(FACT, was, is));
  }

  private static Cause.Seen seen(Phase phase, double age) {
    return new Cause.Seen(phase, age, Double.NaN);
  }

  @Test
  void anAgeIsToldAsReadersTellIt() {
    assertThat(told(seen(Phase.PRESENT, 0.1), seen(Phase.PRESENT, 2.3)))
        .isEqualTo("because time passed: post is now 2 years old");
    assertThat(told(seen(Phase.PRESENT, 2.3), seen(Phase.PRESENT, 0.5)))
        .isEqualTo("because the date is earlier: post is only 6 months old");
    assertThat(told(seen(Phase.PRESENT, 2.3), seen(Phase.PRESENT, 1 / 365.25)))
        .isEqualTo("because the date is earlier: post is only 1 day old");
  }

  @Test
  void whatHasLapsedOrBegunIsToldAsThat() {
    assertThat(told(seen(Phase.PRESENT, 1), seen(Phase.PAST, 3)))
        .isEqualTo("because time passed: post has lapsed");
    assertThat(told(seen(Phase.PAST, 3), seen(Phase.PRESENT, 1)))
        .isEqualTo("because the date is earlier: post has not lapsed yet");
    assertThat(told(seen(Phase.PRESENT, 1), seen(Phase.FUTURE, -1)))
        .isEqualTo("because the date is earlier: post is still to come");
    assertThat(told(seen(Phase.FUTURE, -1), seen(Phase.PRESENT, 1)))
        .isEqualTo("because time passed: post is no longer to come");
    assertThat(told(seen(Phase.FUTURE, -3), seen(Phase.PAST, 1)))
        .isEqualTo("because time passed: post has lapsed");
  }

  @Test
  void whatHasNoDateIsToldByItsEnd() {
    Cause.Seen early = new Cause.Seen(Phase.PAST, Double.NaN, 3);
    Cause.Seen lately = new Cause.Seen(Phase.PAST, Double.NaN, 0.1);
    assertThat(told(lately, early)).isEqualTo("because time passed: post ended 3 years before");
    assertThat(told(early, lately))
        .isEqualTo("because the date is earlier: post ended only 37 days before");
  }
}
