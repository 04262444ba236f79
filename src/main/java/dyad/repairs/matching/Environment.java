package dyad.repairs.matching;

import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The variables of one use of a rule, or of one condition inside it. */
public final class Environment {

  private final Rule rule;
  private final Optional<Environment> outer;
  private final Map<String, LogicVariable> own = new LinkedHashMap<>();

  private Environment(Rule rule, Optional<Environment> outer, List<Pattern> patterns) {
    this.rule = rule;
    this.outer = outer;
    for (Pattern pattern : patterns) {
      for (Slot slot : pattern.slots()) {
        if (slot instanceof Slot.Binding binding) {
          own.put(binding.variable(), new LogicVariable());
        }
      }
    }
  }

  /** The variables of a rule, none of them settled. */
  public static Environment of(Rule rule) {
    return new Environment(rule, Optional.empty(), rule.matches());
  }

  /** Variables of a pattern that nothing else has settled. */
  static Environment open(Rule rule, Pattern pattern) {
    Environment frame = new Environment(rule, Optional.empty(), List.of(pattern));
    pattern.constraints().forEach(c -> Stream.of(c.left(), c.right()).forEach(frame::open));
    return frame;
  }

  private void open(Expression e) {
    if (e instanceof Expression.Variable variable) {
      own.computeIfAbsent(variable.name(), v -> new LogicVariable());
    } else if (e instanceof Expression.Arithmetic a) {
      open(a.left());
      open(a.right());
    }
  }

  /** A use whose variables stand for these values; those that are not among them stay open. */
  public static Environment of(Rule rule, Map<String, Object> values) {
    Environment frame = of(rule);
    values.forEach((name, value) -> Objects.requireNonNull(frame.own.get(name)).settle(value));
    return frame;
  }

  /** The variables that a condition binds for itself, besides these. */
  public Environment inside(Condition condition) {
    return new Environment(rule, Optional.of(this), condition.patterns());
  }

  /** The rule that is used. */
  public Rule rule() {
    return rule;
  }

  /** What a variable stands for. */
  public Object get(String variable) {
    LogicVariable unknown = own.get(variable);
    return unknown != null
        ? LogicVariable.settled(unknown)
        : outer.orElseThrow(() -> new IllegalArgumentException(variable)).get(variable);
  }

  /** The value of a text or a variable. */
  public Object get(Expression expression) {
    return expression instanceof Expression.Text text
        ? text.value()
        : get(((Expression.Variable) expression).name());
  }

  /** The settled variables with their values. */
  public Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    outer.ifPresent(o -> values.putAll(o.values()));
    own.forEach(
        (name, unknown) -> {
          Object value = LogicVariable.settled(unknown);
          if (!(value instanceof LogicVariable)) {
            values.put(name, value);
          }
        });
    return values;
  }
}
