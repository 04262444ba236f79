package dyad.repairs;

import dyad.findings.Finding;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** Fires rules over a scene, lower layers first. */
final class Firing {

  private Firing() {}

  /** Fires rules that stand in the order of their layers. */
  static void fire(List<Rule> rules, Scene scene) {
    Trail trail = new Trail();
    for (Rule rule : rules) {
      List<Applied> found = new ArrayList<>();
      Frame frame = Frame.of(rule);
      scene.join(
          rule.matches(),
          frame,
          trail,
          things -> {
            if (rule.conditions().stream()
                .allMatch(c -> c instanceof Condition.Match || holds(c, frame, scene, trail))) {
              found.add(
                  new Applied(
                      rule,
                      frame.values(),
                      Scene.premises(things),
                      finding(rule.conclusion(), frame)));
            }
          });
      found.forEach(scene::add);
    }
  }

  private static Finding finding(Conclusion conclusion, Frame frame) {
    return new Finding(
        conclusion.claim(),
        conclusion.leaning(),
        (String) frame.get(conclusion.topic()),
        conclusion.about().stream().map(a -> (String) frame.get(a)).toList());
  }

  /** Whether a condition other than a match holds, by a frame whose variables are settled. */
  static boolean holds(Condition condition, Frame frame, Scene scene, Trail trail) {
    if (condition instanceof Condition.Tally tally) {
      return tally.test().isEmpty() || Count.margin(tally, frame, scene, trail).holds();
    }
    boolean[] found = new boolean[1];
    scene.join(condition.patterns(), frame.inside(condition), trail, things -> found[0] = true);
    return found[0] == condition instanceof Condition.Existence;
  }
}
