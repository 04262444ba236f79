package dyad.checking.rules;

import dyad.problems.Problems;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Warns of patterns that the engine can only find by trying each fact with each match so far: those
 * that compare with a binding otherwise than by {@code field == $binding}, and those that nothing
 * ties to the rest of the rule.
 *
 * <p>The powers and the numbers of scales are so few that trying them costs nothing.
 */
public final class JoinLint {

  private final Problems problems;

  /** What the conditions so far bind to fields of facts and findings. */
  private final Set<String> outer = new HashSet<>();

  /** What the conditions so far bind to anything. */
  private final Set<String> bound = new HashSet<>();

  private JoinLint(Problems problems) {
    this.problems = problems;
  }

  /** Warns of patterns of a rule that nothing joins to those before. */
  public static void check(Rule rule, Problems problems) {
    JoinLint lint = new JoinLint(problems);
    for (int i = 0; i < rule.conditions().size(); i++) {
      Condition condition = rule.conditions().get(i);
      Set<String> before = Set.copyOf(lint.outer);
      Set<String> any = Set.copyOf(lint.bound);
      List<Condition> later = rule.conditions().subList(i + 1, rule.conditions().size());
      condition.patterns().forEach(p -> lint.pattern(p, condition, later));
      if (!(condition instanceof Condition.Match)) {
        lint.outer.retainAll(before);
        lint.bound.retainAll(any);
      }
    }
  }

  private void pattern(Pattern pattern, Condition condition, List<Condition> later) {
    if (Shapes.isEvidence(pattern.type())) {
      boolean compared = pattern.slots().stream().flatMap(Uses::of).anyMatch(outer::contains);
      boolean tied =
          compared || isTiedBy(pattern, later) || !(condition instanceof Condition.Match);
      boolean indexed = pattern.slots().stream().anyMatch(s -> isIndexed(s, bound::contains));
      if (!outer.isEmpty() && !indexed && (compared || !tied)) {
        warn(pattern);
      }
      Uses.boundBy(pattern).forEach(outer::add);
    }
    Uses.boundBy(pattern).forEach(bound::add);
  }

  /** Whether a later condition compares what a pattern binds, so that most of its matches go. */
  private static boolean isTiedBy(Pattern pattern, List<Condition> later) {
    Set<String> own = Uses.boundBy(pattern).collect(Collectors.toSet());
    return later.stream().flatMap(Uses::of).anyMatch(own::contains);
  }

  private static boolean isIndexed(Slot slot, Predicate<String> known) {
    return slot instanceof Slot.Constraint c
        && c.comparator() == Comparator.EQUAL
        && c.left() instanceof Expression.Field
        && (c.right() instanceof Expression.Variable || c.right() instanceof Expression.FieldOf)
        && Uses.of(c.right()).anyMatch(known);
  }

  private void warn(Pattern pattern) {
    problems.add(
        pattern.place(),
        "unindexed-join",
        "every `" + pattern.type() + "` is tried with every match of the conditions before it",
        () -> "add a constraint `field == $binding` by comma, the field first");
  }
}
