package dyad.rules;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts claims into layers, so that each rule reads only claims below its own.
 *
 * <p>Truth maintenance is not well-founded: findings on a circle would hold each other up. Without
 * circles the graph is evaluated in one pass.
 */
public final class Layers {

  private final Map<String, List<Rule>> concluding;
  private final SortedMap<String, Integer> layers = new TreeMap<>();
  private final Deque<Rule> path = new ArrayDeque<>();
  private final Map<String, Integer> entered = new HashMap<>();

  private Layers(List<Rule> rules) {
    concluding =
        rules.stream()
            .flatMap(r -> r.conclusions().stream().map(c -> r.with(r.conditions(), List.of(c))))
            .collect(Collectors.groupingBy(r -> r.conclusion().claim()));
  }

  /**
   * The layer of each claim that rules conclude; 0 for those that rest on facts alone.
   *
   * @throws ProblemsException naming the rules on a circle, if there is one
   */
  public static SortedMap<String, Integer> of(List<Rule> rules) throws ProblemsException {
    Layers sorter = new Layers(rules);
    for (String claim : new TreeMap<>(sorter.concluding).keySet()) {
      sorter.layer(claim);
    }
    return sorter.layers;
  }

  private int layer(String claim) throws ProblemsException {
    Integer known = layers.get(claim);
    if (known != null) {
      return known;
    }
    if (entered.putIfAbsent(claim, path.size()) != null) {
      throw circle(claim);
    }
    int layer = 0;
    for (Rule rule : concluding.getOrDefault(claim, List.of())) {
      path.addLast(rule);
      for (String read : rule.reads().toList()) {
        layer = Math.max(layer, 1 + layer(read));
      }
      path.removeLast();
    }
    layers.put(claim, layer);
    return layer;
  }

  /** Where a rule reads a claim. */
  private static Place reading(Rule rule, String claim) {
    return rule.conditions().stream()
        .flatMap(c -> c.patterns().stream())
        .filter(p -> p.claim().equals(claim))
        .map(Pattern::place)
        .findFirst()
        .orElse(rule.place());
  }

  private ProblemsException circle(String claim) {
    List<Rule> circle = path.stream().skip(Objects.requireNonNull(entered.get(claim))).toList();
    String names =
        circle.stream().map(r -> "`" + r.id() + "`").collect(Collectors.joining(" reads "));
    return new ProblemsException(
        new Problem(
            reading(circle.get(0), circle.get(1 % circle.size()).conclusion().claim()),
            "circle",
            "rules rest on each other in a circle: "
                + names
                + " reads `"
                + circle.get(0).id()
                + "`",
            "let one of them read facts, or a claim below `" + claim + "`"));
  }
}
