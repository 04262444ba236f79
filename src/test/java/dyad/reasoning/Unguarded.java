package dyad.reasoning;

import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Resolved;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.Slot;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules without asking that a field is stated, or not zero, wherever another comparison of a match
 * reads it: as what is unstated satisfies none, nor what is divided by zero, they mean the same.
 */
final class Unguarded {

  /** The variables that a comparison of a later match reads. */
  private final Set<String> compared;

  private Unguarded(Rule rule) {
    this.compared =
        rule.matches().stream()
            .flatMap(Pattern::constraints)
            .filter(c -> !asks(c))
            .flatMap(c -> Stream.concat(parts(c.left()), parts(c.right())))
            .filter(Expression.Variable.class::isInstance)
            .map(v -> ((Expression.Variable) v).name())
            .collect(Collectors.toSet());
  }

  /** A rule base without them. */
  static RuleBase of(RuleBase base) {
    return new RuleBase(
        base.rules().stream().map(Resolved::of).map(Unguarded::of).toList(), base.layers(), "");
  }

  private static Rule of(Rule rule) {
    Unguarded unguarded = new Unguarded(rule);
    List<Condition> conditions =
        rule.conditions().stream()
            .map(
                c ->
                    c instanceof Condition.Match m
                        ? c.with(List.of(unguarded.pattern(m.pattern())))
                        : c)
            .toList();
    return rule.with(conditions, rule.conclusions());
  }

  private Pattern pattern(Pattern pattern) {
    List<Slot> kept = pattern.slots().stream().filter(s -> !isGuard(s, pattern)).toList();
    return new Pattern(pattern.binding(), pattern.type(), kept, pattern.place());
  }

  private boolean isGuard(Slot slot, Pattern pattern) {
    if (!(slot instanceof Slot.Constraint guard)
        || guard.comparator() != Comparator.UNEQUAL
        || !(guard.left() instanceof Expression.Field field)) {
      return false;
    }
    if (guard.right() instanceof Expression.Number number && number.value() == 0) {
      return pattern.constraints().anyMatch(c -> divides(c, field.name()));
    }
    return guard.right() instanceof Expression.Nothing
        && (pattern.constraints().anyMatch(c -> !asks(c) && c.reads(field.name()))
            || pattern
                .bindings()
                .anyMatch(b -> b.field().equals(field.name()) && compared.contains(b.variable())));
  }

  /** Whether a comparison may hold of what is unstated, or is left out itself. */
  private static boolean asks(Slot.Constraint c) {
    return c.right() instanceof Expression.Nothing
        || c.right() instanceof Expression.Options options && options.orNothing()
        || c.comparator() == Comparator.UNEQUAL
            && c.right() instanceof Expression.Number number
            && number.value() == 0;
  }

  private static boolean divides(Slot.Constraint c, String field) {
    return Stream.of(c.left(), c.right()).anyMatch(e -> divides(e, field));
  }

  private static boolean divides(Expression e, String field) {
    return e instanceof Expression.Arithmetic a
        && (a.operator() == '/' && a.right().reads(field)
            || divides(a.left(), field)
            || divides(a.right(), field));
  }

  /** What a value is worked out from. */
  static Stream<Expression> parts(Expression e) {
    return e instanceof Expression.Arithmetic a
        ? Stream.concat(parts(a.left()), parts(a.right()))
        : Stream.of(e);
  }
}
