package dyad.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

@DisplayName("Tables of scales")
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

  @Test
  void areThoseThatAreShippedWhereAlignmentsAndLimitsAreNotThere() throws ProblemsException {
    Scales scales = ScalesReader.read(folder);
    Scales shipped = ScalesReader.read(Path.of("rules/scales"));
    assertThat(scales.alignment()).isEqualTo(shipped.alignment()).isEqualTo(AlignmentScale.USUAL);
    assertThat(scales.limits()).isEqualTo(shipped.limits()).isEqualTo(Limits.USUAL);
  }

  @Test
  void holdTheCutOffsOfAlignments() throws IOException, ProblemsException {
    Scales scales =
        with("alignment", "cut,0.4,it meets", "shrinkage,1,", "coverage,0,", "told,0.6,");
    assertThat(scales.alignment()).isEqualTo(new AlignmentScale(0.4, 1, 0, 0.6, 0.35));
    assertThat(scales.alignment().of(0.4)).isEqualTo(Alignment.CONVERGENT);
    assertThat(scales.alignment().of(0.39)).isEqualTo(Alignment.MIXED);
    assertThat(scales.alignment().of(-0.4)).isEqualTo(Alignment.DIVERGENT);
    assertThat(scales.rows().get("alignment"))
        .isEqualTo(
            Map.of("cut", 0.4, "shrinkage", 1.0, "coverage", 0.0, "told", 0.6, "seeming", 0.35));
  }

  @Test
  void holdFromWhichScoreOnTwoPowersDoNotButSeemToMeet() throws IOException, ProblemsException {
    AlignmentScale scale =
        with("alignment", "cut,0.4,", "shrinkage,1,", "coverage,0,", "told,0.6,", "seeming,0.5,")
            .alignment();
    assertThat(scale.seems(0.49)).isTrue();
    assertThat(scale.seems(-0.49)).isTrue();
    assertThat(scale.seems(0.5)).isFalse();
    assertThat(scale.seems(-0.5)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cut,2,|out-of-range: `cut` is 2.0 (a number from 0.01 to 1.0)",
        "cut,0,|out-of-range: `cut` is 0.0 (a number from 0.01 to 1.0)",
        "told,-1,|out-of-range: `told` is -1.0 (a number from 0.0 to 1.0)",
        "cutt,0.3,|unknown-name: `cutt` means nothing here (did you mean `cut`?)",
        "coverage,0.5,|missing-name: there is no line for `shrinkage` (add one)",
      })
  void refuseWhatIsNoCutOffOfAlignments(String line, String told) {
    List<String> names = List.of("cut,0.25,", "shrinkage,2,", "coverage,0.5,", "told,0.5,");
    String name = line.substring(0, 3);
    String[] lines =
        names.stream()
            .filter(l -> !told.startsWith("missing") || !l.startsWith("shrinkage"))
            .map(l -> l.startsWith(name) ? line : l)
            .toArray(String[]::new);
    assertThatThrownBy(() -> with("alignment", lines)).hasMessageContaining(told);
  }

  @Test
  void refuseLimitsBeyondWhatAMachineHolds() {
    assertThatThrownBy(() -> with("limits", "nodes,0,", "worlds,1000000000,"))
        .hasMessageContaining("`nodes` is 0.0 (a number from 1.0 to 5000000.0)")
        .hasMessageContaining("`worlds` is 1.0E9 (a number from 64.0 to 5000000.0)");
    assertThatThrownBy(() -> with("limits", "nodes,5000,"))
        .hasMessageContaining("there is no line for `worlds`");
  }
}
