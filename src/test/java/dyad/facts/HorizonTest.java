package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which year a question asks. */
final class HorizonTest {

  private static Question asked(String horizon) {
    return Question.forecast(
        "Q", "it will be done", "trade", "will do", List.of("Aland", "canal"), horizon);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031", "2031-02", "2031-12-31"})
  void isTheYearOfItsHorizonHoweverExactThatIs(String horizon) {
    assertThat(asked(horizon).horizonYear()).isEqualTo(OptionalInt.of(2031));
  }

  @Test
  void isNoneWhereItNamesNoDay() {
    assertThat(asked("").horizonYear()).isEmpty();
  }
}
