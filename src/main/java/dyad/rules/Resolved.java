package dyad.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule in which every reference to a field of another pattern has become a variable that this
 * pattern binds, so that whatever one condition needs of another has a name.
 */
public final class Resolved {

  private final Map<String, Set<String>> referenced = new LinkedHashMap<>();

  private Resolved() {}

  /** The same rule, resolved. */
  public static Rule of(Rule rule) {
    Resolved resolved = new Resolved();
    rule.conditions()
        .forEach(c -> c.patterns().forEach(p -> p.constraints().forEach(resolved::note)));
    if (resolved.referenced.isEmpty()) {
      return rule;
    }
    List<Condition> conditions = rule.conditions().stream().map(resolved::condition).toList();
    return rule.with(conditions, rule.conclusions());
  }

  private void note(Slot.Constraint constraint) {
    note(constraint.left());
    note(constraint.right());
  }

  private void note(Expression expression) {
    if (expression instanceof Expression.FieldOf f) {
      referenced.computeIfAbsent(f.pattern(), p -> new LinkedHashSet<>()).add(f.name());
    } else if (expression instanceof Expression.Arithmetic a) {
      note(a.left());
      note(a.right());
    }
  }

  private Condition condition(Condition condition) {
    return condition.with(condition.patterns().stream().map(this::pattern).toList());
  }

  private Pattern pattern(Pattern pattern) {
    List<Slot> slots = new ArrayList<>();
    for (Slot slot : pattern.slots()) {
      slots.add(
          slot instanceof Slot.Constraint c
              ? new Slot.Constraint(plain(c.left()), c.comparator(), plain(c.right()), c.place())
              : slot);
    }
    for (String field : referenced.getOrDefault(pattern.binding(), Set.of())) {
      slots.add(new Slot.Binding(name(pattern.binding(), field), field, pattern.place()));
    }
    return new Pattern(pattern.binding(), pattern.type(), slots, pattern.place());
  }

  private static Expression plain(Expression expression) {
    if (expression instanceof Expression.FieldOf f) {
      return new Expression.Variable(name(f.pattern(), f.name()), f.place());
    }
    if (expression instanceof Expression.Arithmetic a) {
      return new Expression.Arithmetic(plain(a.left()), a.operator(), plain(a.right()), a.place());
    }
    return expression;
  }

  /** No rule can bind a variable of such a name itself, and messages read as what it writes. */
  private static String name(String pattern, String field) {
    return pattern + "." + field;
  }
}
