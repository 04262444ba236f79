package dyad.reports;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.SweepReport;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import dyad.scenarios.analysis.Sweep;
import dyad.scenarios.analysis.Sweeper;
import dyad.scenarios.comparison.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Comparisons and sweeps of the sample reports, for the tests of writers. */
public final class SampleScenarios {

  private SampleScenarios() {}

  /** A report's brief against others: with fewer facts, with an assumption, and as it is. */
  public static ComparisonReport comparison(Report report) {
    return compared(report, others(report));
  }

  /** A report's brief against the first of these alone. */
  public static ComparisonReport single(Report report) {
    return compared(report, others(report).subList(0, 1));
  }

  /** A report's brief against one that holds no fact. */
  public static ComparisonReport withoutAny(Report report) {
    return compared(report, List.of(titled(report.brief(), "nothing is so", List.of())));
  }

  /** A report's brief from the first of these back. */
  public static ComparisonReport inverse(Report report) {
    List<Situation> situations = situations(report, others(report).subList(0, 1));
    return report(report, situations.get(1), situations.subList(0, 1));
  }

  /** A report's brief against itself. */
  public static ComparisonReport nothing(Report report) {
    List<Situation> situations = situations(report, List.of());
    return report(report, situations.get(0), situations);
  }

  /** A sweep of a report's brief. */
  public static SweepReport sweep(Report report) {
    Situation situation = situations(report, List.of()).get(0);
    Sweep sweep = new Sweeper(situation, report.scales()).all(() -> {});
    return new SweepReport(
        situation.brief(),
        report.rules(),
        report.scales(),
        report.madeFrom(),
        report.coverage(),
        sweep);
  }

  private static List<Brief> others(Report report) {
    List<Fact> facts = report.brief().facts();
    return List.of(
        titled(report.brief(), "half of it is wrong", facts.subList(0, facts.size() / 2)),
        titled(
            report.brief(),
            "the first is assumed, and what it is called takes up more room than a column's head has",
            Stream.concat(
                    facts.stream().limit(1).map(SampleScenarios::assumed), facts.stream().skip(1))
                .toList()),
        titled(report.brief(), "ничего не изменилось", facts));
  }

  private static Fact assumed(Fact fact) {
    return new Fact(
        fact.id(),
        fact.statement(),
        fact.source(),
        fact.origin(),
        fact.rating(),
        fact.topics(),
        fact.when(),
        true,
        fact.content());
  }

  private static Brief titled(Brief brief, String title, List<Fact> facts) {
    return new Brief(
        brief.id(),
        title,
        brief.author(),
        brief.marking(),
        brief.asOf(),
        brief.dyad(),
        brief.actors(),
        brief.matters(),
        brief.topics(),
        brief.questions(),
        facts);
  }

  private static ComparisonReport compared(Report report, List<Brief> others) {
    List<Situation> situations = situations(report, others);
    return report(report, situations.get(0), situations.subList(1, situations.size()));
  }

  private static ComparisonReport report(Report report, Situation from, List<Situation> to) {
    return ComparisonReport.of(
        report.rules(),
        report.scales(),
        report.madeFrom(),
        to.stream().map(s -> Comparison.of(from, s, report.rules(), report.scales())).toList());
  }

  private static List<Situation> situations(Report report, List<Brief> others) {
    Reasoner reasoner = new Reasoner(report.rules(), report.scales(), 100_000);
    try {
      Composition plain = plain(report.brief());
      List<Composition> compositions = new ArrayList<>();
      for (Brief other : others) {
        compositions.add(plain(other));
      }
      FactUniverse table = FactUniverse.of(plain, List.of(), compositions, reasoner);
      return Stream.concat(Stream.of(plain), compositions.stream()).map(table::situation).toList();
    } catch (ProblemsException | BudgetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Composition plain(Brief brief) throws ProblemsException {
    return Composition.of(Document.made(brief, "brief.json"), List.of());
  }
}
