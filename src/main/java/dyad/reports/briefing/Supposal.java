package dyad.reports.briefing;

import dyad.facts.Brief;
import dyad.facts.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is otherwise than a brief has it.
 *
 * @param gone facts of the brief that do not hold
 * @param added facts that hold and are not the brief's, or not as it has them
 */
record Supposal(List<Fact> gone, Set<Fact> added) {

  static final Supposal NONE = new Supposal(List.of(), Set.of());

  /** Nothing can be changed. */
  Supposal {
    gone = List.copyOf(gone);
    added = Set.copyOf(added);
  }

  /** What tells two briefs apart; of a fact that is told otherwise only the new word is shown. */
  static Supposal of(Brief before, Brief supposed) {
    Map<String, Fact> was = new HashMap<>(byId(before));
    Map<String, Fact> now = byId(supposed);
    List<Fact> gone =
        before.facts().stream()
            .filter(f -> !now.containsKey(f.id()) || now.get(f.id()).absent() && !f.absent())
            .toList();
    Set<Fact> added =
        supposed.facts().stream()
            .filter(f -> !f.equals(was.get(f.id())))
            .collect(Collectors.toSet());
    return new Supposal(gone, added);
  }

  private static Map<String, Fact> byId(Brief brief) {
    return brief.facts().stream().collect(Collectors.toMap(Fact::id, Function.identity()));
  }

  boolean isNone() {
    return gone.isEmpty() && added.isEmpty();
  }

  boolean concerns(Fact fact) {
    return gone.contains(fact) || added.contains(fact);
  }

  /** What stands before the words of a fact; nothing where it is as the brief has it. */
  String mark(Fact fact) {
    return gone.contains(fact) ? "Does not hold: " : added.contains(fact) ? "Supposed: " : "";
  }
}
