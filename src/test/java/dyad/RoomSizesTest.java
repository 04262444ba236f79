package dyad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A room is known in a minute, a file is read in one go, and a name means one thing. */
final class RoomSizesTest {

  private static final Path MAIN = Path.of("src/main/java/dyad");
  private static final Path TESTS = Path.of("src/test/java/dyad");
  private static final int MOST_FILES = 25;
  private static final int MOST_LINES = 250;
  private static final int MOST_LINES_OF_TESTS = 420;

  /** A kind of fact is a record of its own, and rules match all of them alike. */
  private static final Path KINDS = Path.of("facts", "kinds");

  /** Files that were longer when this test was written; the list may only shrink. */
  private static final Set<String> LONGER =
      Set.of(
          "SampleReports.java",
          "FactWordsTest.java",
          "WorkbookTest.java",
          "SaidLintTest.java",
          "CompilerTest.java",
          "GraphTest.java",
          "CommandsTest.java",
          "PageAgainstEngineTest.java");

  @Test
  void noRoomHoldsMoreFilesThanCanBeKnown() throws IOException {
    Map<Path, Long> files =
        sources(MAIN)
            .collect(
                Collectors.groupingBy(
                    f -> MAIN.relativize(f.getParent()), TreeMap::new, Collectors.counting()));
    assertThat(files.get(KINDS)).isGreaterThan(MOST_FILES);
    files.remove(KINDS);
    assertThat(files).hasSizeGreaterThan(40);
    assertThat(files)
        .allSatisfy(
            (room, number) ->
                assertThat(number).as(room.toString()).isLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void noNameStandsForTwoClasses() throws IOException {
    Map<String, List<Path>> byName =
        sources(MAIN).collect(Collectors.groupingBy(f -> f.getFileName().toString()));
    byName.values().removeIf(places -> places.size() == 1);
    assertThat(byName).isEmpty();
  }

  @Test
  void noFileIsTooLongToBeReadInOneGo() throws IOException {
    Set<String> longer = new TreeSet<>();
    Stream.concat(
            sources(MAIN).filter(file -> lines(file) > MOST_LINES),
            sources(TESTS).filter(file -> lines(file) > MOST_LINES_OF_TESTS))
        .forEach(file -> longer.add(file.getFileName().toString()));
    assertThat(longer).containsExactlyInAnyOrderElementsOf(LONGER);
  }

  private static Stream<Path> sources(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
          .toList()
          .stream();
    }
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
