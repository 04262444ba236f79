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
}
