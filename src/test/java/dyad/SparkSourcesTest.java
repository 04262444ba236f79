package dyad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is for Spark is compiled under its profile alone; what it needs of the program is here. */
final class SparkSourcesTest {

  private static final Path SPARK = Path.of("src/spark");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (dyad\\.[\\w.]+);$");

  @Test
  void everyClassOfTheProgramAndOfItsTestsThatTheyNameIsThere() throws IOException {
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SPARK)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        IMPORT.matcher(Files.readString(file)).results().forEach(r -> named.add(r.group(1)));
      }
    }
    assertThat(named).hasSizeGreaterThan(10).allSatisfy(SparkSourcesTest::isThere);
  }

  private static void isThere(String name) {
    String file = name.replace('.', '/') + ".java";
    assertThat(Stream.of("src/main/java", "src/test/java").map(root -> Path.of(root, file)))
        .as(name)
        .anyMatch(Files::exists);
  }
}
