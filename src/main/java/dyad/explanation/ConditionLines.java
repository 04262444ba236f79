package dyad.explanation;

import dyad.repairs.traces.ConditionTrace;
import dyad.rules.Condition;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the conditions of a rule one by one: which are met and by what, and which are not. */
public final class ConditionLines {

  private static final int SHOWN = 5;

  private final Silences silences;

  /** With the words for what lacks. */
  public ConditionLines(Silences silences) {
    this.silences = silences;
  }

  /** The lines on all conditions of a rule. */
  public List<Line> lines(Rule rule, List<ConditionTrace> traces) {
    List<Line> lines = new ArrayList<>();
    boolean behind = false;
    for (ConditionTrace trace : traces) {
      String which = "Condition " + (trace.number() + 1) + " of " + traces.size();
      lines.add(new Line(0, which + (behind ? ", looked at by itself, " : " ") + state(trace)));
      lines.addAll(because(rule, trace));
      behind |= trace.stop().isPresent();
    }
    return lines;
  }

  private static String state(ConditionTrace trace) {
    if (trace.stop().isPresent()) {
      return "is not met:";
    }
    return trace.state() instanceof ConditionTrace.Open
        ? "is open, since it asks about what lacks before it:"
        : "is met:";
  }

  private List<Line> because(Rule rule, ConditionTrace trace) {
    if (trace.stop().isPresent()) {
      return silences.stop(rule, trace.stop().get(), 1);
    }
    List<Line> lines = new ArrayList<>();
    Condition asWritten = rule.conditions().get(trace.number());
    lines.add(new Line(1, words(rule, trace) + " (" + asWritten.place() + ")"));
    trace.by().stream().limit(SHOWN).forEach(p -> lines.add(new Line(2, silences.there(p))));
    int more = trace.by().size() - SHOWN;
    if (more > 0) {
      lines.add(new Line(2, "and " + more + " more"));
    }
    return lines;
  }

  /** What a condition asks for, about whom it is asked as far as that is known. */
  public String words(Rule rule, ConditionTrace trace) {
    if (trace.stop().isPresent()) {
      return Wording.capital(silences.lacking(rule, trace.stop().get()));
    }
    if (trace.state() instanceof ConditionTrace.Open) {
      return RuleWords.conditions(rule).get(trace.number());
    }
    Condition condition = trace.condition();
    Map<String, Object> bindings = new HashMap<>(trace.bindings());
    if (condition instanceof Condition.Tally tally) {
      bindings.put(tally.result(), trace.count().orElseThrow());
    }
    return Wording.capital(
        condition.words().isEmpty()
            ? silences.phrases().sought(condition.patterns().get(0), bindings)
            : silences.phrases().fill(condition.words(), bindings));
  }
}
