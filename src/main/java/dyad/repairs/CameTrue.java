package dyad.repairs;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.findings.Scales;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.rules.RuleBase;
import java.util.Collection;
import java.util.List;

/** What one should have watched for by an earlier brief, and what a later one reports of it. */
public final class CameTrue {

  private CameTrue() {}

  /**
   * An indicator that a later brief trips.
   *
   * @param indicator what one should have watched for
   * @param by the facts of the later brief that tell it
   */
  public record Tripped(Indicator indicator, List<Fact> by) {

    /** Nothing can be changed. */
    public Tripped {
      by = List.copyOf(by);
    }
  }

  /**
   * The indicators of the earlier brief all of whose facts the later one tells, and it did not.
   *
   * @param questions the questions on which they bear
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public static List<Tripped> of(
      Brief earlier,
      Brief later,
      Collection<Question> questions,
      RuleBase rules,
      Scales scales,
      Reasoner reasoner)
      throws BudgetException {
    Reportable told = new Reportable(later);
    if (!told.hasNews(earlier)) {
      return List.of(); // and nothing is looked for, which takes a while
    }
    return new Indicators(earlier, rules, scales, reasoner)
            .single(questions, facts -> by(facts, told, earlier).stream().noneMatch(List::isEmpty))
            .values()
            .stream()
            .flatMap(List::stream)
            .map(i -> tripped(i, told, earlier))
            .toList();
  }

  private static Tripped tripped(Indicator indicator, Reportable told, Brief earlier) {
    return new Tripped(
        indicator,
        by(indicator.facts(), told, earlier).stream().flatMap(List::stream).distinct().toList());
  }

  /** For each of some facts those of the later brief that tell it. */
  private static List<List<Fact>> by(
      List<FactChange.Assumption> facts, Reportable told, Brief earlier) {
    return facts.stream().map(f -> told.telling(f, earlier)).toList();
  }
}
