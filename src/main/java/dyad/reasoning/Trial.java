package dyad.reasoning;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tries single rules on a handful of facts, by looking through them.
 *
 * <p>For rules that are made only to be tried once, thousands of them: compiling a rule for the
 * engine takes longer than a few rows take to look through. It finds what the engine finds, which
 * the tests hold.
 */
public final class Trial {

  private final Map<String, List<Row>> rows;

  /**
   * On some facts.
   *
   * @param facts the facts, all of which hold
   * @param findings the findings that hold
   * @param powers the two powers
   * @param asOf the date to which ages are counted
   */
  public Trial(
      Collection<Fact> facts,
      Collection<Finding> findings,
      Brief.Powers powers,
      LocalDate asOf,
      Scales scales) {
    this.rows =
        Stream.of(
                facts.stream().flatMap(f -> f.rows(asOf).stream()),
                findings.stream(),
                Reasoner.standing(powers, scales).stream())
            .flatMap(s -> s)
            .map(Row::of)
            .distinct()
            .collect(Collectors.groupingBy(Row::type));
  }

  /** What a rule concludes. */
  public SortedSet<Finding> conclusions(Rule rule) {
    List<Condition> others =
        rule.conditions().stream().filter(c -> !(c instanceof Condition.Match)).toList();
    return matches(rule.matches(), Map.of())
        .filter(match -> holds(others, match))
        .map(match -> GraphRecorder.conclude(rule.conclusion(), match))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether anything is what a pattern looks for, as far as it tells without others. */
  public boolean finds(Pattern pattern) {
    return rows.getOrDefault(pattern.type(), List.of()).stream()
        .anyMatch(
            row ->
                pattern
                    .constraints()
                    .filter(c -> standsAlone(c.left()) && standsAlone(c.right()))
                    .allMatch(c -> holds(c, row, Map.of())));
  }

  private static boolean standsAlone(Expression expression) {
    return expression instanceof Expression.Arithmetic sum
        ? standsAlone(sum.left()) && standsAlone(sum.right())
        : !(expression instanceof Expression.Variable || expression instanceof Expression.FieldOf);
  }

  /** All ways in which patterns match together, each as what its variables stand for. */
  private Stream<Map<String, Object>> matches(List<Pattern> patterns, Map<String, Object> known) {
    if (patterns.isEmpty()) {
      return Stream.of(known);
    }
    Pattern first = patterns.get(0);
    return rows.getOrDefault(first.type(), List.of()).stream()
        .flatMap(row -> match(first, row, known))
        .flatMap(match -> matches(patterns.subList(1, patterns.size()), match));
  }

  private static Stream<Map<String, Object>> match(
      Pattern pattern, Row row, Map<String, Object> known) {
    Map<String, Object> match = new HashMap<>(known);
    match.put(pattern.binding(), row);
    pattern.bindings().forEach(b -> match.put(b.variable(), row.get(b.field())));
    boolean dated = Drl.guards(pattern).findAny().isEmpty() || !isUndated(row);
    return dated && pattern.constraints().allMatch(c -> holds(c, row, match))
        ? Stream.of(match)
        : Stream.empty();
  }

  private static boolean isUndated(Row row) {
    return Double.isNaN((Double) row.get("age"));
  }

  private static boolean holds(Slot.Constraint constraint, Row row, Map<String, Object> known) {
    Object left = value(constraint.left(), row, known);
    Object right = value(constraint.right(), row, known);
    return switch (constraint.comparator()) {
      case EQUAL -> left.equals(right);
      case UNEQUAL -> !left.equals(right);
      case LESS -> (Double) left < (Double) right;
      case AT_MOST -> (Double) left <= (Double) right;
      case MORE -> (Double) left > (Double) right;
      case AT_LEAST -> (Double) left >= (Double) right;
    };
  }

  private static Object value(Expression expression, Row row, Map<String, Object> known) {
    if (expression instanceof Expression.Field field) {
      return row.get(field.name());
    }
    if (expression instanceof Expression.FieldOf field) {
      return ((Row) bound(field.pattern(), known)).get(field.name());
    }
    if (expression instanceof Expression.Arithmetic sum) {
      double left = (Double) value(sum.left(), row, known);
      double right = (Double) value(sum.right(), row, known);
      return switch (sum.operator()) {
        case '+' -> left + right;
        case '-' -> left - right;
        case '*' -> left * right;
        default -> left / right;
      };
    }
    return literal(expression, known);
  }

  private static Object literal(Expression expression, Map<String, Object> known) {
    if (expression instanceof Expression.Variable variable) {
      return bound(variable.name(), known);
    }
    if (expression instanceof Expression.Text text) {
      return text.value();
    }
    return expression instanceof Expression.Number number
        ? (Object) number.value()
        : ((Expression.Flag) expression).value();
  }

  private static Object bound(String name, Map<String, Object> known) {
    return Objects.requireNonNull(known.get(name), name);
  }

  private boolean holds(List<Condition> conditions, Map<String, Object> match) {
    Map<String, Long> tallies = new HashMap<>();
    for (Condition condition : conditions) {
      boolean holds =
          condition instanceof Condition.Tally tally
              ? holds(tally, match, tallies)
              : matches(condition.patterns(), match).findAny().isPresent()
                  == condition instanceof Condition.Existence;
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(
      Condition.Tally tally, Map<String, Object> match, Map<String, Long> tallies) {
    long number =
        matches(tally.patterns(), match)
            .map(
                m ->
                    tally
                        .value()
                        .map(v -> List.of(m.get(tally.key()), m.get(v)))
                        .orElse(List.of(m.get(tally.key()))))
            .distinct()
            .mapToLong(counted -> counted.size() < 2 ? 1 : Amounts.scaled((Double) counted.get(1)))
            .sum();
    tallies.put(tally.result(), number);
    return tally.test().map(test -> holds(test, number, tally, match, tallies)).orElse(true);
  }

  private static boolean holds(
      Condition.Test test,
      long number,
      Condition.Tally tally,
      Map<String, Object> match,
      Map<String, Long> tallies) {
    boolean scaled = tally.value().isPresent();
    if (test.bound() instanceof Expression.Variable variable
        && tallies.containsKey(variable.name())) {
      return Range.of(test.comparator(), 0, scaled).holds(number - tallies.get(variable.name()));
    }
    double bound = (Double) literal(test.bound(), match);
    return Range.of(test.comparator(), bound, scaled).holds(number);
  }
}
