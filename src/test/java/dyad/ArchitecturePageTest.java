package dyad;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dyad.facts.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manual's page on the code is made from the code. */
@Slow
final class ArchitecturePageTest {

  private static final Path PAGE = Path.of("src/site/markdown/architecture.md");
  private static final Path SOURCES = Path.of("src/main/java/dyad");
  private static final Pattern FIRST_SENTENCE =
      Pattern.compile("/\\*\\*\\s+(?:\\* )?(.*?\\.)(?=\\s)", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\{@link (?:dyad\\.)?(?:\\w+\\.)*(\\w+)}");

  private static final JavaClasses CLASSES = ProgramClasses.ALL;

  @Test
  void theRoomsAreDrawnAsTheyStandOnEachOther() throws IOException {
    Map<String, Set<String>> uses = uses(ArchitecturePageTest::room);
    Map<String, Integer> floors = new HashMap<>();
    uses.keySet().forEach(room -> floor(room, uses, floors));
    Map<Integer, Set<String>> byFloor = new TreeMap<>((a, b) -> b - a);
    floors.forEach((room, at) -> byFloor.computeIfAbsent(at, f -> new TreeSet<>()).add(room));
    String drawn =
        byFloor.values().stream()
            .map(rooms -> "  " + String.join("   ", rooms) + "\n")
            .collect(Collectors.joining());
    Kept.isAsMade(PAGE, "floors", "\n```\n" + drawn + "```\n\n");
  }

  @Test
  void eachPackageIsToldByItsFirstSentenceAndByWhatItUses() throws IOException {
    StringBuilder table = new StringBuilder("\n| package | is | uses |\n|---|---|---|\n");
    for (Map.Entry<String, Set<String>> of : uses(JavaClass::getPackageName).entrySet()) {
      String uses = of.getValue().stream().map(this::shown).collect(Collectors.joining(" "));
      table.append("| ").append(shown(of.getKey())).append(" | ").append(sentence(of.getKey()));
      table.append(" | ").append(uses.isEmpty() ? "–" : uses).append(" |\n");
    }
    Kept.isAsMade(PAGE, "packages", table.append("\n").toString());
  }

  @Test
  void everyClassThatThePageNamesIsThere() throws IOException {
    List<String> named =
        Pattern.compile("`(dyad(?:\\.[a-z]+)*\\.[A-Z]\\w+)`")
            .matcher(Files.readString(PAGE))
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(5);
    assertThat(named).allSatisfy(name -> assertThat(CLASSES.contain(name)).as(name).isTrue());
  }

  @Test
  void everyTestThatThePageNamesIsThere() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      tests =
          files
              .map(f -> f.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
    }
    List<String> named =
        Pattern.compile("`(\\w+Test)`")
            .matcher(Files.readString(PAGE))
            .results()
            .map(r -> r.group(1))
            .toList();
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(tests).containsAll(named);
  }

  /** What each package, or each room, uses besides itself. */
  private static Map<String, Set<String>> uses(Function<JavaClass, String> of) {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      Set<String> used = uses.computeIfAbsent(of.apply(type), p -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .filter(target -> target.getPackageName().startsWith("dyad."))
          .map(of)
          .filter(target -> !target.equals(of.apply(type)))
          .forEach(used::add);
    }
    return uses;
  }

  private static String room(JavaClass type) {
    return type.getPackageName().split("\\.", 3)[1];
  }

  /** A room stands one floor above the highest that it uses. */
  private static int floor(
      String room, Map<String, Set<String>> uses, Map<String, Integer> floors) {
    Integer known = floors.get(room);
    if (known != null) {
      return known;
    }
    int floor =
        uses.get(room).stream().mapToInt(used -> 1 + floor(used, uses, floors)).max().orElse(0);
    floors.put(room, floor);
    return floor;
  }

  private String shown(String name) {
    return "`" + name.substring("dyad.".length()) + "`";
  }

  private static String sentence(String name) throws IOException {
    Path info =
        SOURCES
            .resolve(name.substring("dyad.".length()).replace('.', '/'))
            .resolve("package-info.java");
    String plain =
        FIRST_SENTENCE
            .matcher(Files.readString(info))
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError(info + " says nothing"))
            .group(1)
            .replaceAll("\\s+\\* ?", " ");
    return LINK.matcher(plain).replaceAll("`$1`").replaceAll("\\{@code ([^}]*)}", "`$1`");
  }
}
