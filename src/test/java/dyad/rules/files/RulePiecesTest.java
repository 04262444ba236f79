package dyad.rules.files;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.rules.files.RuleText.Piece;
import dyad.rules.files.RuleText.Sort;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RulePiecesTest {

  private static List<String> shown(String text) {
    return RuleText.pieces(text).stream()
        .map(p -> p.sort() + " " + text.substring(p.from(), p.to()))
        .toList();
  }

  @Test
  void eachWordIsToldWithWhatItIsAndWhereItStands() {
    assertThat(shown("Kind(x == \"a b\", // why\r\n  $y >= 2.5)"))
        .containsExactly(
            "NAME Kind",
            "SIGN (",
            "NAME x",
            "SIGN ==",
            "TEXT \"a b\"",
            "SIGN ,",
            "VARIABLE $y",
            "SIGN >=",
            "NUMBER 2.5",
            "SIGN )");
  }

  @Test
  void ofATextWhatItSaysStandsBetweenItsQuotes() {
    Piece text = RuleText.pieces(" \"ab\"").get(0);
    assertThat(text).isEqualTo(new Piece(Sort.TEXT, "ab", 1, 5));
    assertThat(text.inner()).isEqualTo(2);
    assertThat(text.innerEnd()).isEqualTo(4);
    assertThat(text.isOpen()).isFalse();
    assertThat(text.is("ab")).isFalse();
  }

  @Test
  void aTextThatIsNeverClosedEndsWithItsLine() {
    List<Piece> pieces = RuleText.pieces("x == \"ab\nend");
    assertThat(pieces.get(2)).isEqualTo(new Piece(Sort.TEXT, "ab", 5, 8));
    assertThat(pieces.get(2).isOpen()).isTrue();
    assertThat(pieces.get(3).is("end")).isTrue();
    assertThat(pieces.get(3).inner()).isEqualTo(9);
    assertThat(pieces.get(3).isOpen()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/* never", "$", "“x”", "'a", "\"", "\uD83D\uDE00", "a < > b & c | \\"})
  void whateverIsTypedHasWordsWithinIt(String text) {
    assertThat(RuleText.pieces(text))
        .allSatisfy(p -> assertThat(p.to()).isBetween(p.from(), text.length()));
  }

  @Test
  void everyAnnotationHasAWordAndAMeaning() {
    assertThat(Arrays.stream(Annotation.values()).map(Annotation::word))
        .isSorted()
        .containsExactlyElementsOf(Annotation.words());
    assertThat(Arrays.stream(Annotation.values()).map(Annotation::meaning))
        .noneMatch(String::isBlank);
    assertThat(Annotation.needed()).containsExactly("id", "principle", "says", "strength", "title");
    assertThat(Annotation.of("strand")).contains(Annotation.STRAND);
    assertThat(Annotation.of("strnd")).isEmpty();
  }
}
