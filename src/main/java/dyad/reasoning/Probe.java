package dyad.reasoning;

import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule of its own that finds everything which a condition on absence or number looks at.
 *
 * <p>A condition such as {@code not Engagement(actor == $p)} becomes a rule that matches
 * engagements and reports each under its actor: the join key. The rule with the condition is then
 * matched without it, and looks its key up. So each negated or counting condition costs what it
 * finds, not what it finds times the matches of its rule, and the engine only ever joins positive
 * patterns.
 *
 * <p>Where the condition compares with the rule's variables otherwise than for equality, the
 * patterns that bind these variables are matched along with it.
 */
final class Probe {

  private final Rule rule;
  private final int condition;
  private final List<String> key;
  private final boolean coupled;

  /** The probe for a condition, by its number, of a {@link Resolved} rule. */
  Probe(Rule rule, int condition) {
    this.rule = rule;
    this.condition = condition;
    Set<String> outer = outerVariables();
    this.key = List.copyOf(outer);
    this.coupled =
        patterns().stream()
            .flatMap(p -> p.slots().stream())
            .anyMatch(s -> !Drl.isKey(s, outer::contains) && uses(s).anyMatch(outer::contains));
  }

  /** The rule's variables that tell one instance of the condition from another. */
  List<String> key() {
    return key;
  }

  /** Prints the rule that reports what the condition finds. */
  String print(int ruleIndex) {
    List<String> lines = new ArrayList<>();
    if (coupled) {
      List<Pattern> outer = closure();
      for (int i = 0; i < outer.size(); i++) {
        lines.add(Drl.pattern(outer.get(i), "$outer" + i, Drl.slots(outer.get(i))));
      }
    }
    Map<String, String> renamed = new LinkedHashMap<>();
    List<String> found = new ArrayList<>();
    for (Pattern pattern : patterns()) {
      String name = pattern.binding().isEmpty() ? "$found" + found.size() : pattern.binding();
      found.add(name);
      lines.add(Drl.pattern(pattern, name, slots(pattern, renamed)));
    }
    List<String> keys = key.stream().map(k -> renamed.getOrDefault(k, k)).toList();
    return "rule \"probe "
        + ruleIndex
        + " "
        + condition
        + "\" when\n  "
        + String.join("\n  ", lines)
        + "\nthen\n  recorder.found("
        + ruleIndex
        + ", "
        + condition
        + ", "
        + array(keys)
        + ", "
        + array(found)
        + ", "
        + array(counted())
        + ");\nend\n";
  }

  private List<String> slots(Pattern pattern, Map<String, String> renamed) {
    if (coupled) {
      return Drl.slots(pattern);
    }
    List<String> slots = new ArrayList<>(Drl.guards(pattern).toList());
    for (Slot slot : pattern.slots()) {
      if (Drl.isKey(slot, key::contains)) {
        slots.add(key((Slot.Constraint) slot, renamed));
      } else {
        slots.add(Drl.slot(slot, pattern));
      }
    }
    return slots;
  }

  private String key(Slot.Constraint constraint, Map<String, String> renamed) {
    boolean fieldLeft = constraint.left() instanceof Expression.Field;
    Expression field = fieldLeft ? constraint.left() : constraint.right();
    Expression variable = fieldLeft ? constraint.right() : constraint.left();
    String name = ((Expression.Field) field).name();
    String outer = ((Expression.Variable) variable).name();
    String known = renamed.get(outer);
    if (known != null) {
      return name + " == " + known;
    }
    renamed.put(outer, "$key" + renamed.size());
    return renamed.get(outer) + " : " + name;
  }

  private List<String> counted() {
    if (rule.conditions().get(condition) instanceof Condition.Tally tally) {
      return Stream.concat(Stream.of(tally.key()), tally.value().stream()).toList();
    }
    return List.of();
  }

  private List<Pattern> patterns() {
    return rule.conditions().get(condition).patterns();
  }

  private Set<String> outerVariables() {
    Set<String> inner = new LinkedHashSet<>();
    Set<String> outer = new LinkedHashSet<>();
    for (Pattern pattern : patterns()) {
      for (Slot slot : pattern.slots()) {
        uses(slot).filter(v -> !inner.contains(v)).forEach(outer::add);
        if (slot instanceof Slot.Binding binding) {
          inner.add(binding.variable());
        }
      }
    }
    return outer;
  }

  /** The rule's positive patterns that bind the key, with those that they in turn refer to. */
  private List<Pattern> closure() {
    Set<String> wanted = new LinkedHashSet<>(key);
    List<Pattern> chosen = new ArrayList<>();
    List<Pattern> matches = rule.matches();
    for (int i = matches.size() - 1; i >= 0; i--) {
      Pattern pattern = matches.get(i);
      if (pattern.bindings().anyMatch(b -> wanted.contains(b.variable()))) {
        chosen.add(0, pattern);
        pattern.slots().stream().flatMap(Probe::uses).forEach(wanted::add);
      }
    }
    return chosen;
  }

  private static Stream<String> uses(Slot slot) {
    return slot instanceof Slot.Constraint c
        ? Stream.concat(uses(c.left()), uses(c.right()))
        : Stream.empty();
  }

  private static Stream<String> uses(Expression e) {
    if (e instanceof Expression.Variable v) {
      return Stream.of(v.name());
    }
    return e instanceof Expression.Arithmetic a
        ? Stream.concat(uses(a.left()), uses(a.right()))
        : Stream.empty();
  }

  static String array(List<String> values) {
    return "new Object[]{" + String.join(", ", values) + "}";
  }
}
