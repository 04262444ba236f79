package dyad.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.problems.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Tables of steps and of lists")
final class ScalesReaderTest {

  private static final Path SCALES = Path.of("src/test/resources/check/in-use/scales");

  @TempDir private Path folder;

  @BeforeEach
  void copyTheOthers() throws IOException {
    for (String name : List.of("strengths", "ratings", "confidence", "thresholds")) {
      Files.copy(SCALES.resolve(name + ".csv"), folder.resolve(name + ".csv"));
    }
  }

  private Scales with(String table, String... lines) throws IOException, ProblemsException {
    Files.writeString(
        folder.resolve(table + ".csv"), "name,value,meaning\n" + String.join("\n", lines) + "\n");
    return ScalesReader.read(folder);
  }

  @Test
  void needNotBeThere() throws ProblemsException {
    Scales scales = ScalesReader.read(folder);
    assertThat(scales.steps()).isEmpty();
    assertThat(scales.lists()).isEmpty();
    assertThat(scales.steps("recency").of(1)).isEqualTo(Strength.ROUGHLY_EVEN_CHANCE);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, roughly even chance",
    "0, very likely",
    "0.99, very likely",
    "1, likely",
    "4.9, likely",
    "5, roughly even chance",
    "1000, roughly even chance",
    "NaN, roughly even chance",
  })
  void gradeANumberByTheStepThatItHasReached(double age, String strength)
      throws IOException, ProblemsException {
    Scales scales =
        with(
            "steps",
            "recency: roughly even chance,5,it is old",
            "recency: very likely,0,it is new",
            "recency: likely,1,it is of late",
            "number: likely,0,another table");
    assertThat(scales.steps("recency").of(age).word()).isEqualTo(strength);
  }

  @Test
  void holdChoicesWithTheirNumbers() throws IOException, ProblemsException {
    Scales scales =
        with(
            "lists",
            "joint acts: exercise,2,they drill",
            "joint acts: talks,0,words are no act",
            "depth: talks,1,a beginning");
    assertThat(scales.lists())
        .isEqualTo(
            Map.of(
                "joint acts",
                Map.of("exercise", 2.0, "talks", 0.0),
                "depth",
                Map.of("talks", 1.0)));
  }
}
