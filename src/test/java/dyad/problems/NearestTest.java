package dyad.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {

  private static final List<String> KNOWN =
      List.of("China", "Russia", "border guards", "partner", "statement", "to");

  @ParameterizedTest
  @CsvSource({
    "Chna, China", "chnia, China", "RUSSIA, Russia", "border_guards, border guards",
    "parnter, partner", "statemnet, statement", "stetemant, statement", "China, China"
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(Nearest.to(written, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"it", "Chad", "India", "''", "a"})
  void doesNotGuessWildly(String written) {
    assertThat(Nearest.to(written, KNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"J1, J01", "j001, J01", "J011, J11", "F-7-2, F-07-002", "0, 00"})
  void zerosBeforeANumberDoNotCount(String written, String meant) {
    assertThat(Nearest.to(written, List.of("J11", "J10", "J01", "J21", "F-07-002", "00")))
        .contains(meant);
  }

  @Test
  void doesNotMeasureTextOfAnyLength() {
    assertThat(Nearest.to("x".repeat(1_000_000), List.of("x".repeat(1_000_000)))).isEmpty();
  }

  @Test
  void choosesTheSameAmongEqualsInAnyOrder() {
    assertThat(Nearest.to("care", List.of("cave", "core", "cars"))).contains("cars");
    assertThat(Nearest.to("care", List.of("cars", "core", "cave"))).contains("cars");
  }

  @Test
  void hintsAtTheNearestOrListsWhatThereIs() {
    assertThat(Nearest.hint("Chna", KNOWN)).isEqualTo("did you mean `China`?");
    assertThat(Nearest.hint("x", List.of("a", "b", "c"))).isEqualTo("expected `a`, `b` or `c`");
    assertThat(Nearest.hint("x", List.of("a"))).isEqualTo("expected `a`");
    assertThat(Nearest.hint("x", List.of())).isEmpty();
  }

  private static final List<String> FACTS =
      List.of(
          "russia-declines-refugees",
          "refugees-in-iran",
          "refugees",
          "stalledYears",
          "opposed-preferences",
          "opposed-preferences-on-a-settlement",
          "is-it-so");

  @Test
  void hintsAtNamesThatShareItsWordsBestFirst() {
    assertThat(Nearest.hint("Refugees", List.of("talks", "russia-declines-refugees")))
        .isEqualTo("did you mean `russia-declines-refugees`?");
    assertThat(Nearest.meant("Iran and refugees", FACTS))
        .containsExactly("refugees-in-iran", "refugees");
    assertThat(Nearest.hint("preferences", FACTS))
        .isEqualTo("did you mean `opposed-preferences` or `opposed-preferences-on-a-settlement`?");
    assertThat(Nearest.meant("years", FACTS)).containsExactly("stalledYears");
    assertThat(Nearest.meant("the refugees of Russia", FACTS)).containsExactly("refugees");
  }

  @Test
  void aSlipIsNearerThanASharedWord() {
    assertThat(Nearest.meant("refugee", FACTS)).containsExactly("refugees");
  }

  @Test
  void listsNoMoreThanThreeThatShareWords() {
    assertThat(
            Nearest.meant(
                "border",
                List.of(
                    "borders 4", "border talks", "border guards", "border trade", "border force")))
        .containsExactly("border force", "border guards", "border talks");
  }

  @Test
  void wordsThatStandInEveryNameDoNotCount() {
    assertThat(Nearest.meant("is it", FACTS)).isEmpty();
    assertThat(Nearest.meant("--", FACTS)).isEmpty();
    assertThat(Nearest.meant("refugees ".repeat(20), FACTS)).isEmpty();
  }

  @Test
  void aNameThatLooksTheSameIsNearestAndToldByItsLetters() {
    assertThat(Nearest.hint("\u0421hina", KNOWN))
        .isEqualTo(
            "did you mean `China`? letter 1 is U+0421 (cyrillic capital letter es) here and U+0043"
                + " (latin capital letter c) there");
    assertThat(Nearest.to("t\u043E", KNOWN)).contains("to");
    assertThat(Nearest.hint("china", KNOWN)).isEqualTo("did you mean `China`?");
  }

  @Test
  void ofAHintTheWordsCanBeTakenAgainThatItAsksFor() {
    assertThat(Nearest.inHint(Nearest.hint("Chna", KNOWN))).containsExactly("China");
    assertThat(Nearest.inHint("did you mean `a b`, `c` or `d`?")).containsExactly("a b", "c", "d");
    assertThat(Nearest.inHint(Nearest.hint("x", List.of("a", "b")))).isEmpty();
    assertThat(Nearest.inHint("")).isEmpty();
  }
}
