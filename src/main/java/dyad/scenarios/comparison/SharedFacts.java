package dyad.scenarios.comparison;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.facts.Fact;
import dyad.scenarios.FactUniverse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The facts that two situations of one table share though they are on it twice, since the brief of
 * the one is of another date: the same facts, but of another age.
 */
final class SharedFacts {

  private final SortedMap<String, String> others = new TreeMap<>();
  private final Derivation derivation;

  /** All that facts are used for, once it is asked for. */
  private final Set<Use> uses = new HashSet<>();

  private final Map<String, Set<Use>> byFact = new HashMap<>();

  /** What some premises make together: a rule's finding, or a value that counts in a check. */
  private record Use(String where, Object what, List<Premise> premises) {

    Use with(Map<String, String> names) {
      return new Use(where, what, renamed(premises, names));
    }
  }

  SharedFacts(AssessedSituation before, AssessedSituation after) {
    this.derivation = before.situation().world().circuit().derivation();
    Map<String, Fact> plain = new HashMap<>();
    after.facts().values().forEach(f -> plain.put(FactUniverse.plainId(f.id()), f));
    for (Fact fact : before.facts().values()) {
      Fact other = plain.get(FactUniverse.plainId(fact.id()));
      if (other != null && !other.id().equals(fact.id()) && other.named(fact.id()).equals(fact)) {
        others.put(fact.id(), other.id());
        others.put(other.id(), fact.id());
      }
    }
  }

  /** Whether a fact is on the table twice, and each situation holds one of the two. */
  boolean contains(String id) {
    return others.containsKey(id);
  }

  /** Whether applications are the same but for the age of the facts that they rest on. */
  boolean areLike(List<Application> some, List<Application> others) {
    Set<Use> one = new HashSet<>();
    Set<Use> other = new HashSet<>();
    some.forEach(a -> one.add(use(a)));
    others.forEach(a -> other.add(use(a).with(this.others)));
    return !this.others.isEmpty() && one.equals(other);
  }

  private static Use use(Application application) {
    return new Use(application.rule(), application.finding(), application.premises());
  }

  private static List<Premise> renamed(List<Premise> premises, Map<String, String> names) {
    return premises.stream()
        .<Premise>map(
            p ->
                p instanceof Premise.OfFact fact
                    ? new Premise.OfFact(names.getOrDefault(fact.id(), fact.id()))
                    : p)
        .toList();
  }

  /** Whether rules use a fact of one age for what they do not use it for at the other. */
  boolean isToldByAge(String id) {
    if (uses.isEmpty()) {
      note();
    }
    String other = others.getOrDefault(id, id);
    return isUsedOtherwise(id, other) || isUsedOtherwise(other, id);
  }

  private boolean isUsedOtherwise(String id, String other) {
    return byFact.getOrDefault(id, Set.of()).stream()
        .anyMatch(use -> !uses.contains(use.with(Map.of(id, other))));
  }

  private void note() {
    derivation.applications().forEach(a -> note(use(a)));
    for (Check check : derivation.checks()) {
      for (Contribution c : check.contributions()) {
        note(new Use(check.id(), c.value() + " " + c.weight(), c.premises()));
      }
    }
  }

  private void note(Use use) {
    uses.add(use);
    for (Premise premise : use.premises()) {
      if (premise instanceof Premise.OfFact fact && others.containsKey(fact.id())) {
        byFact.computeIfAbsent(fact.id(), f -> new HashSet<>()).add(use);
      }
    }
  }
}
