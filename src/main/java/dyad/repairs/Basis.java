package dyad.repairs;

import dyad.facts.Brief;
import dyad.reasoning.Reasoner;
import dyad.rules.Pattern;
import dyad.rules.RuleBase;
import java.util.HashMap;
import java.util.Map;

/** A brief as it is, from which changes are sought. */
final class Basis {

  private final Stage stage;
  private final Scene scene;
  private final Map<String, Integer> least = new HashMap<>();

  Basis(Brief brief, RuleBase rules, Reasoner reasoner) {
    this.stage = new Stage(brief, rules, reasoner);
    this.scene = stage.scene(brief.facts(), stage.rules());
  }

  Stage stage() {
    return stage;
  }

  /** The brief's facts, with all rules that fire over them. */
  Scene scene() {
    return scene;
  }

  /** The least number of new facts with which a finding that lacks could be concluded. */
  int least(Pattern pattern) {
    return least.computeIfAbsent(pattern.toString(), p -> Conclusions.least(pattern, stage, scene));
  }
}
