package dyad.shelf.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A text as it is searched")
final class FoldedTextTest {

  @ParameterizedTest
  @CsvSource({
    "Erdoğan, erdogan",
    "İstanbul, istanbul",
    "São Tomé, sao tome",
    "Łódź, lodz",
    "Đà Nẵng, da nang",
    "Ærø, aero",
    "Straße, strasse",
    "IRAN'S, iran s",
    "5+1 talks, 5 1 talks",
    "ﬁnland, finland",
    "Москва́, москва",
    "Ｃｈｉｎａ, china",
  })
  void hasItsWordsWithoutAccentsAndCapitals(String text, String words) {
    assertThat(FoldedText.of(text).joined()).isEqualTo(words);
  }

  @Test
  void hasTheSameWordsHoweverItsAccentsAreWritten() {
    assertThat(FoldedText.of("e\u0301le\u0300ve").joined())
        .isEqualTo(FoldedText.of("\u00e9l\u00e8ve").joined())
        .isEqualTo("eleve");
  }

  @Test
  void knowsWhereEachWordStands() {
    String text = "Đà Nẵng, and e\u0301";
    assertThat(FoldedText.of(text).words())
        .extracting(w -> text.substring(w.from(), w.to()))
        .containsExactly("Đà", "Nẵng", "and", "e\u0301");
  }

  @Test
  void hasNoWordWhereThereIsNoLetterAndNoDigit() {
    assertThat(FoldedText.of(" \"*'-—\u0000\u001b[").words()).isEmpty();
  }

  @Test
  void isKeptWithThePlacesOfItsWords() {
    assertThat(FoldedText.of("To be, or not to be").vector())
        .isEqualTo("'to':1,5 'be':2,6 'or':3 'not':4");
    assertThat(FoldedText.of("a ".repeat(20_000)).vector()).endsWith(",16383,16383");
  }

  @Test
  void isLookedForByWordsBeginningsAndPhrases() {
    SearchWords words = SearchWords.of(List.of("Talib*", "safe haven", "\"No war\" peace"));
    assertThat(words.terms())
        .containsExactly(
            new SearchWords.SoughtTerm(List.of("talib"), true),
            new SearchWords.SoughtTerm(List.of("safe", "haven"), false),
            new SearchWords.SoughtTerm(List.of("no", "war"), false),
            new SearchWords.SoughtTerm(List.of("peace"), false));
    assertThat(words.sqlite())
        .isEqualTo("\"talib\" * AND \"safe haven\" AND \"no war\" AND \"peace\"");
    assertThat(words.postgresql())
        .isEqualTo("('talib':*) & ('safe' <-> 'haven') & ('no' <-> 'war') & ('peace')");
  }

  @Test
  void isNotLookedForWhereNothingIsAsked() {
    assertThat(SearchWords.of(List.of()).isEmpty()).isTrue();
    assertThat(SearchWords.of(List.of("*", "\"\"", "—")).isEmpty()).isTrue();
  }

  @Test
  void showsWhatWasFoundInIt() {
    SearchWords words = SearchWords.of(List.of("safe haven", "terror*"));
    String text = "China wants no terrorists.\nA Safe Haven, for terrorists, is no safe place.";
    assertThat(Snippet.of(text, words))
        .isEqualTo("A «Safe Haven», for «terrorists», is no safe place.");
    assertThat(Snippet.of(text, SearchWords.of(List.of("elsewhere"))))
        .isEqualTo("China wants no terrorists.");
    assertThat(Snippet.of("", words)).isEmpty();
  }

  @Test
  void isCutAroundWhatWasFound() {
    String filler = "and so it goes on ".repeat(30);
    String snippet = Snippet.of(filler + "Lhasa " + filler, SearchWords.of(List.of("lhasa")));
    assertThat(snippet).contains("«Lhasa»").startsWith("… ").endsWith(" …").hasSizeLessThan(260);
    String early = Snippet.of("Lhasa " + filler, SearchWords.of(List.of("lhasa")));
    assertThat(early).startsWith("«Lhasa» and").endsWith(" …");
    String unbroken = Snippet.of("x".repeat(500), SearchWords.of(List.of("lhasa")));
    assertThat(unbroken).hasSize(242);
    String late = Snippet.of(filler + "Lhasa", SearchWords.of(List.of("lhasa")));
    assertThat(late).startsWith("… ").endsWith("«Lhasa»");
  }
}
