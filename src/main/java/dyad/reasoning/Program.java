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

  static final String PACKAGE = "dyad.rules.compiled";

  static Program of(RuleBase base) {
    List<Rule> rules = base.rules().stream().map(Resolved::of).toList();
    return new Program(
        rules,
        rules.stream().map(Program::bound).toList(),
        rules.stream().map(Program::probes).toList());
  }

  /** The text that is compiled. */
  String print() {
    StringBuilder text = new StringBuilder("package " + PACKAGE + "\n");
    text.append("global ").append(Recorder.class.getName()).append(" recorder\n");
    for (int i = 0; i < rules.size(); i++) {
      text.append(main(i));
      for (Probe probe : probes.get(i).values()) {
        text.append(probe.print(i));
      }
    }
    return text.toString();
  }

  private String main(int index) {
    List<String> lines = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Pattern pattern : rules.get(index).matches()) {
      String name = pattern.binding().isEmpty() ? "$match" + names.size() : pattern.binding();
      names.add(name);
      lines.add(Drl.pattern(pattern, name, Drl.slots(pattern)));
    }
    return "rule \"match "
        + index
        + "\" when\n  "
        + String.join("\n  ", lines)
        + "\nthen\n  recorder.matched("
        + index
        + ", "
        + Probe.array(names)
        + ", "
        + Probe.array(variables.get(index))
        + ");\nend\n";
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
