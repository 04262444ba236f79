package dyad.repairs;

import dyad.facts.Fact;
import dyad.repairs.matching.Assumed;
import dyad.repairs.matching.WorkingMemory;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scenes that changes of a brief make, as far as a rule rests on them. */
final class WorkingMemories {

  private static final int KEPT = 2_000;

  private final InitialState basis;
  private final List<Rule> fired;
  private final Map<List<Object>, WorkingMemory> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, WorkingMemory> eldest) {
          return size() > KEPT;
        }
      };

  WorkingMemories(InitialState basis, Rule rule) {
    this.basis = basis;
    this.fired = basis.stage().below(rule);
  }

  /** The scene without some facts, and with others assumed. */
  WorkingMemory of(Set<String> removed, List<Assumed> assumed) {
    return kept.computeIfAbsent(
        List.of(Set.copyOf(removed), assumed), k -> changed(removed, assumed));
  }

  private WorkingMemory changed(Set<String> removed, List<Assumed> assumed) {
    List<Fact> changed = new ArrayList<>();
    basis.facts().values().stream().filter(f -> !removed.contains(f.id())).forEach(changed::add);
    assumed.forEach(a -> changed.add(a.fact()));
    return of(changed);
  }

  /** The scene once a repair is made. */
  WorkingMemory of(Repair repair) {
    return of(repair.applied(List.copyOf(basis.facts().values())));
  }

  private WorkingMemory of(Collection<Fact> facts) {
    return basis.stage().scene(facts, fired, basis.sorted());
  }
}
