package dyad.checking;

import dyad.problems.Catalogue;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import dyad.rules.RuleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that are checked, among those that they work with.
 *
 * @param named the names of the files that are checked
 * @param texts their texts by name, where they can be read
 * @param rules all rules that can be read, sorted by id
 * @param problems what is wrong in any of the files
 */
record Rulebook(
    Set<String> named, Map<String, String> texts, List<RuleFile> rules, List<Problem> problems) {

  private static final Pattern ACCEPTED = Pattern.compile("// accepted ([a-z-]+): \\S.*");

  /**
   * Reads rule files.
   *
   * @param named the files to check
   * @param folder the rules in use: a rule of a named file from elsewhere takes the place of one of
   *     its id there
   */
  static Rulebook of(List<Path> named, Path folder) {
    Problems problems = new Problems();
    Map<String, String> texts = RuleReader.texts(named, problems);
    Set<Path> places = named.stream().map(Rulebook::plain).collect(Collectors.toSet());
    Map<String, String> others =
        RuleReader.texts(
            files(folder).stream().filter(f -> !places.contains(plain(f))).toList(),
            new Problems());
    Set<String> replaced =
        RuleReader.files(texts, new Problems()).stream()
            .map(RuleFile::rule)
            .filter(r -> !plain(Path.of(r.place().file())).startsWith(plain(folder)))
            .map(Rule::id)
            .collect(Collectors.toCollection(HashSet::new));
    RuleReader.files(others, new Problems()).stream()
        .map(RuleFile::rule)
        .filter(r -> replaced.contains(r.id()))
        .forEach(r -> others.remove(r.place().file()));
    Map<String, String> all = new TreeMap<>(others);
    all.putAll(texts);
    List<RuleFile> rules = RuleReader.files(all, problems);
    if (problems.isEmpty()) {
      RuleReader.circles(rules).forEach(problems::add);
    }
    Set<String> names =
        named.stream().map(f -> f.toString().replace('\\', '/')).collect(Collectors.toSet());
    return new Rulebook(names, texts, rules, problems.sorted());
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** Whether every rule could be read, so that it is known what they conclude and read. */
  boolean isWhole() {
    return problems.isEmpty() && !rules.isEmpty();
  }

  /** The rules in which nothing is wrong. */
  List<RuleFile> sound() {
    Set<String> wrong = problems.stream().map(p -> p.place().file()).collect(Collectors.toSet());
    return rules.stream().filter(r -> !wrong.contains(r.rule().place().file())).toList();
  }

  /** Whether a problem lies in a file that is checked, which does not accept it. */
  boolean tells(Problem problem) {
    String file = problem.place().file();
    return named.contains(file)
        && !(Catalogue.isWarning(problem.code())
            && accepted(texts.getOrDefault(file, "")).contains(problem.code()));
  }

  /** The warnings that a rule file accepts, each with a reason, in comments above the rule. */
  private static List<String> accepted(String text) {
    return text.lines()
        .takeWhile(line -> line.isBlank() || line.startsWith("//"))
        .map(ACCEPTED::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .toList();
  }
}
