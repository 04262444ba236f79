package dyad.reports.text;

import dyad.repairs.Repair;
import dyad.repairs.Repairs;
import dyad.repairs.traces.FailedCondition;
import dyad.rules.Rule;
import java.util.Comparator;

/**
 * A rule that could answer a question and is silent.
 *
 * @param rule the rule
 * @param stop the condition at which it stops
 */
record SilentRule(Rule rule, FailedCondition stop) {

  /** What says something of its own before what carries others' words, then what lacks least. */
  static final Comparator<SilentRule> ORDER =
      Comparator.comparing((SilentRule s) -> !s.rule.conclusion().isNamed())
          .thenComparing(SilentRule::left)
          .thenComparing(s -> -s.stop.number())
          .thenComparing(s -> s.rule.id());

  private int left() {
    return rule.conditions().size() - stop.number();
  }

  /**
   * The same with the change that it lacks.
   *
   * @param silent the rule
   * @param outcome what came of the search for a change
   */
  record Lacking(SilentRule silent, Repairs.Outcome outcome) {

    static final Comparator<Lacking> ORDER =
        Comparator.comparing((Lacking l) -> !l.silent.rule().conclusion().isNamed())
            .thenComparing(Lacking::size)
            .thenComparing(l -> l.silent.rule().id());

    private int size() {
      return outcome.best().map(Repair::size).orElse(Integer.MAX_VALUE);
    }
  }
}
