package dyad.checking;

import dyad.checking.Selection.Sort;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.facts.StrictJson;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.RuleFile;
import dyad.scenarios.Alternatives;
import dyad.scenarios.BriefCaseReader;
import dyad.scenarios.RuleCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks files of every sort, each by itself and against each other.
 *
 * <p>Nothing is run: no rule reaches a compiler.
 */
public final class Checker {

  private final Path rulesInUse;
  private final Selection selection;
  private final Problems problems = new Problems();
  private final Rulebook rulebook;
  private final Set<String> concluded = new TreeSet<>();
  private final Map<Path, Document<Brief>> briefs = new TreeMap<>();
  private final Set<Path> broken = new HashSet<>();

  /**
   * What came of a check.
   *
   * @param files how many files were checked
   * @param problems what is wrong or probably not meant, by file and place
   */
  public record Outcome(int files, List<Problem> problems) {}

  private Checker(List<Path> named, Path rulesInUse) {
    this.rulesInUse = rulesInUse;
    this.selection = Selection.of(named, problems);
    this.rulebook = Rulebook.of(selection.files(Sort.RULE), rulesInUse);
    rulebook.rules().forEach(r -> concluded.add(r.rule().conclusion().claim()));
  }

  /**
   * Checks files.
   *
   * @param named files and folders
   * @param rulesInUse the folder of rules that rule files, cases and briefs work with
   * @param known briefs whose questions and names count, though they are not checked
   */
  public static Outcome check(List<Path> named, Path rulesInUse, List<Path> known) {
    Checker checker = new Checker(named, rulesInUse);
    checker.briefs();
    checker.alternatives();
    checker.rules(known);
    checker.scales();
    checker.selection.files(Sort.CASES).forEach(checker::cases);
    checker.briefCases();
    return new Outcome(checker.selection.size(), checker.sorted());
  }

  /** Whether a file is one that is checked with the folder that it lies in. */
  public static boolean isChecked(Path file) {
    return Files.exists(file) && Selection.sort(file).isPresent();
  }

  /** By file; within each they are in order already. */
  private List<Problem> sorted() {
    return problems.sorted().stream()
        .sorted(Comparator.comparing((Problem p) -> p.place().file()))
        .toList();
  }

  private void briefs() {
    for (Path path : selection.files(Sort.BRIEF)) {
      Optional<Document<Brief>> read = tried(() -> BriefReader.document(path));
      read.ifPresent(document -> briefs.put(path.toAbsolutePath().normalize(), document));
      if (read.isEmpty()) {
        broken.add(path.toAbsolutePath().normalize());
      }
    }
    if (rulebook.isWhole()) {
      FactLint facts = new FactLint(rules(), problems);
      briefs.values().forEach(this::questions);
      briefs.values().forEach(facts::check);
    }
  }

  private List<Rule> rules() {
    return rulebook.rules().stream().map(RuleFile::rule).toList();
  }

  private void questions(Document<Brief> document) {
    List<Question> questions = document.value().questions();
    for (int i = 0; i < questions.size(); i++) {
      String claim = questions.get(i).claim();
      if (!concluded.contains(claim)) {
        problems.add(
            document.place("questions", i, "claim"),
            "unanswerable-question",
            "no rule concludes `" + claim + "`",
            () -> Nearest.hint(claim, concluded));
      }
    }
  }

  private void alternatives() {
    Map<Path, List<Path>> byBrief =
        selection.files(Sort.ALTERNATIVE).stream()
            .collect(Collectors.groupingBy(Selection::brief, TreeMap::new, Collectors.toList()));
    byBrief.forEach(
        (brief, files) -> {
          Path plain = brief.toAbsolutePath().normalize();
          Optional<Document<Brief>> read = Optional.ofNullable(briefs.get(plain));
          if (read.isEmpty() && !broken.contains(plain)) {
            read = tried(() -> BriefReader.document(brief));
          }
          read.ifPresent(
              document -> {
                Alternatives alternatives = new Alternatives(document, brief);
                files.forEach(f -> tried(() -> alternatives.read(List.of(f.toString()))));
              });
        });
  }

