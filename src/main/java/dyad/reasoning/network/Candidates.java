package dyad.reasoning.network;

import dyad.facts.kinds.Content;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What there is to match, before anything is concluded. */
public final class Candidates {

  private final Map<Class<?>, List<Object>> byClass = new HashMap<>();

  /** Some rows of facts, and what is matched besides. */
  public Candidates(Collection<?> rows, Collection<?> standing) {
    rows.forEach(this::add);
    standing.forEach(this::add);
  }

  private void add(Object candidate) {
    byClass.computeIfAbsent(candidate.getClass(), c -> new ArrayList<>()).add(candidate);
  }

  /**
   * Whether anything meets what a pattern asks of a thing by itself; what it asks of it together
   * with others is left aside.
   */
  public boolean has(Pattern pattern) {
    List<CompiledExpression> asked = alone(pattern);
    for (Object candidate : byClass.getOrDefault(Shapes.javaClass(pattern.type()), List.of())) {
      if (isSeen(pattern.type(), candidate) && meets(candidate, asked)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSeen(String type, Object candidate) {
    return !(candidate instanceof Content row) || Shapes.sees(type, row);
  }

  private static boolean meets(Object candidate, List<CompiledExpression> asked) {
    Object[] arguments = {candidate};
    for (CompiledExpression one : asked) {
      if (!(boolean) one.of(arguments)) {
        return false;
      }
    }
    return true;
  }

  private static List<CompiledExpression> alone(Pattern pattern) {
    List<CompiledExpression> asked = new ArrayList<>();
    Map<String, Expression> inner = new HashMap<>();
    for (Slot slot : pattern.slots()) {
      if (slot instanceof Slot.Binding binding) {
        inner.put(binding.variable(), new Expression.Field(binding.field(), binding.place()));
      } else {
        Slot.Constraint plain = Terms.plain((Slot.Constraint) slot, inner);
        if (Terms.variables(plain).findAny().isEmpty()) {
          asked.add(CompiledExpression.of(plain, pattern.type(), name -> 0));
        }
      }
    }
    return asked;
  }
}
