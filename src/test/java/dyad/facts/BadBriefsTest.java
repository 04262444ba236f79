package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dyad.facts.files.BriefReader;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file in {@code bad/} makes one kind of mistake; the text beside it is what we say of it. */
final class BadBriefsTest {

  private static final Path FOLDER = Path.of("src/test/resources/facts/bad");

  static List<String> mistakes() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrongAndWhere(String mistake) throws IOException {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(mistake + ".json"));
    ProblemsException wrong =
        catchThrowableOfType(
            ProblemsException.class, () -> BriefReader.read(mistake, mistake + ".json", bytes));
    Kept.isAsMade(FOLDER.resolve(mistake + ".txt"), wrong.getMessage() + "\n");
    assertThat(wrong.problems())
        .extracting(Problem::place)
        .isSortedAccordingTo(Comparator.comparingInt(Place::line).thenComparingInt(Place::column))
        .allMatch(place -> place.line() > 0);
  }
}
