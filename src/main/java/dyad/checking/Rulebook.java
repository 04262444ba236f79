package dyad.checking;

import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import dyad.rules.files.RuleLayers;
import dyad.rules.files.RuleReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that are checked, among those that they work with.
 *
 * @param layers the rules that they work with
 * @param named the names of the files that are checked
 * @param texts their texts by name, where they can be read
 * @param rules all rules that can be read and count, sorted by id
 * @param covered those that are checked and do not count, since one of an upper layer stands in
 *     their place
 * @param problems what is wrong in any of the files
 */
record Rulebook(
    RuleLayers layers,
    Set<String> named,
    Map<String, String> texts,
    List<RuleFile> rules,
    List<RuleFile> covered,
    List<Problem> problems) {

  private static final Pattern ACCEPTED = Pattern.compile("// accepted ([a-z-]+): \\S.*");

  /**
   * Reads rule files.
   *
   * @param named the files to check
   * @param layers the rules in use: a rule of a named file from elsewhere takes the place of one of
   *     its id there
   */
  static Rulebook of(List<Path> named, RuleLayers layers) {
    Problems problems = new Problems();
    Map<String, String> texts = RuleReader.texts(named, problems);
    Set<Path> places = named.stream().map(Rulebook::plain).collect(Collectors.toSet());
    Set<Path> inUse = files(layers);
    Set<Path> counting = inUse.stream().map(Rulebook::plain).collect(Collectors.toSet());
    Map<String, String> others =
        RuleReader.texts(
            inUse.stream().filter(f -> !places.contains(plain(f))).toList(), new Problems());
    Set<String> replaced =
        RuleReader.files(texts, new Problems()).stream()
            .map(RuleFile::rule)
            .filter(r -> !isIn(layers, r.place().file()))
            .map(Rule::id)
            .collect(Collectors.toCollection(HashSet::new));
    RuleReader.files(others, new Problems()).stream()
        .map(RuleFile::rule)
        .filter(r -> replaced.contains(r.id()))
        .forEach(r -> others.remove(r.place().file()));
    Map<String, String> all = new TreeMap<>(others);
    List<RuleFile> covered = new ArrayList<>();
    texts.forEach(
        (file, text) -> {
          if (isIn(layers, file) && !counting.contains(plain(Path.of(file)))) {
            covered.addAll(RuleReader.files(Map.of(file, text), problems));
          } else {
            all.put(file, text);
          }
        });
    List<RuleFile> rules = RuleReader.spelt(RuleReader.files(all, problems), layers);
    if (problems.isEmpty()) {
      RuleReader.together(rules).forEach(problems::add);
    }
    Set<String> names =
        named.stream().map(f -> f.toString().replace('\\', '/')).collect(Collectors.toSet());
    return new Rulebook(layers, names, texts, rules, covered, problems.sorted());
  }

  private static boolean isIn(RuleLayers layers, String file) {
    return layers.layers().stream().anyMatch(l -> l.holds(Path.of(file)));
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /** The files in use; what is wrong with their folders is told where they are checked. */
  private static Set<Path> files(RuleLayers layers) {
    try {
      return layers.files().keySet();
    } catch (ProblemsException e) {
      return Set.of();
    }
  }

  /** Whether every rule could be read, so that it is known what they conclude and read. */
  boolean isWhole() {
    return problems.isEmpty() && !rules.isEmpty();
  }

  /** All rules that count; none where some cannot be read. */
  List<Rule> whole() {
    return isWhole() ? rules.stream().map(RuleFile::rule).toList() : List.of();
  }

  /**
   * The numbers and lists; none where they cannot be read, which is told where they are checked.
   */
  Scales scales() {
    return Attempt.of(new Problems(), () -> ScalesReader.read(layers.scalesFolders()))
        .orElseGet(Scales::none);
  }

  /** Whether a rule file lies beside a brief: what its author holds, and no general theory. */
  boolean isOwn(String file) {
    return layers.own().filter(own -> own.holds(Path.of(file))).isPresent();
  }

  /** The brief beside which rules lie; none where none do, or it cannot be read. */
  Optional<Brief> brief() {
    return layers
        .own()
        .map(own -> own.folder().toAbsolutePath().resolveSibling(""))
        .flatMap(brief -> Attempt.of(new Problems(), () -> BriefReader.read(brief)));
  }

  /** The rules in which nothing is wrong. */
  List<RuleFile> sound() {
    Set<String> wrong = problems.stream().map(p -> p.place().file()).collect(Collectors.toSet());
    return Stream.concat(rules.stream(), covered.stream())
        .filter(r -> !wrong.contains(r.rule().place().file()))
        .toList();
  }

  /** Whether a problem lies in a file that is checked, which does not accept it. */
  boolean tells(Problem problem) {
    String file = problem.place().file();
    return named.contains(file)
        && !(ProblemCatalogue.isWarning(problem.code())
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
