package dyad.reasoning;

import dyad.findings.Scales;
import dyad.reasoning.network.Budget;
import dyad.rules.RuleBase;

/** A reasoner with time for more facts than a command would give it. */
public final class Unhurried {

  private static final Budget BUDGET = new Budget(100_000_000, Long.MAX_VALUE, 3_600);

  private Unhurried() {}

  public static Reasoner reasoner(RuleBase rules, Scales scales) {
    return new Reasoner(rules, scales, BUDGET, System::nanoTime);
  }
}
