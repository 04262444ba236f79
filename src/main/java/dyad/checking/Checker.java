package dyad.checking;

import dyad.checking.Selection.Sort;
import dyad.checking.claims.ClaimLint;
import dyad.checking.rules.BindingLint;
import dyad.checking.rules.DeclaredLint;
import dyad.checking.rules.DivisionLint;
import dyad.checking.rules.JoinLint;
import dyad.checking.rules.NameLint;
import dyad.checking.rules.OddOneLint;
import dyad.checking.rules.PatternLint;
import dyad.checking.rules.ReasonLint;
import dyad.checking.rules.TwinLint;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.problems.Problems;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import dyad.rules.files.RuleLayers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    TableCheck tables = new TableCheck(checker.selection, checker.rulebooks, checker.problems);
    tables.scales();
    tables.claims();
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
    general(book, briefs, found);
    own(book, found);
    if (book.isWhole()) {
      TwinLint.check(book.rules(), found);
      new ClaimLint(book.rules(), found).check(asked(briefs));
    }
    found.sorted().stream().filter(p -> tells(book, p)).forEach(problems::add);
  }

  /** General rules name no actor, and no topic that they could misspell. */
  private static void general(Rulebook book, List<Brief> briefs, Problems found) {
    NameLint names = new NameLint(briefs, found);
    book.texts().entrySet().stream()
        .filter(e -> !book.isOwn(e.getKey()))
        .forEach(e -> names.check(e.getKey(), e.getValue()));
    if (book.isWhole()) {
      Problems odd = new Problems();
      OddOneLint.check(book.rules(), briefs, odd);
      odd.sorted().stream().filter(p -> !book.isOwn(p.place().file())).forEach(found::add);
    }
  }

  /** What a brief's author holds may name what the brief does, and is a reason of the author's. */
  private static void own(Rulebook book, Problems found) {
    Optional<Brief> brief = book.brief();
    ReasonLint reasons = new ReasonLint(brief, found);
    Optional<DeclaredLint> declared = brief.map(b -> new DeclaredLint(b, found));
    for (RuleFile file : book.sound()) {
      if (book.isOwn(file.rule().place().file())) {
        reasons.check(file);
        declared.ifPresent(d -> d.check(file.rule()));
      }
    }
  }

  /**
   * Rules beside a brief may not go with those below, which are in order by themselves: that is
   * told, wherever it stands.
   */
  private boolean tells(Rulebook book, Problem problem) {
    return book.tells(problem)
        || book.problems().contains(problem)
            && !ProblemCatalogue.isWarning(problem.code())
            && !rulebooks.isInUse(book)
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
}
