package dyad.reasoning;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.kinds.Content;
import dyad.facts.rows.FactRows;
import dyad.reasoning.network.Accessor;
import dyad.reasoning.network.CompiledExpression;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Resolved;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import dyad.rules.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what comparisons met: what lay on their sides, and whether they held. */
final class Compared {

  /** Of how many things that bind a variable each comparison is tried. */
  private static final int TRIED = 4;

  private final Map<String, Integer> times = new TreeMap<>();
  private int expressions;

  /** How many comparisons, other than with null, and calculations stand in all rules. */
  int expressions() {
    return expressions;
  }

  /** How often values lay so on the sides of a sign, and it held or not. */
  int times(String sign, String sides, boolean held) {
    return times.getOrDefault(sign + ", " + sides + ", " + held, 0);
  }

  /** Each comparison, on all that its own pattern and the one that binds its variable see. */
  void count(RuleBase base, Brief brief) {
    Map<String, List<Object>> rows = new HashMap<>();
    FactRows all = FactRows.of(brief);
    for (Fact fact : brief.facts()) {
      for (Content row : all.of(fact)) {
        Shapes.seeing(row).forEach(t -> rows.computeIfAbsent(t, k -> new ArrayList<>()).add(row));
      }
    }
    new WorldConstants(brief.background(), GraphTest.scales(), brief.facts())
        .all()
        .forEach(
            o -> types(o).forEach(t -> rows.computeIfAbsent(t, k -> new ArrayList<>()).add(o)));
    for (Rule rule : base.rules()) {
      count(Resolved.of(rule), rows);
    }
  }

  private static Collection<String> types(Object standing) {
    return standing instanceof Content row
        ? Shapes.seeing(row)
        : List.of(standing.getClass().getSimpleName());
  }

  private void count(Rule rule, Map<String, List<Object>> rows) {
    Map<String, List<Object>> values = new HashMap<>();
    for (Pattern pattern : rule.matches()) {
      pattern
          .bindings()
          .forEach(
              b -> {
                Accessor field = Accessor.of(pattern.type(), b.field());
                values.put(
                    b.variable(),
                    rows.getOrDefault(pattern.type(), List.of()).stream()
                        .map(field::apply)
                        .toList());
              });
    }
    rule.conditions().stream()
        .flatMap(c -> c.patterns().stream())
        .filter(p -> RandomRules.KINDS.containsKey(p.type()))
        .forEach(
            p ->
                p.constraints()
                    .forEach(
                        c -> count(c, p.type(), rows.getOrDefault(p.type(), List.of()), values)));
  }

  private void count(
      Slot.Constraint c, String type, List<Object> rows, Map<String, List<Object>> values) {
    List<String> names = new ArrayList<>(values.keySet());
    CompiledExpression left = CompiledExpression.of(c.left(), type, n -> 1 + names.indexOf(n));
    boolean asks = c.right() instanceof Expression.Nothing;
    expressions += asks ? 0 : 1 + calculations(c.left()) + calculations(c.right());
    CompiledExpression right =
        asks ? left : CompiledExpression.of(c.right(), type, n -> 1 + names.indexOf(n));
    CompiledExpression whole = CompiledExpression.of(c, type, n -> 1 + names.indexOf(n));
    String sign = asks ? c.comparator().sign() + " null" : c.comparator().sign();
    for (Object row : rows) {
      for (int i = 0; i < TRIED; i++) {
        Object[] arguments = new Object[1 + names.size()];
        arguments[0] = row;
        for (int n = 0; n < names.size(); n++) {
          List<Object> of = values.getOrDefault(names.get(n), List.of());
          arguments[1 + n] = of.isEmpty() ? "" : of.get(i % of.size());
        }
        String sides = sides(left.of(arguments), right.of(arguments));
        times.merge(sign + ", " + sides + ", " + whole.of(arguments), 1, Integer::sum);
      }
    }
  }

  private static String sides(Object left, Object right) {
    if (Values.isNothing(left)) {
      return Values.isNothing(right) ? "both unstated" : "left unstated";
    }
    return Values.isNothing(right) ? "right unstated" : "stated";
  }

  private static int calculations(Expression e) {
    return e instanceof Expression.Arithmetic a
        ? 1 + calculations(a.left()) + calculations(a.right())
        : 0;
  }
}
