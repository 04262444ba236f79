package dyad.reasoning;

import dyad.rules.Condition;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules rewritten for the derivation graph: each rule's positive patterns as one rule, and each
 * of its other conditions as a {@link Probe}.
 *
 * @param rules the resolved rules, in the order of the rule base
 * @param variables for each rule the variables that its positive patterns bind
 * @param probes for each rule its probes, by the number of the condition
 */
record Program(List<Rule> rules, List<List<String>> variables, List<Map<Integer, Probe>> probes) {

  static Program of(RuleBase base) {
    List<Rule> rules = base.rules().stream().map(Resolved::of).toList();
    return new Program(
        rules,
        rules.stream().map(Program::bound).toList(),
        rules.stream().map(Program::probes).toList());
  }

  /** What is matched: for each rule its positive patterns, and each of its probes. */
  List<Watch> watches() {
    List<Watch> watches = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      watches.add(main(i));
      for (Probe probe : probes.get(i).values()) {
        watches.add(probe.watch(i));
      }
    }
    return watches;
  }

  /** The id of the rule that a watch was made of, by the watch's name. */
  String rule(String watch) {
    return rules.get(Integer.parseInt(watch.replaceFirst("^[a-z]+ (\\d+).*$", "$1"))).id();
  }

  private Watch main(int index) {
    List<Pattern> patterns = Watch.named(rules.get(index).matches(), "$match");
    return new Watch(
        "match " + index,
        patterns,
        List.of(patterns.stream().map(Pattern::binding).toList(), variables.get(index)),
        (recorder, values) -> recorder.matched(index, values[0], values[1]));
  }

  private static List<String> bound(Rule rule) {
    Set<String> variables = new LinkedHashSet<>();
    rule.matches().forEach(p -> p.bindings().forEach(b -> variables.add(b.variable())));
    return List.copyOf(variables);
  }

  private static Map<Integer, Probe> probes(Rule rule) {
    Map<Integer, Probe> probes = new TreeMap<>();
    for (int i = 0; i < rule.conditions().size(); i++) {
      if (!(rule.conditions().get(i) instanceof Condition.Match)) {
        probes.put(i, new Probe(rule, i));
      }
    }
    return probes;
  }
}
