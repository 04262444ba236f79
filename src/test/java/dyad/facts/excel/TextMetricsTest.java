package dyad.facts.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The room that a text takes")
final class TextMetricsTest {

  private static final TextMetrics.Set PLAIN = new TextMetrics.Set(10, false, 0);

  private static double units(String text) {
    return TextMetrics.units(text.repeat(100), PLAIN);
  }

  @Test
  void theWidestLineCounts() {
    assertThat(TextMetrics.units("a\nwide line", PLAIN))
        .isEqualTo(TextMetrics.units("wide line", PLAIN))
        .isGreaterThan(TextMetrics.units("a", PLAIN));
    assertThat(TextMetrics.units("", PLAIN)).isPositive();
  }

  @ParameterizedTest(name = "{0} is as wide as an ideograph")
  @ValueSource(strings = {"中", "한", "豈", "︰", "！", "😀", "→", "☀", "…", "—"})
  void ideographsPicturesAndDashesAreAsWideAsHigh(String sign) {
    assertThat(units(sign)).isEqualTo(units("国"));
  }

  @ParameterizedTest(name = "{0} is no ideograph")
  @ValueSource(strings = {"ж", "é", "“", "\t", "ﺀ", "\uE000", "ﹰ"})
  void otherLettersAreNarrower(String sign) {
    assertThat(units(sign)).isBetween(units("i"), units("国") * 0.8);
  }

  @Test
  void capitalsAreWiderThanSmallLetters() {
    assertThat(units("Ж")).isGreaterThan(units("ж")).isLessThan(units("国"));
  }

  @Test
  void marksOverALetterAndWhatIsNotShownTakeNoRoom() {
    assertThat(units("e\u0301")).isEqualTo(units("e"));
    assertThat(units("e\u20DD")).isEqualTo(units("e"));
    assertThat(units("e\u200B")).isEqualTo(units("e"));
  }

  @Test
  void boldAndStepsNeedMore() {
    assertThat(TextMetrics.units("wide text", new TextMetrics.Set(10, true, 0)))
        .isGreaterThan(TextMetrics.units("wide text", PLAIN));
    assertThat(TextMetrics.units("wide text", new TextMetrics.Set(10, false, 2)))
        .isGreaterThan(TextMetrics.units("wide text", PLAIN));
  }

  @Test
  void aWordThatHasNoRoomIsBrokenBehindAHyphen() {
    double room = TextMetrics.units("investment-", PLAIN);
    double line = TextMetrics.height("x", PLAIN, room);
    double three = TextMetrics.height("x\nx\nx", PLAIN, room);
    assertThat(TextMetrics.height("investment-afghan-produces", PLAIN, room)).isEqualTo(three);
    assertThat(TextMetrics.height("investment-", PLAIN, room)).isEqualTo(line);
  }

  @Test
  void aTextTakesAsManyLinesAsItsWordsNeed() {
    double one = TextMetrics.height("one", PLAIN, 8);
    assertThat(TextMetrics.height("one two", PLAIN, 40)).isEqualTo(one);
    assertThat(TextMetrics.height("one two six", PLAIN, 5)).isGreaterThan(2 * one);
    assertThat(TextMetrics.height("onetwosix".repeat(3), PLAIN, 8)).isGreaterThan(2 * one);
    assertThat(TextMetrics.height("国国国国国国国国", PLAIN, 8)).isGreaterThan(2 * one);
    assertThat(TextMetrics.height("", PLAIN, 8)).isEqualTo(one);
  }
}
