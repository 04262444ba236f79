package dyad.repairs;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.reasoning.Reasoner;
import dyad.repairs.matching.Abducibles;
import dyad.repairs.matching.Conclusions;
import dyad.repairs.matching.RuleContext;
import dyad.repairs.matching.WorkingMemory;
import dyad.rules.Pattern;
import dyad.rules.RuleBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** A brief as it is, from which changes are sought. */
final class InitialState {

  private final RuleContext stage;
  private final SortedMap<String, Fact> facts = new TreeMap<>();
  private final WorkingMemory scene;
  private final WorkingMemory sorted;
  private final Map<String, Integer> least = new HashMap<>();
  private final Abducibles reported;

  InitialState(Brief brief, RuleBase rules, Reasoner reasoner) {
    this.stage = new RuleContext(brief, rules, reasoner);
    this.reported = Abducibles.reported(brief);
    this.scene = stage.scene(brief.facts(), stage.rules());
    brief.facts().forEach(f -> facts.put(f.id(), f));
    List<Fact> sorted = List.copyOf(facts.values());
    this.sorted = sorted.equals(brief.facts()) ? scene : stage.scene(sorted, stage.rules());
  }

  RuleContext stage() {
    return stage;
  }

  /** What somebody could report, beside what the brief holds. */
  Abducibles reported() {
    return reported;
  }

  /** The brief's facts, by id. */
  SortedMap<String, Fact> facts() {
    return facts;
  }

  /** One of them. */
  Fact fact(String id) {
    return Objects.requireNonNull(facts.get(id));
  }

  /** The brief's facts, with all rules that fire over them. */
  WorkingMemory scene() {
    return scene;
  }

  /** The same with the facts by id, as a search takes them. */
  WorkingMemory sorted() {
    return sorted;
  }

  /** The least number of new facts with which a finding that lacks could be concluded. */
  int least(Pattern pattern) {
    return least.computeIfAbsent(pattern.toString(), p -> Conclusions.least(pattern, stage, scene));
  }
}
