package dyad.application;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import dyad.scenarios.comparison.Cause;
import dyad.scenarios.comparison.Comparer;
import dyad.scenarios.comparison.Comparison;
import dyad.scenarios.comparison.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Several ways in which a brief may be supposed to be, side by side: each is told from the first.
 * None of them needs to be in a file.
 *
 * @param brief the brief as the first has it
 * @param first how the first answers each question, by the question's id
 * @param others the others, in order
 */
public record Supposed(Brief brief, Map<String, Judged> first, List<Other> others) {

  /** Nothing can be changed. */
  public Supposed {
    first = Map.copyOf(first);
    others = List.copyOf(others);
  }

  /**
   * One that is told from the first.
   *
   * @param comparison what differs
   * @param causes what moved an answer, by the question's id, be it only within its term
   */
  public record Other(Comparison comparison, Function<String, List<Cause>> causes) {}

  /**
   * Puts some beside each other.
   *
   * @param document the brief as its file has it
   * @param ways how it may be supposed to be, at least one; the others are told from the first
   * @param monitor told how far it is
   */
  public static Supposed of(
      Document<Brief> document, List<Composition> ways, LoadedRules loaded, Monitor monitor)
      throws ProblemsException, BudgetException {
    loaded.refuseUnanswerable(document);
    FactUniverse table =
        FactUniverse.of(
            Composition.of(document, List.of()),
            ways.stream().flatMap(w -> w.steps().stream()).distinct().toList(),
            ways,
            loaded.reasoner());
    try (Monitor.Steps steps = monitor.begin(ways.size(), "ways answered")) {
      Situation start = table.situation(ways.get(0));
      Comparer first = new Comparer(start, loaded.base(), loaded.scales());
      steps.step();
      List<Other> others = new ArrayList<>();
      for (Composition way : ways.subList(1, ways.size())) {
        Situation other = table.situation(way);
        others.add(new Other(first.with(other), first.causes(other)));
        steps.step();
      }
      return new Supposed(start.brief(), first.answers(), others);
    }
  }
}
