package dyad.reasoning;

import dyad.derivation.Contribution;
import dyad.rules.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What finders found that can hold, by the values under which it is looked up. What is unstated is
 * found by nobody, and counts as nothing.
 */
final class QueryResults {

  private final List<CompiledQuery> finders;
  private final List<List<Object[]>> found;
  private final GroundFindings grounds;

  /** What each finder found under each key, once someone asked it. */
  private final Map<Integer, Map<List<Object>, List<Object[]>>> sorted = new HashMap<>();

  private final Map<Look, List<Contribution>> contributions = new HashMap<>();

  QueryResults(List<CompiledQuery> finders, List<List<Object[]>> found, GroundFindings grounds) {
    this.finders = finders;
    this.found = found;
    this.grounds = grounds;
  }

  /** Sorted, each once. */
  List<Contribution> of(Look look) {
    return contributions.computeIfAbsent(look, this::contributions);
  }

  private List<Contribution> contributions(Look look) {
    CompiledQuery finder = finders.get(look.finder());
    List<Contribution> all = new ArrayList<>();
    if (look.key().stream().anyMatch(Values::isNothing)) {
      return all;
    }
    for (Object[] matched : sorted(look.finder()).getOrDefault(look.key(), List.of())) {
      Object[] own = finder.own(matched);
      Object[] counted = VariableSource.all(finder.counted(), matched);
      if (grounds.arePossible(own) && Arrays.stream(counted).noneMatch(Values::isNothing)) {
        all.add(
            new Contribution(
                counted.length == 0 ? "" : Amounts.name(counted),
                counted.length < 2 ? 1 : Amounts.scaled(((Number) counted[1]).doubleValue()),
                grounds.premises(own)));
      }
    }
    return all.stream().sorted().distinct().toList();
  }

  private Map<List<Object>, List<Object[]>> sorted(int number) {
    return sorted.computeIfAbsent(
        number,
        n -> {
          Map<List<Object>, List<Object[]>> byKey = new HashMap<>();
          CompiledQuery finder = finders.get(n);
          for (Object[] matched : found.get(n)) {
            byKey.computeIfAbsent(finder.keyOf(matched), k -> new ArrayList<>(1)).add(matched);
          }
          return byKey;
        });
  }

  /** What a condition looks up: with which finder, under which values. */
  record Look(int finder, List<Object> key) {}
}
