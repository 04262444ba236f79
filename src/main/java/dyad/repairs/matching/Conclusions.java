package dyad.repairs.matching;

import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules seen from what they conclude. */
public final class Conclusions {

  private Conclusions() {}

  /** Whether what a rule concludes can be what is looked for; settles variables of both. */
  public static boolean match(Goal goal, Rule rule, Environment frame, Trail trail) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("claim", rule.conclusion().claim());
    fields.put("leaning", rule.conclusion().leaning().word());
    fields.put("topic", frame.get(rule.conclusion().topic()));
    List<Expression> about = rule.conclusion().about();
    List<String> roles = List.of("first", "second", "third");
    for (int i = 0; i < roles.size(); i++) {
      fields.put(roles.get(i), i < about.size() ? frame.get(about.get(i)) : "");
    }
    return Matching.match(
        goal.pattern(), new Thing("Finding", fields, Optional.empty()), goal.frame(), trail);
  }

  /** A lower bound of the facts that it takes to conclude what a pattern looks for. */
  public static int least(Pattern pattern, RuleContext stage, WorkingMemory base) {
    return least(pattern, stage, base, new HashMap<>());
  }

  private static int least(
      Pattern pattern, RuleContext stage, WorkingMemory base, Map<String, Integer> known) {
    Integer before = known.get(pattern.toString());
    if (before != null) {
      return before;
    }
    Trail trail = new Trail();
    int least = Integer.MAX_VALUE;
    for (Rule rule : stage.concluding(pattern.claim())) {
      Environment open = Environment.open(rule, pattern);
      if (match(new Goal(pattern, open), rule, Environment.of(rule), trail)) {
        least = Math.min(least, least(rule, stage, base, known));
      }
      trail.undo(Trail.Mark.START);
    }
    known.put(pattern.toString(), least);
    return least;
  }

  private static int least(
      Rule rule, RuleContext stage, WorkingMemory base, Map<String, Integer> known) {
    Set<String> kinds = new HashSet<>();
    int others = 0;
    for (Pattern pattern : rule.matches()) {
      if (!isThere(pattern, rule, base)) {
        if (pattern.type().equals("Finding")) {
          others = Math.max(others, least(pattern, stage, base, known));
        } else if (Shapes.kind(pattern.type()).isPresent()) {
          kinds.add(Shapes.kind(pattern.type()).get().name());
        } else {
          others = Math.max(others, 1); // a view, which a fact of another goal may give
        }
      }
    }
    return Math.max(others, kinds.size());
  }

  private static boolean isThere(Pattern pattern, Rule rule, WorkingMemory base) {
    Trail trail = new Trail();
    for (Thing thing : base.things(pattern.type())) {
      boolean fits = Matching.match(pattern, thing, Environment.open(rule, pattern), trail);
      trail.undo(Trail.Mark.START);
      if (fits) {
        return true;
      }
    }
    return false;
  }
}
