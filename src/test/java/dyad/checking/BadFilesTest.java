package dyad.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Kept;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file or folder below {@code check/bad} makes one kind of mistake, among rules of two lines;
 * the text beside it is what a check says of it.
 */
final class BadFilesTest {

  private static final Path CHECK = Path.of("src/test/resources/check");
  private static final Path BAD = CHECK.resolve("bad");
  private static final Path BRIEF = CHECK.resolve("brief");
  private static final Pattern CODE = Pattern.compile("^[^ ]+: (?:warning: )?([a-z0-9-]+): ");

  /** What a check of files that lie still cannot show, with the test that does. */
  private static final Map<String, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry("not-brought-over", "rules/files/RuleMigrationTest"),
          Map.entry("narrowed", "rules/files/RuleMigrationTest"),
          Map.entry("not-in-plain-drools", "kie/DroolsProjectTest"),
          Map.entry("unreadable", "rules/RuleTextTest"),
          Map.entry("unlike-a-report", "cli/VerifyComparisonsTest"),
          Map.entry("too-large", "facts/files/BriefReaderTest"),
          Map.entry("not-a-file", "problems/TextFileTest"),
          Map.entry("more", "problems/ProblemsTest"),
          Map.entry("more-warnings", "problems/ProblemsTest"),
          Map.entry("no-rules", "rules/RuleTextTest"),
          Map.entry("rules-unread", "checking/RulesUnreadTest"),
          Map.entry("other-dyad", "cli/CompareCommandTest"),
          Map.entry("no-documents", "facts/references/ReferencesTest"),
          Map.entry("bad-bibtex", "facts/references/ReferencesTest"),
          Map.entry("described-otherwise", "facts/references/ReferencesTest"),
          Map.entry("no-date", "facts/references/ReferencesTest"),
          Map.entry("bad-source", "facts/passages/PassageReaderTest"),
          Map.entry("which-source", "facts/passages/PassageReaderTest"),
          Map.entry("no-such-paragraph", "facts/passages/PassageReaderTest"),
          Map.entry("no-source", "cli/CommandsTest"),
          Map.entry("no-template", "cli/HouseTest"),
          Map.entry("bad-name", "cli/RuleLayersTest"),
          Map.entry("resolved-before", "cli/authoring/ResolveCommandTest"),
          Map.entry("same-name", "scenarios/comparison/TableTest"),
          Map.entry("missing-shard", "cli/batch/ShardsTest"),
          Map.entry("missing-report", "cli/batch/ShardsTest"),
          Map.entry("unlike-shards", "cli/batch/ShardsTest"),
          Map.entry("damaged-shard", "cli/batch/ShardsTest"),
          Map.entry("no-shelf", "cli/ShelfCommandTest"),
          Map.entry("other-shelf", "cli/ShelfCommandTest"),
          Map.entry("busy-shelf", "cli/ShelfCommandTest"),
          Map.entry("no-server", "cli/ShelfServerTest"),
          Map.entry("no-library", "cli/ShelfLibraryTest"),
          Map.entry("not-on-shelf", "cli/FindCommandTest"),
          Map.entry("other-version", "cli/VerifyCommandTest"));

  /** What only workbooks show, which the tests of {@code dyad.facts} type in. */
  private static final Set<String> IN_WORKBOOKS =
      Set.of(
          "no-workbook",
          "unknown-sheet",
          "missing-sheet",
          "no-headings",
          "unknown-column",
          "duplicate-column",
          "missing-column",
          "no-heading",
          "merged-cells",
          "formula",
          "error-cell",
          "not-text",
          "percentage",
          "too-long-for-a-cell",
          "too-much-for-a-workbook");

  static List<Path> mistakes() throws IOException {
    try (Stream<Path> all = Files.walk(BAD, 2);
        Stream<Path> ofBrief = Files.walk(BRIEF, 2)) {
      return Stream.concat(
              all.filter(BadFilesTest::isMistake),
              ofBrief.filter(f -> f.getNameCount() == BRIEF.getNameCount() + 2))
          .sorted()
          .toList();
    }
  }

  private static boolean isMistake(Path path) {
    String sort = String.valueOf(path.getName(path.getNameCount() - 2));
    return path.getNameCount() == BAD.getNameCount() + 2
        && (Files.isDirectory(path)
            || path.toString().endsWith(sort.equals("cases") ? "cases.json" : ".drl")
                && !(sort.equals("rules") && path.toString().endsWith(".cases.json")));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrongAndWhere(Path mistake) throws IOException {
    List<Problem> problems =
        Checker.check(List.of(mistake), CHECK.resolve("in-use"), List.of(BRIEF)).problems();
    String told = problems.stream().map(p -> line(p) + "\n").collect(Collectors.joining());
    Kept.isAsMade(expected(mistake), told.replace(CHECK + "/", ""));
    assertThat(problems).isNotEmpty();
  }

  private static String line(Problem problem) {
    return ProblemCatalogue.isWarning(problem.code())
        ? problem.toString().replaceFirst(": ", ": warning: ")
        : problem.toString();
  }

  private static Path expected(Path mistake) {
    String name = String.valueOf(mistake.getFileName()).replaceFirst("\\..*$", "") + ".txt";
    return mistake.startsWith(BRIEF)
        ? BAD.resolve(BRIEF.relativize(mistake).getName(0)).resolve(name)
        : mistake.resolveSibling(name);
  }

  @Test
  void noCodeLacksABadFile() throws IOException {
    Set<String> shown = new TreeSet<>(ELSEWHERE.keySet());
    shown.addAll(IN_WORKBOOKS);
    for (Path folder : List.of(BAD, Path.of("src/test/resources/facts/bad"))) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path text : all.filter(f -> f.toString().endsWith(".txt")).toList()) {
          codes(text).forEach(shown::add);
        }
      }
    }
    assertThat(shown).containsExactlyInAnyOrderElementsOf(ProblemCatalogue.codes());
  }

  @Test
  void noCodeIsSaidToBeShownElsewhereThatIsNot() throws IOException {
    for (Map.Entry<String, String> shown : ELSEWHERE.entrySet()) {
      assertThat(Path.of("src/test/java/dyad", shown.getValue() + ".java"))
          .content()
          .containsPattern("[ \"]" + shown.getKey() + "[:\"]");
    }
  }

  private static List<String> codes(Path text) throws IOException {
    return Files.readAllLines(text).stream()
        .map(CODE::matcher)
        .filter(Matcher::find)
        .map(m -> m.group(1))
        .toList();
  }

  /** The sources hold each code as a text right behind where the problem is. */
  @Test
  void noCodeLacksAParagraph() throws IOException {
    Pattern call =
        Pattern.compile(
            "(?:\\b(?:note|say|wrong|refuse|problem|Problem)|problems\\.add)\\(\\s*(?!\\))[^;\"]{1,80}?,\\s*\"([a-z][a-z0-9-]+)\"");
    Set<String> used = new TreeSet<>();
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      for (Path source : all.filter(f -> f.toString().endsWith(".java")).toList()) {
        call.matcher(Files.readString(source))
            .results()
            .map(m -> m.group(1))
            .filter(c -> !c.endsWith("-"))
            .forEach(used::add);
      }
    }
    assertThat(used).hasSizeGreaterThan(60);
    assertThat(ProblemCatalogue.codes()).containsAll(used);
    assertThat(ProblemCatalogue.codes())
        .allSatisfy(
            code ->
                assertThat(ProblemCatalogue.paragraph(code).orElseThrow()).hasSizeGreaterThan(30));
  }
}
