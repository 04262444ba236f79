package dyad.reports.excel.table;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.reports.SampleReports;
import org.junit.jupiter.api.Test;

class TypesettingTest {

  private static final double LINE = Typesetting.height("x", CellLook.PLAIN, 50);

  @Test
  void aShortTextTakesOneLineAndAnEmptyOneToo() {
    assertThat(Typesetting.height("A short text", CellLook.PLAIN, 50)).isEqualTo(LINE);
    assertThat(Typesetting.height("", CellLook.PLAIN, 50)).isEqualTo(LINE);
  }

  @Test
  void theNarrowerTheColumnTheTallerTheRow() {
    double wide = Typesetting.height(SampleReports.LONG, CellLook.PLAIN, 80);
    double narrow = Typesetting.height(SampleReports.LONG, CellLook.PLAIN, 40);
    assertThat(narrow).isGreaterThan(1.8 * wide);
    assertThat(wide).isGreaterThan(10 * LINE / 2);
  }

  @Test
  void aColumnAsWideAsATextHoldsItOnOneLine() {
    String text = "As wide as it is";
    assertThat(Typesetting.height(text, CellLook.PLAIN, Typesetting.units(text, CellLook.PLAIN)))
        .isEqualTo(LINE);
    assertThat(
            Typesetting.height(text, CellLook.PLAIN, Typesetting.units(text, CellLook.PLAIN) / 2))
        .isGreaterThan(LINE);
  }

  @Test
  void linesOfItsOwnAndStandingInTakeRoom() {
    assertThat(Typesetting.height("a\nb\nc", CellLook.PLAIN, 50)).isGreaterThan(2 * LINE);
    assertThat(Typesetting.units("text", CellLook.PLAIN.indented(4)))
        .isGreaterThan(Typesetting.units("text", CellLook.PLAIN));
  }

  @Test
  void ideographsBreakAnywhereAndAWordWithoutRoomIsBroken() {
    assertThat(Typesetting.height("运".repeat(100), CellLook.PLAIN, 40)).isGreaterThan(4 * LINE);
    assertThat(Typesetting.height("w".repeat(400), CellLook.PLAIN, 40)).isGreaterThan(8 * LINE);
  }
}
