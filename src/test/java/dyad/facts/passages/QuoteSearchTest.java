package dyad.facts.passages;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.passages.QuoteSearch.Found;
import dyad.problems.ProblemsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quote is found again, whatever became of its spaces, capitals and marks. */
final class QuoteSearchTest {

  private static final String TEXT =
      "[4] Dr. Berg saw ten ships – “all grey” – in the U.S. harbour. She left.\n\n"
          + "[5] The envoy did not answer. She left.\n";

  private static QuoteSearch search() {
    try {
      return new QuoteSearch(SourceText.of("source.txt", TEXT));
    } catch (ProblemsException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ten ships – “all grey” – in",
        "Ten  ships - \"all grey\" - in",
        "ten ships … in",
        "ten ships [...] in",
        "ten ships … grey” – in",
        "ten ships — 'all grey' — in"
      })
  void itIsFoundInItsParagraph(String quote) {
    Found found = search().find(quote, 4).orElseThrow();
    assertThat(found).isEqualTo(new Found(4, 13, 40));
  }

  @Test
  void itIsFoundInAnotherParagraphIfItsOwnHasItNot() {
    assertThat(search().find("She left.", 5)).contains(new Found(5, 26, 35));
    assertThat(search().find("She left.", 9)).contains(new Found(4, 59, 68));
    assertThat(search().find("She stayed.", 4)).isEmpty();
    assertThat(search().find(" … ", 4)).isEmpty();
  }

  @Test
  void whatIsNearestToItIsToldIfAnythingIs() {
    assertThat(search().nearest("The envoy did not reply.")).contains("The envoy did not answer.");
    assertThat(search().nearest("Wheat is dear.")).isEmpty();
    assertThat(search().nearest("…")).isEmpty();
  }

  @Test
  void aFullStopBehindATitleOrAnInitialEndsNoSentence() {
    assertThat(Sentences.of("Dr. Berg met J. Dahl in the U.S. harbour. He left! Why?"))
        .containsExactly("Dr. Berg met J. Dahl in the U.S. harbour.", "He left!", "Why?");
    assertThat(Sentences.of("  ")).isEmpty();
    assertThat(Sentences.of("It ends with Dr.")).containsExactly("It ends with Dr.");
  }
}
