package dyad.checking.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.checking.Checker;
import dyad.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The proposition of a question")
final class PropositionLintTest {

  private static final Path CHECK = Path.of("src/test/resources/check");
  private static final String PROPOSITION = "Aland has forces in the strait";

  @TempDir private Path folder;

  private List<String> told(String proposition) throws IOException {
    String text = Files.readString(CHECK.resolve("brief/brief.json"));
    assertThat(text).contains(PROPOSITION);
    Path file = folder.resolve("brief.json");
    Files.writeString(file, text.replace(PROPOSITION, proposition));
    return Checker.check(List.of(file), CHECK.resolve("in-use"), List.of()).problems().stream()
        .map(Problem::code)
        .filter("not-a-clause"::equals)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Aland has forces in the strait?",
        "Aland has forces in the strait\uFF1F",
        "Aland has forces in the strait\u061F",
        "Will Aland have forces in the strait",
        "whether Aland has forces"
      })
  void isToldWhereItAsks(String proposition) throws IOException {
    assertThat(told(proposition)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {PROPOSITION, "the “why?” of Aland is answered"})
  void isSilentWhereItStates(String proposition) throws IOException {
    assertThat(told(proposition)).isEmpty();
  }
}
