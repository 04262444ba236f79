package dyad.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leaves a condition out of a rule, with whatever in the rule hangs on what it bound. */
final class Pruning {

  private final Set<String> lost = new HashSet<>();

  private Pruning() {}

  /** The rule without one comparison. */
  static Rule without(Rule rule, int condition, Slot.Constraint comparison) {
    List<Condition> conditions = new ArrayList<>(rule.conditions());
    conditions.set(condition, filtered(conditions.get(condition), s -> s != comparison));
    return rule.with(conditions, rule.conclusions());
  }

  /** The rule without one condition: what it bound may then be anything. */
  static Rule without(Rule rule, int condition) {
    Pruning pruning = new Pruning();
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < rule.conditions().size(); i++) {
      Condition one = rule.conditions().get(i);
      Optional<Condition> left = i == condition ? Optional.empty() : pruning.pruned(one);
      if (left.isEmpty()) {
        pruning.lose(one);
      }
      left.ifPresent(conditions::add);
    }
    return rule.with(
        conditions, rule.conclusions().stream().map(pruning::pruned).distinct().toList());
  }

  private void lose(Condition condition) {
    if (condition instanceof Condition.Match match) {
      lost.add(match.pattern().binding());
      match.pattern().bindings().forEach(b -> lost.add(b.variable()));
      lost.remove("");
    } else if (condition instanceof Condition.Tally tally) {
      lost.add(tally.result());
    }
  }

  /**
   * What is left of a condition. One on absence then asks for more than before, that there be
   * nothing of the sort for anybody: what is silent for another reason must not be taken to need
   * what was left out.
   */
  private Optional<Condition> pruned(Condition condition) {
    boolean gone =
        condition instanceof Condition.Tally tally
            && tally.test().filter(t -> isLost(t.bound())).isPresent();
    return gone ? Optional.empty() : Optional.of(filtered(condition, s -> !isLost(s)));
  }

  private Conclusion pruned(Conclusion conclusion) {
    if (conclusion.taken().filter(t -> isLost(t.claim())).isPresent()) {
      Expression anybody = new Expression.Text(Mutant.ANYBODY, conclusion.place());
      return new Conclusion(
          Mutant.ANYBODY, conclusion.leaning(), anybody, List.of(anybody), conclusion.place());
    }
    return new Conclusion(
        conclusion.claim(),
        conclusion.leaning(),
        pruned(conclusion.topic()),
        conclusion.about().stream().map(this::pruned).toList(),
        conclusion
            .taken()
            .map(
                t ->
                    new Conclusion.Taken(
                        t.claim(), t.vacant().stream().filter(v -> !isLost(v)).toList())),
        conclusion.place());
  }

  private Expression pruned(Expression expression) {
    return isLost(expression)
        ? new Expression.Text(Mutant.ANYBODY, expression.place())
        : expression;
  }

  private boolean isLost(Slot slot) {
    return slot instanceof Slot.Constraint c && (isLost(c.left()) || isLost(c.right()));
  }

  private boolean isLost(Expression expression) {
    if (expression instanceof Expression.Variable v) {
      return lost.contains(v.name());
    }
    if (expression instanceof Expression.FieldOf f) {
      return lost.contains(f.pattern());
    }
    return expression instanceof Expression.Arithmetic a && (isLost(a.left()) || isLost(a.right()));
  }

  private static Condition filtered(Condition condition, java.util.function.Predicate<Slot> kept) {
    List<Pattern> patterns =
        condition.patterns().stream()
            .map(
                p ->
                    new Pattern(
                        p.binding(), p.type(), p.slots().stream().filter(kept).toList(), p.place()))
            .toList();
    return condition.with(patterns);
  }
}
