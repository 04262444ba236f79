package dyad.checking;

import dyad.checking.Selection.Sort;
import dyad.checking.claims.ClaimLint;
import dyad.checking.rules.BindingLint;
import dyad.checking.rules.DivisionLint;
import dyad.checking.rules.JoinLint;
import dyad.checking.rules.MeaningLint;
import dyad.checking.rules.NameLint;
import dyad.checking.rules.OddOneLint;
import dyad.checking.rules.PatternLint;
import dyad.checking.rules.ThresholdLint;
import dyad.checking.rules.TwinLint;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.rules.ClaimMeaning;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import dyad.rules.files.ClaimTable;
import dyad.rules.files.RuleLayers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks files of every sort, each by itself and against each other.
 *
 * <p>Nothing is run: no rule reaches a compiler.
 */
public final class Checker {

  private final Selection selection;
  private final Problems problems = new Problems();
  private final Rulebooks rulebooks;

  /**
   * What came of a check.
   *
   * @param files how many files were checked
   * @param sorts of what sorts they are, as {@code 1 brief, 2 alternatives}
   * @param problems what is wrong or probably not meant, by file and place
   */
  public record Outcome(int files, String sorts, List<Problem> problems) {}

  private Checker(List<Path> named, RuleLayers inUse) {
    this.selection = Selection.of(named, problems);
    this.rulebooks = new Rulebooks(selection.files(Sort.RULE), inUse);
    Stream.of(Sort.CASES, Sort.BRIEF_CASES, Sort.SCALE, Sort.CLAIMS)
        .flatMap(sort -> selection.files(sort).stream())
        .forEach(rulebooks::around);
  }

  /**
   * Checks files.
   *
   * @param named files and folders
   * @param inUse the rules that rule files, cases and briefs work with; those beside a brief are
   *     laid over them
   * @param known briefs whose questions and names count, though they are not checked
   */
  public static Outcome check(List<Path> named, RuleLayers inUse, List<Path> known) {
    Checker checker = new Checker(named, inUse);
    List<Brief> briefs = checker.briefs(known);
    checker.rulebooks.all().forEach(book -> checker.rules(book, briefs));
    checker.scales();
    checker.claims();
    checker.cases();
    checker.unread();
    return new Outcome(checker.selection.size(), checker.selection.counted(), checker.sorted());
  }

  /** The same with the rules of one folder. */
  public static Outcome check(List<Path> named, Path rulesInUse, List<Path> known) {
    return check(named, RuleLayers.of(rulesInUse), known);
  }

  /** Whether a file is one that is checked with the folder that it lies in. */
  public static boolean isChecked(Path file) {
    return Files.exists(file) && Selection.found(file).isPresent();
  }

  /** By file; within each they are in order already. A place with an error needs no warning. */
  private List<Problem> sorted() {
    Set<Place> wrong =
        problems.sorted().stream()
            .filter(p -> !ProblemCatalogue.isWarning(p.code()))
            .map(Problem::place)
            .collect(Collectors.toSet());
    return problems.sorted().stream()
        .filter(p -> !ProblemCatalogue.isWarning(p.code()) || !wrong.contains(p.place()))
        .sorted(Comparator.comparing((Problem p) -> p.place().file()))
        .toList();
  }

  /**
   * Checks the briefs with their alternatives; those that are checked, and those that are known.
   */
  private List<Brief> briefs(List<Path> known) {
    Rulebook inUse = rulebooks.inUse();
    BriefCheck check = new BriefCheck(inUse.whole(), inUse.scales(), problems);
    Map<RuleLayers, BriefCheck> checks = new HashMap<>();
    checks.put(inUse.layers(), check);
    Function<Path, BriefCheck> by =
        brief -> {
          Rulebook book = rulebooks.of(brief);
          return checks.computeIfAbsent(book.layers(), l -> check.by(book.whole(), book.scales()));
        };
    selection.files(Sort.BRIEF).forEach(brief -> by.apply(brief).brief(brief));
    check
        .byBrief(selection.files(Sort.ALTERNATIVE), known)
        .forEach((brief, files) -> by.apply(brief).alternatives(brief, files));
    selection.files(Sort.OUTCOMES).forEach(check::outcomes);
    return check.known(known);
  }

  private void cases() {
    Map<RuleLayers, CaseCheck> checks = new HashMap<>();
    Function<Path, CaseCheck> by =
        file -> {
          Rulebook book = rulebooks.around(file);
          return checks.computeIfAbsent(book.layers(), l -> new CaseCheck(book.whole(), problems));
        };
    selection.files(Sort.CASES).forEach(file -> by.apply(file).ofRule(file));
    selection.files(Sort.BRIEF_CASES).forEach(file -> by.apply(file).onBrief(file));
  }

  private void rules(Rulebook book, List<Brief> briefs) {
    Problems found = new Problems();
    book.problems().forEach(found::add);
    for (RuleFile file : book.sound()) {
      if (book.texts().containsKey(file.rule().place().file())) {
        PatternLint.check(file.rule(), found);
        BindingLint.check(file.rule(), found);
        JoinLint.check(file.rule(), found);
        DivisionLint.check(file, found);
        hasCases(file.rule(), found);
      }
    }
    NameLint names = new NameLint(briefs, found);
    book.texts().forEach(names::check);
    if (book.isWhole()) {
      TwinLint.check(book.rules(), found);
      OddOneLint.check(book.rules(), briefs, found);
      new ClaimLint(book.rules(), found).check(asked(briefs));
    }
    found.sorted().stream().filter(p -> tells(book, p)).forEach(problems::add);
  }

