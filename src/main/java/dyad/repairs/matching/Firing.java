package dyad.repairs.matching;

import dyad.findings.Finding;
import dyad.rules.Comparator;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Fires rules over a scene, lower layers first. */
public final class Firing {

  private Firing() {}

  /** Fires rules that stand in the order of their layers. */
  static void fire(List<Rule> rules, WorkingMemory scene) {
    Trail trail = new Trail();
    for (Rule rule : rules) {
      scene.add(rule, ways(rule, scene, trail));
    }
  }

  /**
   * Fires rules over a scene that differs from another in some things: those that look at none of
   * these fire as they do there.
   */
  static void fire(
      List<Rule> rules, WorkingMemory scene, WorkingMemory other, List<Thing> differing) {
    Trail trail = new Trail();
    List<Thing> touched = new ArrayList<>(differing);
    for (Rule rule : rules) {
      List<Applied> before = other.applications(rule);
      if (touched.stream().anyMatch(t -> looksAt(rule, t))) {
        List<Applied> ways = ways(rule, scene, trail);
        scene.add(rule, ways);
        if (!ways.equals(before)) {
          Stream.concat(before.stream(), ways.stream())
              .map(Applied::finding)
              .distinct()
              .forEach(f -> touched.add(Thing.of(f)));
        }
      } else {
        scene.add(rule, before);
      }
    }
  }

  /** Whether a rule could match a thing, whatever its variables stand for. */
  private static boolean looksAt(Rule rule, Thing thing) {
    for (Condition condition : rule.conditions()) {
      for (Pattern pattern : condition.patterns()) {
        if (pattern.type().equals(thing.type()) && couldMatch(pattern, thing)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean couldMatch(Pattern pattern, Thing thing) {
    for (Slot slot : pattern.slots()) {
      if (slot instanceof Slot.Constraint c
          && c.comparator() == Comparator.EQUAL
          && c.left() instanceof Expression.Field field
          && c.right() instanceof Expression.Text text
          && !thing.field(field.name()).equals(text.value())) {
        return false;
      }
    }
    return true;
  }

  private static List<Applied> ways(Rule rule, WorkingMemory scene, Trail trail) {
    List<Applied> ways = new ArrayList<>();
    Environment frame = Environment.of(rule);
    scene.join(
        rule.matches(),
        frame,
        trail,
        things -> {
          if (rule.conditions().stream()
              .allMatch(c -> c instanceof Condition.Match || holds(c, frame, scene, trail))) {
            ways.add(
                new Applied(
                    rule,
                    frame.values(),
                    WorkingMemory.premises(things),
                    finding(rule.conclusion(), frame)));
          }
        });
    return ways;
  }

  private static Finding finding(Conclusion conclusion, Environment frame) {
    return new Finding(
        conclusion.claim(),
        conclusion.leaning(),
        (String) frame.get(conclusion.topic()),
        conclusion.about().stream().map(a -> (String) frame.get(a)).toList());
  }

  /** Whether a condition other than a match holds, by a frame whose variables are settled. */
  public static boolean holds(
      Condition condition, Environment frame, WorkingMemory scene, Trail trail) {
    if (condition instanceof Condition.Tally tally) {
      return tally.test().isEmpty() || Count.margin(tally, frame, scene, trail).holds();
    }
    boolean[] found = new boolean[1];
    scene.join(condition.patterns(), frame.inside(condition), trail, things -> found[0] = true);
    return found[0] == condition instanceof Condition.Existence;
  }
}
