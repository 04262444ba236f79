package dyad.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A text keeps its own numbers where it has them, and is counted where it has none. */
final class NumberedTextTest {

  private static NumberedText text(String... pieces) {
    return NumberedText.of(Stream.of(pieces).map(Piece::of).toList());
  }

  @Test
  void itsOwnNumbersAreKept() {
    NumberedText text =
        text("To the desk", "12. One.", "a part", "(b) a part", "13) Two.", "[15] Three.");
    assertThat(text.isNumberedItself()).isTrue();
    assertThat(text.paragraphs())
        .containsExactly(
            Map.entry(12, "One. a part (b) a part"),
            Map.entry(13, "Two."),
            Map.entry(15, "Three."));
    assertThat(text.written("memo"))
        .isEqualTo(
            "# Document: memo\n\n# To the desk\n\n[12] One. a part (b) a part\n\n[13] Two.\n\n"
                + "[15] Three.\n");
  }

  @Test
  void aListInATextIsNoNumbering() {
    NumberedText text = text("Of three:", "1. one", "2. two", "So it is.", "And more.", "End.");
    assertThat(text.isNumberedItself()).isFalse();
    assertThat(text.paragraphs()).containsEntry(2, "1. one").hasSize(6);
  }

  @Test
  void numbersThatDoNotGoUpOrLeapAreNone() {
    assertThat(text("2. Two.", "1. One.").isNumberedItself()).isFalse();
    assertThat(text("7. One.", "2014. A year.").isNumberedItself()).isFalse();
    assertThat(text("1. Alone.").paragraphs()).containsExactly(Map.entry(1, "1. Alone."));
  }

  @Test
  void headingsAreKeptWhereTheyStandAndCountForNothing() {
    NumberedText text =
        NumberedText.of(
            List.of(
                new Piece("1. Title", true),
                Piece.of("One."),
                new Piece("Part", true),
                Piece.of("Two."),
                new Piece("End", true)));
    assertThat(text.paragraphs()).containsExactly(Map.entry(1, "One."), Map.entry(2, "Two."));
    assertThat(text.written("memo"))
        .contains("# 1. Title\n\n[1] One.\n\n# Part\n\n[2]")
        .endsWith("\n# End\n");
  }
}
