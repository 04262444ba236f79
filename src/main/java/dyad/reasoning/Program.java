package dyad.reasoning;

import dyad.findings.Forecast;
import dyad.reasoning.network.Watch;
import dyad.rules.Condition;
import dyad.rules.Pattern;
import dyad.rules.Resolved;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rules rewritten for the derivation graph: the positive patterns of each as one rule, and each
 * of the other conditions as a {@link CompiledQuery}, which all conditions that look at the same
 * share.
 *
 * @param rules the resolved rules, in the order of the rule base
 * @param finders what conditions look at
 * @param order the numbers of the rules, so that each comes after those that conclude what it reads
 */
record Program(List<Rewritten> rules, List<CompiledQuery> finders, List<Integer> order) {

  private static final String FORECAST = Forecast.class.getSimpleName();

  /**
   * A rule.
   *
   * @param rule it, resolved
   * @param watch matches its positive patterns
   * @param variables the variables that these bind
   * @param readings where their values are read from
   * @param heads what it concludes
   * @param asked its other conditions, in order
   */
  record Rewritten(
      Rule rule,
      Watch watch,
      List<String> variables,
      List<VariableSource> readings,
      List<Head> heads,
      List<Asked> asked) {

    /** What the variables stand for, by name. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map<String, Object> bindings(Object[] values) {
      Map.Entry[] entries = new Map.Entry[values.length];
      for (int i = 0; i < entries.length; i++) {
        entries[i] = Map.entry(variables.get(i), values[i]);
      }
      return Map.ofEntries(entries);
    }
  }

  /**
   * A condition on absence or number.
   *
   * @param condition its number in the rule
   * @param finder the number of what it looks at
   * @param key the numbers of the rule's variables by which it looks it up
   * @param ofQuestions whether it looks for nothing that hangs on what the brief asks: where
   *     nothing meets that, it holds in every world, and no report is lacking
   */
  record Asked(int condition, int finder, List<Integer> key, boolean ofQuestions) {

    /** The values that it looks up. */
    List<Object> keyIn(Object[] values) {
      Object[] all = new Object[key.size()];
      for (int i = 0; i < all.length; i++) {
        all[i] = values[key.get(i)];
      }
      return List.of(all);
    }
  }

  static Program of(RuleBase base) {
    Finders finders = new Finders();
    List<Rewritten> rules = new ArrayList<>();
    base.rules().forEach(r -> rules.add(rewritten(Resolved.of(r), rules.size(), finders)));
    return new Program(List.copyOf(rules), List.copyOf(finders.all), order(base));
  }

  /** Rules read lower layers only. */
  private static List<Integer> order(RuleBase base) {
    int[] layers =
        base.rules().stream()
            .mapToInt(
                r -> r.conclusions().stream().mapToInt(c -> base.layer(c.claim())).min().orElse(-1))
            .toArray();
    return IntStream.range(0, layers.length)
        .boxed()
        .sorted(Comparator.comparing(rule -> layers[rule]))
        .toList();
  }

  private static Rewritten rewritten(Rule rule, int index, Finders finders) {
    List<Pattern> patterns = Watch.named(rule.matches(), "$match");
    List<String> variables =
        patterns.stream()
            .flatMap(Pattern::bindings)
            .map(Slot.Binding::variable)
            .distinct()
            .toList();
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < rule.conditions().size(); i++) {
      if (!(rule.conditions().get(i) instanceof Condition.Match)) {
        ConditionQuery probe = new ConditionQuery(rule, i);
        List<Integer> key = probe.key().stream().map(variables::indexOf).toList();
        asked.add(
            new Asked(
                i,
                finders.number(probe, "probe " + index + " " + i),
                key,
                hangsOnQuestions(rule.conditions().get(i))));
      }
    }
    return new Rewritten(
        rule,
        new Watch(
            "match " + index, patterns, (recorder, matched) -> recorder.matched(index, matched)),
        variables,
        variables.stream().map(v -> VariableSource.of(patterns, v)).toList(),
        rule.conclusions().stream().map(c -> new Head(c, variables)).toList(),
        List.copyOf(asked));
  }

  private static boolean hangsOnQuestions(Condition condition) {
    return condition instanceof Condition.Absence
        && condition.patterns().stream().anyMatch(p -> p.type().equals(FORECAST));
  }

  /** Numbers what is looked at. */
  private static final class Finders {

    private final List<CompiledQuery> all = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    int number(ConditionQuery probe, String name) {
      CompiledQuery finder = probe.finder(name, all.size());
      int number = numbers.computeIfAbsent(finder.text(), text -> all.size());
      if (number == all.size()) {
        all.add(finder);
      }
      return number;
    }
  }

  /** What is matched: for each rule its positive patterns, and what the others look at. */
  List<Watch> watches() {
    return Stream.concat(
            rules.stream().map(Rewritten::watch), finders.stream().map(CompiledQuery::watch))
        .toList();
  }

  /** The id of the rule that a watch was made of, by the watch's name. */
  String rule(String watch) {
    int index = Integer.parseInt(watch.replaceFirst("^[a-z]+ (\\d+).*$", "$1"));
    return rules.get(index).rule().id();
  }
}
