package dyad.facts.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.office.VisibleText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@SUM", "\tx"})
  void whatAProgramWouldCalculateIsToldFromText(String text) {
    assertThat(PlainText.formulaLike(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "−1", "a=1", "‘=1’"})
  void otherTextIsLeftAlone(String text) {
    assertThat(PlainText.formulaLike(text)).isFalse();
  }

  @Test
  void controlCharactersBecomeVisibleAndLinesStay() {
    assertThat(VisibleText.of("a\u0000b\u001Bc\u007Fd\ne\r\nf")).isEqualTo("a␀b␛c␡d\ne\nf");
  }

  @Test
  void whatIsNoCharacterIsReplaced() {
    assertThat(VisibleText.of("a\uD800b\uFFFFc\u0085d")).isEqualTo("a�b�c�d");
    assertThat(VisibleText.of("𠀀")).isEqualTo("𠀀");
  }

  @Test
  void whatLooksLikeAnEscapeIsEscaped() {
    assertThat(PlainText.stored("_x0041_x0042_")).isEqualTo("_x005F_x0041_x005F_x0042_");
    assertThat(PlainText.stored("_x41_ _y0041_")).isEqualTo("_x41_ _y0041_");
  }

  @Test
  void tooLongATextIsCutWithASignOfIt() {
    String cut = PlainText.stored("x".repeat(40_000));
    assertThat(cut).hasSize(PlainText.LONGEST).endsWith("x…");
    assertThat(PlainText.stored("x".repeat(PlainText.LONGEST)))
        .hasSize(PlainText.LONGEST)
        .endsWith("x");
  }

  @Test
  void theCutFallsNeitherInsideACharacterNorBeyondTheLimitByEscapes() {
    assertThat(PlainText.stored("a" + "😀".repeat(20_000))).endsWith("😀…");
    assertThat(PlainText.stored("_x0041_".repeat(5_000)).length())
        .isLessThanOrEqualTo(PlainText.LONGEST);
  }

  @Test
  void whatLooksLikeAFormulaIsGuardedAndComesBackAsItWas() {
    for (String text : List.of("=1+1", "+1", "-x", "@a", "'=1", "''-x", "\tx", "\rx")) {
      assertThat(PlainText.guarded(text)).isEqualTo("'" + text);
      assertThat(PlainText.unguarded(PlainText.guarded(text))).isEqualTo(text);
    }
    for (String text : List.of("", "'", "'tis", "a=b", "1-2", "”=1")) {
      assertThat(PlainText.guarded(text)).isEqualTo(text);
      assertThat(PlainText.unguarded(text)).isEqualTo(text);
    }
  }
}
