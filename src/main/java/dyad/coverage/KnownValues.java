package dyad.coverage;

import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.FieldReader;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The values that variables of a rule can have by what always stands, whatever the facts: the
 * powers, the topics, the numbers and lists of the scales.
 */
final class KnownValues {

  /** What is part of what names everything, so that it settles nothing. */
  private static final String OPEN = "Within";

  private final Map<String, List<Object>> known = new TreeMap<>();

  private KnownValues() {}

  /**
   * Those of a rule.
   *
   * @param rule a rule in which each reference has a name
   * @param standing what always stands
   */
  static KnownValues of(Rule rule, List<Object> standing) {
    KnownValues values = new KnownValues();
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Match || condition instanceof Condition.Existence) {
        condition.patterns().stream()
            .filter(p -> !Shapes.isEvidence(p.type()) && !p.type().equals(OPEN))
            .forEach(p -> values.note(p, standing));
      }
    }
    return values;
  }

  /** The values of a variable; empty where facts tell them. */
  Optional<List<Object>> of(String variable) {
    return Optional.ofNullable(known.get(variable));
  }

  private void note(Pattern pattern, List<Object> standing) {
    Class<?> type = Shapes.javaClass(pattern.type());
    List<Predicate<Object>> tests =
        pattern.constraints().map(c -> Possible.test(c, pattern.type(), this)).toList();
    List<Object> matched =
        standing.stream()
            .filter(s -> s.getClass() == type && tests.stream().allMatch(t -> t.test(s)))
            .toList();
    if (matched.isEmpty()) {
      // Scales that cannot be read, or a slip of its own, which is told elsewhere.
      return;
    }
    Map<String, String> fields = new HashMap<>();
    pattern.bindings().forEach(b -> fields.put(b.variable(), b.field()));
    pattern.constraints().forEach(c -> joined(c, fields));
    fields.forEach((variable, field) -> narrow(variable, pattern.type(), field, matched));
  }

  /** What is compared with a field of it has one of its values. */
  private static void joined(Slot.Constraint c, Map<String, String> fields) {
    if (c.comparator() == Comparator.EQUAL
        && c.left() instanceof Expression.Field field
        && c.right() instanceof Expression.Variable variable) {
      fields.putIfAbsent(variable.name(), field.name());
    }
  }

  private void narrow(String variable, String type, String field, List<Object> matched) {
    FieldReader reader = FieldReader.of(type, field);
    Set<Object> values = new LinkedHashSet<>();
    matched.forEach(m -> values.add(reader.read(m)));
    of(variable).ifPresent(values::retainAll);
    known.put(variable, List.copyOf(values));
  }
}