  /**
   * Rules beside a brief may not go with those below, which are in order by themselves: that is
   * told, wherever it stands.
   */
  private boolean tells(Rulebook book, Problem problem) {
    return book.tells(problem)
        || book.problems().contains(problem)
            && !ProblemCatalogue.isWarning(problem.code())
            && !isInUse(book)
            && rulebooks.inUse().isWhole();
  }

  /**
   * Where rules are wrong that are not checked themselves, nothing could be held against them:
   * which would else look as if nothing were wrong.
   */
  private void unread() {
    boolean needed =
        Stream.of(Sort.BRIEF, Sort.ALTERNATIVE, Sort.CASES, Sort.BRIEF_CASES)
            .anyMatch(sort -> !selection.files(sort).isEmpty());
    rulebooks.all().stream()
        .filter(book -> needed && !book.isWhole())
        .filter(book -> book.problems().stream().noneMatch(p -> tells(book, p)))
        .forEach(this::unread);
  }

  private void unread(Rulebook book) {
    Path folder = book.layers().folders().get(0);
    problems.add(
        book.problems().stream()
            .findFirst()
            .map(p -> Place.file(p.place().file()))
            .orElse(Place.file(folder.toString())),
        "rules-unread",
        "not all rules can be read, so that nothing was held against them",
        () -> "`dyad check " + folder + "` tells what is wrong");
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

  /** What claims mean, in the tables of the rules and in those that are checked besides. */
  private void claims() {
    for (Rulebook book : rulebooks.all()) {
      List<Path> checked =
          selection.files(Sort.CLAIMS).stream()
              .filter(t -> rulebooks.around(t).layers().equals(book.layers()))
              .toList();
      List<Path> tables = book.layers().claimTables();
      List<Path> files = Stream.concat(tables.stream(), checked.stream()).distinct().toList();
      boolean whole = checked.stream().anyMatch(tables::contains);
      Problems found = new Problems();
      SortedMap<String, ClaimMeaning> meanings = ClaimTable.read(files, found);
      if (found.isEmpty()) {
        MeaningLint.check(book.whole(), meanings, found);
      }
      found.sorted().stream()
          .filter(p -> own(book, p))
          .filter(p -> !isTold(p))
          .filter(p -> whole || book.tells(p) || names(checked).contains(p.place().file()))
          .forEach(problems::add);
    }
  }

  /** Whether the like is told of its place already: one slip is told once, but as an error. */
  private boolean isTold(Problem problem) {
    return problems.sorted().stream()
        .filter(p -> p.place().equals(problem.place()))
        .anyMatch(
            p ->
                ProblemCatalogue.isWarning(problem.code())
                    || !ProblemCatalogue.isWarning(p.code()));
  }

  /** Whether a problem is told of these rules, and not of those below a brief's own. */
  private boolean own(Rulebook book, Problem problem) {
    return isInUse(book) || book.layers().top().holds(Path.of(problem.place().file()));
  }

  private boolean isInUse(Rulebook book) {
    return book.layers().equals(rulebooks.inUse().layers());
  }

  private static Set<String> names(List<Path> files) {
    return files.stream().map(f -> f.toString().replace('\\', '/')).collect(Collectors.toSet());
  }

  /** The tables that are checked, each with those that it is laid over or lies beside. */
  private void scales() {
    List<Path> tables = selection.files(Sort.SCALE);
    Map<List<Path>, Rulebook> together = new LinkedHashMap<>();
    Set<RuleLayers> seen = new HashSet<>();
    for (Path table : tables) {
      Rulebook book = rulebooks.around(table);
      List<Path> folders = book.layers().scalesFolders();
      boolean stray = book.layers().layers().stream().noneMatch(l -> l.holds(table));
      together.putIfAbsent(stray ? List.of(table.resolveSibling("")) : folders, book);
      seen.add(book.layers());
    }
    rulebooks.all().stream()
        .filter(book -> seen.add(book.layers()))
        .forEach(book -> together.put(book.layers().scalesFolders(), book));
    together.forEach((folders, book) -> scales(folders, book, names(tables)));
  }

  private void scales(List<Path> folders, Rulebook book, Set<String> tables) {
    boolean some =
        tables.stream().map(Path::of).anyMatch(t -> folders.contains(t.resolveSibling("")));
    for (Problem problem : scales(folders, book)) {
      String file = problem.place().file();
      boolean told = book.texts().containsKey(file) || tables.contains(file);
      if (folders.size() == 1 && told
          || own(book, problem) && (told || some && isMissing(problem))) {
        problems.add(problem);
      }
    }
  }

  private static boolean isMissing(Problem problem) {
    return problem.code().equals("no-such-file");
  }

  private static List<Problem> scales(List<Path> folders, Rulebook book) {
    try {
      Scales scales = ScalesReader.read(folders);
      Problems found = new Problems();
      if (book.isWhole()) {
        ThresholdLint.check(
            book.rules(), scales, name -> ScalesReader.threshold(folders, name), found);
      }
      return found.sorted();
    } catch (ProblemsException e) {
      return e.problems();
    }
  }
}
