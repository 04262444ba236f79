package dyad.repairs;

import dyad.facts.Brief;
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
   * The indicators of the earlier brief all of whose facts the later one tells, and it did not.
   *
   * @param questions the questions on which they bear
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public static List<Indicator> of(
      Brief earlier,
      Brief later,
      Collection<Question> questions,
      RuleBase rules,
      Scales scales,
      Reasoner reasoner)
      throws BudgetException {
    Reportable told = new Reportable(later);
    return new Indicators(earlier, rules, scales, reasoner)
        .single(questions).values().stream()
            .flatMap(List::stream)
            .filter(i -> i.facts().stream().allMatch(f -> told.tells(f, earlier)))
            .toList();
  }
}
