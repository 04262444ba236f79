package dyad.checking;

import dyad.checking.Selection.Sort;
import dyad.checking.rules.MeaningLint;
import dyad.checking.rules.ThresholdLint;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.rules.ClaimMeaning;
import dyad.rules.files.ClaimTable;
import dyad.rules.files.RuleLayers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks the tables that rules work with: the scales, and what claims mean. */
final class TableCheck {

  private final Selection selection;
  private final Rulebooks rulebooks;
  private final Problems problems;

  TableCheck(Selection selection, Rulebooks rulebooks, Problems problems) {
    this.selection = selection;
    this.rulebooks = rulebooks;
    this.problems = problems;
  }

  /** Checks what claims mean, in the tables of the rules and in those that are checked besides. */
  void claims() {
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
    return rulebooks.isInUse(book) || book.layers().top().holds(Path.of(problem.place().file()));
  }

  private static Set<String> names(List<Path> files) {
    return files.stream().map(f -> f.toString().replace('\\', '/')).collect(Collectors.toSet());
  }

  /** Checks the tables of scales, each with those that it is laid over or lies beside. */
  void scales() {
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