  private void rules(List<Path> known) {
    Problems found = new Problems();
    rulebook.problems().forEach(found::add);
    for (RuleFile file : rulebook.sound()) {
      if (rulebook.texts().containsKey(file.rule().place().file())) {
        PatternLint.check(file.rule(), found);
        BindingLint.check(file.rule(), found);
        JoinLint.check(file.rule(), found);
        hasCases(file.rule(), found);
      }
    }
    List<Brief> all = known(known);
    NameLint names = new NameLint(all, found);
    rulebook.texts().forEach(names::check);
    if (rulebook.isWhole()) {
      TwinLint.check(rulebook.rules(), found);
      new ClaimLint(rulebook.rules(), found).check(asked(all));
    }
    found.sorted().stream().filter(rulebook::tells).forEach(problems::add);
  }

  private static Optional<Set<String>> asked(List<Brief> briefs) {
    return briefs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            briefs.stream()
                .flatMap(b -> b.questions().stream())
                .map(Question::claim)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** The briefs that are checked, and those that are known. */
  private List<Brief> known(List<Path> known) {
    Map<Path, Document<Brief>> all = new HashMap<>(briefs);
    for (Path path : known) {
      Path file = (Files.isDirectory(path) ? path.resolve("brief.json") : path);
      Path plain = file.toAbsolutePath().normalize();
      if (!all.containsKey(plain) && !broken.contains(plain)) {
        try {
          all.put(plain, BriefReader.document(path));
        } catch (ProblemsException e) {
          // It is not what is checked.
        }
      }
    }
    return all.values().stream().map(Document::value).toList();
  }

  private static void hasCases(Rule rule, Problems found) {
    Path file = Path.of(rule.place().file().replaceFirst("\\.drl$", ".cases.json"));
    if (!Files.exists(file)) {
      found.add(
          rule.place(),
          "no-cases",
          "the rule `" + rule.id() + "` has no cases",
          () -> "write them into `" + file.getFileName() + "` beside it");
    }
  }

  private void scales() {
    List<Path> tables = selection.files(Sort.SCALE);
    Set<Path> folders =
        tables.stream()
            .map(t -> t.resolveSibling(""))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> named = new HashSet<>(rulebook.texts().keySet());
    tables.forEach(t -> named.add(t.toString().replace('\\', '/')));
    if (folders.isEmpty()) {
      folders.add(rulesInUse.resolve("scales"));
    }
    for (Path folder : folders) {
      scales(folder).stream()
          .filter(p -> named.contains(p.place().file()) || !tables.isEmpty() && isMissing(p))
          .forEach(problems::add);
    }
  }

  private static boolean isMissing(Problem problem) {
    return problem.code().equals("no-such-file");
  }

  private List<Problem> scales(Path folder) {
    try {
      Scales scales = ScalesReader.read(folder);
      Problems found = new Problems();
      if (rulebook.isWhole()) {
        ThresholdLint.check(rules(), scales, name -> ScalesReader.threshold(folder, name), found);
      }
      return found.sorted();
    } catch (ProblemsException e) {
      return e.problems();
    }
  }

  private void cases(Path file) {
    Path rule = Path.of(file.toString().replaceFirst("\\.cases\\.json$", ".drl"));
    if (!Files.exists(rule)) {
      problems.add(
          Place.file(file.toString()),
          "stray-cases",
          "there is no rule beside these cases",
          () -> "they belong to a rule `" + rule.getFileName() + "`");
    }
    tried(() -> StrictJson.readCases(file, RuleCases.class))
        .filter(read -> rulebook.isWhole())
        .ifPresent(this::given);
  }

  private void briefCases() {
    RuleBase base = new RuleBase(rules(), new TreeMap<>(), "");
    for (Path file : selection.files(Sort.BRIEF_CASES)) {
      tried(
          () -> {
            BriefCaseReader.check(file, base);
            return file;
          });
    }
  }

  private void given(Document<RuleCases> document) {
    List<RuleCases.Case> cases = document.value().cases();
    for (int i = 0; i < cases.size(); i++) {
      for (int j = 0; j < cases.get(i).findings().size(); j++) {
        String claim = cases.get(i).findings().get(j).claim();
        if (!concluded.contains(claim)) {
          problems.add(
              document.place("cases", i, "findings", j, "claim"),
              "unknown-finding",
              "no rule concludes `" + claim + "`",
              () -> Nearest.hint(claim, concluded));
        }
      }
    }
  }

  private <T> Optional<T> tried(Step<T> step) {
    try {
      return Optional.of(step.run());
    } catch (ProblemsException e) {
      e.problems().forEach(problems::add);
      return Optional.empty();
    }
  }

  /** Something that is read. */
  @FunctionalInterface
  private interface Step<T> {
    T run() throws ProblemsException;
  }
}
