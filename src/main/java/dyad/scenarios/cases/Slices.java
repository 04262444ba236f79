package dyad.scenarios.cases;

import dyad.rules.Conclusion;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Slices of a rule base: the few rules that decide whether a rule speaks and whether what it says
 * is set aside, whatever the facts (after M. Weiser, Program Slicing, 1981).
 */
public final class Slices {

  private final RuleBase base;
  private final Map<String, List<Rule>> concluding;
  private final Map<String, List<Rule>> settingAside;

  /** Of a rule base. */
  public Slices(RuleBase base) {
    this.base = base;
    this.concluding =
        by(
            base.rules(),
            r -> r.conclusions().stream().filter(c -> !c.claim().isEmpty()).map(Conclusion::claim));
    this.settingAside = by(base.rules(), r -> r.defeats().stream());
  }

  private static Map<String, List<Rule>> by(
      List<Rule> rules, Function<Rule, Stream<String>> names) {
    return rules.stream()
        .flatMap(r -> names.apply(r).distinct().map(name -> Map.entry(name, r)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /**
   * The rule itself, with those that conclude what it reads, those that set it or any of these
   * aside, and so on. Claims keep the layers that they have in the whole.
   */
  public RuleBase of(Rule rule) {
    Set<String> kept = new TreeSet<>();
    Deque<Rule> open = new ArrayDeque<>(List.of(rule));
    while (!open.isEmpty()) {
      Rule next = open.pop();
      if (kept.add(next.id())) {
        next.reads().forEach(claim -> open.addAll(concluding.getOrDefault(claim, List.of())));
        open.addAll(settingAside.getOrDefault(next.id(), List.of()));
        open.addAll(settingAside.getOrDefault(next.principle(), List.of()));
      }
    }
    return new RuleBase(
        base.rules().stream().filter(r -> kept.contains(r.id())).toList(),
        base.layers(),
        base.digest());
  }
}
