package dyad.application;

import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.facts.Vantage;
import dyad.facts.excel.OtherFormat;
import dyad.facts.excel.WorkbookReader;
import dyad.facts.files.BriefReader;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.repairs.CameTrue;
import dyad.repairs.Indicator;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.provenance.Provenance;
import dyad.reports.provenance.ReportOrigin;
import dyad.reports.wording.Watching;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import dyad.scenarios.comparison.Comparer;
import dyad.scenarios.comparison.Comparison;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a brief with alternatives to it, or with other briefs. */
public final class ComparisonService {

  private final Document<Brief> document;
  private final Composition plain;
  private final Alternatives alternatives;

  /** For a brief as it is itself. */
  public ComparisonService(Path path) throws ProblemsException {
    this(path, Vantage.ITS_OWN);
  }

  /** For a brief that is seen from some date; other briefs are seen by what was known then. */
  public ComparisonService(Path path, Vantage seen) throws ProblemsException {
    document = new BriefSource(path, List.of(), seen).document();
    plain = Composition.of(document, List.of());
    alternatives = new Alternatives(document, path);
  }

  /**
   * What a brief is compared with.
   *
   * @param name an alternative's name or path, or a brief's path
   * @param brief whether it is a brief
   */
  public record Other(String name, boolean brief) {

    /** As a command line tells it. */
    public static Other of(String name) {
      Path path = Path.of(name);
      return new Other(
          name,
          path.endsWith(BriefReader.FILE)
              || WorkbookReader.isWorkbook(path)
              || OtherFormat.of(path).isPresent()
              || Files.isDirectory(path));
    }
  }

  /**
   * The comparisons.
   *
   * @param from alternatives that all of them start from
   * @param others what to compare with, one by one
   * @param together alternatives that are one comparison together, behind the others
   * @param loaded the rules and scales
   */
  public ComparisonReport report(
      List<String> from, List<Other> others, List<String> together, LoadedRules loaded)
      throws ProblemsException, BudgetException {
    return report(from, others, together, Optional.empty(), loaded);
  }

  /**
   * The same with what was known by another day.
   *
   * @param andAt the day by which facts must have been known that the last comparison is with; the
   *     alternatives that all start from hold there, too
   */
  public ComparisonReport report(
      List<String> from,
      List<Other> others,
      List<String> together,
      Optional<LocalDate> andAt,
      LoadedRules loaded)
      throws ProblemsException, BudgetException {
    loaded.refuseUnanswerable(document);
    Composition first = Composition.of(document, alternatives.read(from));
    List<Composition> single = compositions(others, loaded);
    List<Composition> composed =
        together.isEmpty()
            ? List.of()
            : List.of(Composition.of(document, alternatives.read(together)));
    List<Composition> then = andAt.isEmpty() ? List.of() : List.of(at(andAt.get(), from));
    List<Composition> with = Stream.of(single, composed, then).flatMap(List::stream).toList();
    List<Step> steps =
        Stream.concat(Stream.of(first), with.stream())
            .flatMap(c -> c.steps().stream())
            .distinct()
            .toList();
    List<Composition> briefs =
        with.stream().filter(c -> c.steps().isEmpty() || then.contains(c)).toList();
    FactUniverse table = FactUniverse.of(plain, steps, briefs, loaded.reasoner());
    Situation start = table.situation(first);
    Comparer one = new Comparer(start, loaded.base(), loaded.scales());
    List<Comparison> comparisons =
        with.stream().map(c -> one.with(named(table.situation(c), start))).toList();
    Provenance alone =
        ReportOrigin.comparison(
            plain.brief(), first, single, composed, loaded.base(), loaded.scales());
    Provenance madeFrom =
        andAt.map(day -> alone.and(Provenance.day(Provenance.Kind.ANDAT, day))).orElse(alone);
    return ComparisonReport.of(loaded.base(), loaded.scales(), madeFrom, comparisons)
        .with(signs(comparisons, loaded));
  }

  /** What all comparisons start from, by what was known on another day. */
  private Composition at(LocalDate day, List<String> from) throws ProblemsException {
    return Composition.of(
        document.map(b -> b.seenFrom(b.seen().knownBy(day))), alternatives.read(from));
  }

  /** What the earlier of two dated briefs had one watch for, and the later reports. */
  private static Map<String, List<String>> signs(List<Comparison> comparisons, LoadedRules loaded)
      throws BudgetException {
    Map<String, List<String>> signs = new TreeMap<>();
    for (Comparison comparison : comparisons) {
      if (comparison.isOfLaterNews()) {
        Brief earlier = comparison.from().brief();
        Watching watching = new Watching(earlier, loaded.base());
        signs.put(
            comparison.to().name(),
            CameTrue.of(
                    earlier,
                    comparison.to().brief(),
                    earlier.questions(),
                    loaded.base(),
                    loaded.scales(),
                    loaded.reasoner())
                .stream()
                .map(t -> told(t, watching, comparison.moved()))
                .toList());
      }
    }
    return signs;
  }

  private static String told(CameTrue.Tripped tripped, Watching watching, List<Question> moved) {
    Indicator indicator = tripped.indicator();
    return Wording.capital(watching.watch(indicator))
        + " ("
        + indicator.question().id()
        + ": "
        + watching.effect(indicator)
        + "). Told by "
        + tripped.by().stream()
            .map(f -> FactUniverse.plainId(f.id()))
            .collect(Collectors.joining(", "))
        + (moved.contains(indicator.question())
            ? "; the answer has moved."
            : "; the answer has not moved.");
  }

  /** Two briefs of one title are told apart by their folders. */
  private static Situation named(Situation other, Situation from) {
    String id = other.brief().id();
    return other.name().equals(from.name()) && !id.equals(from.brief().id())
        ? new Situation(other.name() + " (" + id + ")", other.brief(), other.world(), other.table())
        : other;
  }

  private List<Composition> compositions(List<Other> others, LoadedRules loaded)
      throws ProblemsException {
    Problems problems = new Problems();
    List<Composition> with = new ArrayList<>();
    for (Other other : others) {
      try {
        with.add(
            other.brief()
                ? brief(Path.of(other.name()), loaded)
                : Composition.of(document, alternatives.read(List.of(other.name()))));
      } catch (ProblemsException e) {
        e.problems().forEach(problems::add);
      }
    }
    problems.throwIfAny();
    return with;
  }

  private Composition brief(Path path, LoadedRules loaded) throws ProblemsException {
    Document<Brief> other = BriefReader.document(path);
    loaded.refuseUnanswerable(other);
    Brief first = document.value();
    if (!other.value().dyad().equals(first.dyad())) {
      throw new ProblemsException(
          new Problem(
              other.place("dyad"),
              "other-dyad",
              "this brief is on other powers",
              "expected "
                  + first.dyad().first()
                  + " and "
                  + first.dyad().second()
                  + ", in this order"));
    }
    Vantage known = new Vantage(first.seen().known(), Optional.empty());
    return Composition.of(other.map(b -> b.seenFrom(known)), List.of());
  }
}
