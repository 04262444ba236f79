package dyad.repairs.matching;

import dyad.derivation.Premise;
import dyad.findings.Finding;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** All that patterns can match in one world, with the rules that fire there. */
public final class WorkingMemory {

  private final Map<String, List<Thing>> things = new HashMap<>();
  private final Map<String, Map<String, Map<Object, List<Thing>>>> index = new HashMap<>();
  private final Map<Finding, Map<Applied.Key, Applied>> applied = new LinkedHashMap<>();
  private final IdentityHashMap<Rule, List<Applied>> fired = new IdentityHashMap<>();

  WorkingMemory(Collection<Thing> given) {
    given.forEach(t -> things.computeIfAbsent(t.type(), k -> new ArrayList<>()).add(t));
  }

  /** A scene without findings, whose things are those of another but for these types. */
  WorkingMemory(WorkingMemory other, Set<String> types, Collection<Thing> given) {
    this(given);
    for (String type : other.things.keySet()) {
      if (!type.equals("Finding") && !types.contains(type)) {
        things.put(type, other.things(type));
        index.put(type, other.index.computeIfAbsent(type, k -> new HashMap<>()));
      }
    }
  }

  /** Adds all the ways in which a rule fires, and its findings. */
  void add(Rule rule, List<Applied> ways) {
    fired.put(rule, ways);
    ways.forEach(this::add);
  }

  private void add(Applied application) {
    Map<Applied.Key, Applied> before = applied.get(application.finding());
    if (before == null) {
      before = new LinkedHashMap<>();
      applied.put(application.finding(), before);
      add(Thing.of(application.finding()));
    }
    before.putIfAbsent(application.key(), application);
  }

  private void add(Thing thing) {
    things.computeIfAbsent(thing.type(), k -> new ArrayList<>()).add(thing);
    index
        .getOrDefault(thing.type(), Map.of())
        .forEach((field, values) -> add(thing, field, values));
  }

  private static void add(Thing thing, String field, Map<Object, List<Thing>> values) {
    values.computeIfAbsent(thing.fields().get(field), v -> new ArrayList<>()).add(thing);
  }

  /** Everything of a type. */
  public List<Thing> things(String type) {
    return things.getOrDefault(type, List.of());
  }

  /** Whether a finding holds. */
  public boolean holds(Finding finding) {
    return applied.containsKey(finding);
  }

  /** What concludes a finding. */
  public Collection<Applied> applications(Finding finding) {
    return applied.getOrDefault(finding, Map.of()).values();
  }

  /** The ways in which a rule fires. */
  public List<Applied> applications(Rule rule) {
    return fired.getOrDefault(rule, List.of());
  }

  /** Every rule that fires. */
  public List<Applied> applications() {
    return applied.values().stream().flatMap(a -> a.values().stream()).toList();
  }

  /** Few enough things among which are all that match, by what is settled. */
  public List<Thing> candidates(Pattern pattern, Environment frame) {
    List<Thing> fewest = things(pattern.type());
    for (Slot slot : pattern.slots()) {
      if (fewest.size() > 1
          && slot instanceof Slot.Constraint c
          && isLookedUp(c)
          && c.left() instanceof Expression.Field field) {
        Object value = Matching.value(c.right(), NOTHING, frame);
        if (!(value instanceof LogicVariable)) {
          List<Thing> found = index(pattern.type(), field.name()).getOrDefault(value, List.of());
          fewest = found.size() < fewest.size() ? found : fewest;
        }
      }
    }
    return fewest;
  }

  /** Whether what its right side says is one value, whatever the pattern matches. */
  private static boolean isLookedUp(Slot.Constraint c) {
    return c.comparator() == Comparator.EQUAL
        && !(c.right() instanceof Expression.Nothing)
        && !c.right().readsFields();
  }

  private static final Thing NOTHING = new Thing("", Map.of(), Optional.empty());

  private Map<Object, List<Thing>> index(String type, String field) {
    return index
        .computeIfAbsent(type, k -> new HashMap<>())
        .computeIfAbsent(
            field,
            k -> {
              Map<Object, List<Thing>> values = new HashMap<>();
              things(type).forEach(t -> add(t, field, values));
              return values;
            });
  }

  /** Hands on every way in which things match patterns together; the trail is left as it was. */
  public void join(
      List<Pattern> patterns, Environment frame, Trail trail, Consumer<List<Thing>> found) {
    join(patterns, 0, new ArrayList<>(), frame, trail, found);
  }

  private void join(
      List<Pattern> patterns,
      int next,
      List<Thing> chosen,
      Environment frame,
      Trail trail,
      Consumer<List<Thing>> found) {
    if (next == patterns.size()) {
      found.accept(List.copyOf(chosen));
      return;
    }
    // What rules add while they are joined lies in higher layers, and is not matched here.
    for (Thing thing : candidates(patterns.get(next), frame)) {
      Trail.Mark mark = trail.mark();
      if (Matching.match(patterns.get(next), thing, frame, trail)) {
        chosen.add(thing);
        join(patterns, next + 1, chosen, frame, trail, found);
        chosen.remove(chosen.size() - 1);
      }
      trail.undo(mark);
    }
  }

  /** The facts, findings and numbers among things. */
  public static List<Premise> premises(List<Thing> things) {
    return things.stream().flatMap(t -> t.premise().stream()).toList();
  }
}
