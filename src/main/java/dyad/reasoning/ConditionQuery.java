package dyad.reasoning;

import dyad.reasoning.network.Terms;
import dyad.reasoning.network.Watch;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.Collection;
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
final class ConditionQuery {

  private final Rule rule;
  private final int condition;
  private final List<String> key;

  /** The patterns that bind what the condition compares otherwise than for equality. */
  private final List<Pattern> coupled;

  /** The probe for a condition, by its number, of a {@link Resolved} rule. */
  ConditionQuery(Rule rule, int condition) {
    this.rule = rule;
    this.condition = condition;
    Set<String> outer = outerVariables();
    this.key = List.copyOf(outer);
    Set<String> compared = new LinkedHashSet<>();
    patterns().stream()
        .flatMap(p -> p.slots().stream())
        .filter(s -> !isKey(s, outer))
        .forEach(s -> Terms.variables(s).filter(outer::contains).forEach(compared::add));
    this.coupled = closure(compared);
  }

  /** The rule's variables that tell one instance of the condition from another. */
  List<String> key() {
    return key;
  }

  /**
   * What finds it.
   *
   * @param name the name of its watch
   * @param number by which the watch tells what it finds
   */
  CompiledQuery finder(String name, int number) {
    List<Pattern> outer = Watch.named(coupled, "$outer");
    Map<String, String> renamed = new LinkedHashMap<>();
    outer.forEach(p -> p.bindings().forEach(b -> renamed.put(b.variable(), b.variable())));
    List<Pattern> all = new ArrayList<>(outer);
    Watch.named(patterns(), "$found").stream()
        .map(p -> new Pattern(p.binding(), p.type(), keyed(p, renamed), p.place()))
        .forEach(all::add);
    return new CompiledQuery(
        new Watch(name, all, (recorder, matched) -> recorder.found(number, matched)),
        outer.size(),
        key.stream().map(k -> VariableSource.of(all, renamed.getOrDefault(k, k))).toList(),
        counted().stream().map(c -> VariableSource.of(all, c)).toList());
  }

  private List<Slot> keyed(Pattern pattern, Map<String, String> renamed) {
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : pattern.slots()) {
      slots.add(isKey(slot, key) ? keyed((Slot.Constraint) slot, renamed) : slot);
    }
    return slots;
  }

  /** Binds the field to the name of the key, or compares it where an earlier one is bound to it. */
  private static Slot keyed(Slot.Constraint constraint, Map<String, String> renamed) {
    boolean fieldLeft = constraint.left() instanceof Expression.Field;
    Expression field = fieldLeft ? constraint.left() : constraint.right();
    Expression variable = fieldLeft ? constraint.right() : constraint.left();
    String outer = ((Expression.Variable) variable).name();
    String known = renamed.putIfAbsent(outer, "$key" + renamed.size());
    return known == null
        ? new Slot.Binding(
            renamed.get(outer), ((Expression.Field) field).name(), constraint.place())
        : new Slot.Constraint(
            field,
            Comparator.EQUAL,
            new Expression.Variable(known, variable.place()),
            constraint.place());
  }

  /** Whether a slot compares a field with an outer variable for equality: a join key. */
  private static boolean isKey(Slot slot, Collection<String> outer) {
    return slot instanceof Slot.Constraint c
        && c.comparator() == Comparator.EQUAL
        && (c.left() instanceof Expression.Field && isOuter(c.right(), outer)
            || c.right() instanceof Expression.Field && isOuter(c.left(), outer));
  }

  private static boolean isOuter(Expression e, Collection<String> outer) {
    return e instanceof Expression.Variable v && outer.contains(v.name());
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
        Terms.variables(slot).filter(v -> !inner.contains(v)).forEach(outer::add);
        if (slot instanceof Slot.Binding binding) {
          inner.add(binding.variable());
        }
      }
    }
    return outer;
  }

  /** The rule's positive patterns that bind some variables, and those that these refer to. */
  private List<Pattern> closure(Set<String> variables) {
    Set<String> wanted = new LinkedHashSet<>(variables);
    List<Pattern> chosen = new ArrayList<>();
    List<Pattern> matches = rule.matches();
    for (int i = matches.size() - 1; i >= 0; i--) {
      Pattern pattern = matches.get(i);
      if (pattern.bindings().anyMatch(b -> wanted.contains(b.variable()))) {
        chosen.add(0, pattern);
        pattern.slots().stream().flatMap(Terms::variables).forEach(wanted::add);
      }
    }
    return chosen;
  }
}
