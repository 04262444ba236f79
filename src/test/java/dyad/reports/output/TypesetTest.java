package dyad.reports.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import org.junit.jupiter.api.Test;

/** What is set in lines says the same, and stands where it belongs. */
class TypesetTest {

  private static final String NAME = "משרד החוץ";
  private static final String MARK = "\u200E";

  @Test
  void aPercentageStaysOnOneLine() {
    assertThat(Typeset.of("in 2023 [sic] (Kennan Cable 52 2020 [12], B2)"))
        .isEqualTo("in 2023 [sic] (Kennan Cable 52 2020\u00A0[12], B2)");
    assertThat(Typeset.of("unlikely [20–45 %], in 12 % of cases"))
        .isEqualTo("unlikely [20–45\u00A0%], in 12\u00A0% of cases");
  }

  @Test
  void aNameFromTheRightDrawsNoFigureOfOursToItsSide() {
    String line = "As of 2021 · " + NAME + " · 51 of 51 questions";
    assertThat(leftToRight(line, "51 of")).isFalse();
    assertThat(leftToRight(Typeset.of(line), "51 of")).isTrue();
  }

  @Test
  void aLineOfOursThatBeginsWithSuchANameRunsFromTheLeft() {
    String line = NAME + " cannot be sure of all armed groups";
    assertThat(new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()).isFalse();
    assertThat(Typeset.of(line)).startsWith(MARK + NAME);
  }

  @Test
  void aStatementFromTheRightStaysAsItIs() {
    String statement = NAME + " " + NAME + " ([1], B2)";
    assertThat(Typeset.of(statement)).isEqualTo(statement);
  }

  @Test
  void aTextCannotTurnTheDirectionOfWhatStandsBehindIt() {
    assertThat(Typeset.of("\u202Edenrut\u2066 ([1], B2)")).isEqualTo("denrut ([1], B2)");
  }

  private static boolean leftToRight(String line, String part) {
    Bidi directions = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int at = line.indexOf(part);
    // The space before a figure belongs to whichever letters draw the figure to their side.
    return directions.getLevelAt(at - 1) % 2 == 0;
  }
}
