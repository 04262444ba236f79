package dyad.repairs;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.reasoning.Reasoner;
import dyad.rules.Pattern;
import dyad.rules.RuleBase;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A brief as it is, from which changes are sought. */
final class Basis {

  private final Stage stage;
  private final Scene scene;
  private final Scene sorted;
  private final Map<String, Integer> least = new HashMap<>();

  Basis(Brief brief, RuleBase rules, Reasoner reasoner) {
    this.stage = new Stage(brief, rules, reasoner);
    this.scene = stage.scene(brief.facts(), stage.rules());
    List<Fact> sorted = brief.facts().stream().sorted(Comparator.comparing(Fact::id)).toList();
    this.sorted = sorted.equals(brief.facts()) ? scene : stage.scene(sorted, stage.rules());
  }

  Stage stage() {
    return stage;
  }

  /** The brief's facts, with all rules that fire over them. */
  Scene scene() {
    return scene;
  }

  /** The same with the facts by id, as a search takes them. */
  Scene sorted() {
    return sorted;
  }

  /** The least number of new facts with which a finding that lacks could be concluded. */
  int least(Pattern pattern) {
    return least.computeIfAbsent(pattern.toString(), p -> Conclusions.least(pattern, stage, scene));
  }
}
