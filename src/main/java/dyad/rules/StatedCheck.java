package dyad.rules;

import dyad.problems.Article;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Checks that a rule says so where it needs a field that facts may leave unstated.
 *
 * <p>What is unstated satisfies no comparison and joins with nothing. The engine's own language
 * finds two unstated fields equal, and an unstated one unequal to everything; where a rule could
 * tell the difference, it must write {@code field != null} first. So a reader of the rule sees what
 * it needs, and the rule means the same in plain Drools.
 */
public final class StatedCheck {
  private static final java.util.regex.Pattern NAMES =
      java.util.regex.Pattern.compile("\\{(\\$[A-Za-z0-9_]+)(?: / (\\$[A-Za-z0-9_]+))?[^}]*}");
  private final List<Gap> gaps = new ArrayList<>();

  /** The variables that may stand for nothing, each with the field that it is bound to. */
  private final Map<String, Slot.Binding> open = new HashMap<>();

  private final Map<String, String> kinds = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  /**
   * A place where a rule needs a field that may be unstated, and does not say so.
   *
   * @param place where it needs it; the pattern, where another pattern does
   * @param what what stands there
   * @param field the field
   * @param kind what may leave it unstated
   */
  public record Gap(Place place, String what, String field, String kind) {

    private Problem problem() {
      return new Problem(
          place,
          "may-be-unstated",
          what
              + " may stand for nothing: "
              + Article.of(kind)
              + " may leave `"
              + field
              + "` unstated",
          "write `" + field + " != null` before it");
    }
  }

  private StatedCheck() {}

  /** Tells of fields that a rule needs and that may be unstated. */
  public static void check(RuleFile file, Problems problems) {
    gaps(file).stream().map(Gap::problem).forEach(problems::add);
  }

  /** Whether a rule says so wherever it needs what may be unstated. */
  static boolean passes(Rule rule) {
    return gaps(Resolved.of(rule)).isEmpty();
  }

  /** Where a rule needs a field that may be unstated, and does not say so. */
  public static List<Gap> gaps(RuleFile file) {
    return gaps(Resolved.of(file.rule()));
  }

  private static List<Gap> gaps(Rule rule) {
    StatedCheck check = new StatedCheck();
    for (Condition condition : rule.conditions()) {
      check.condition(condition);
    }
    rule.written().flatMap(StatedCheck::needed).forEach(check::used);
    check.sentence(rule.says());
    rule.conditions().forEach(c -> check.sentence(c.words()));
    return check.gaps;
  }

  /**
   * Those whom a conclusion is about and who must be there: a claim that is taken from a fact may
   * be about the first alone.
   */
  private static Stream<Expression> needed(Conclusion conclusion) {
    return conclusion.about().stream().limit(conclusion.isNamed() ? conclusion.about().size() : 1);
  }

  private void condition(Condition condition) {
    condition.patterns().forEach(this::pattern);
    if (condition instanceof Condition.Tally tally) {
      Stream.concat(Stream.of(tally.key()), tally.value().stream()).forEach(this::used);
      tally.test().ifPresent(test -> used(test.bound()));
    }
  }

  private void pattern(Pattern pattern) {
    List<Slot.Binding> bindings =
        pattern.bindings().filter(b -> Shapes.mayBeUnstated(pattern.type(), b.field())).toList();
    for (Slot.Binding binding : bindings) {
      open.put(binding.variable(), binding);
      kinds.put(binding.variable(), pattern.type());
    }
    Set<String> stated = new HashSet<>();
    List<Slot.Constraint> constraints = pattern.constraints().toList();
    for (Slot.Constraint constraint : constraints) {
      constraint(constraint, pattern, stated);
      states(constraint).forEach(stated::add);
      bindings.stream()
          .filter(b -> stated.contains(b.field()))
          .forEach(b -> open.remove(b.variable()));
    }
  }

  /** The fields that a comparison which holds shows to be stated. */
  static Stream<String> states(Slot.Constraint c) {
    boolean nothing =
        c.right() instanceof Expression.Nothing && c.comparator() == Comparator.EQUAL
            || c.right() instanceof Expression.Options options && options.orNothing();
    return nothing
        ? Stream.empty()
        : Stream.of(c.left(), c.right())
            .filter(Expression.Field.class::isInstance)
            .map(e -> ((Expression.Field) e).name());
  }

  private void constraint(Slot.Constraint c, Pattern pattern, Set<String> stated) {
    if (isNothing(c.right()) || isNothing(c.left())) {
      return;
    }
    List<Expression> values = new ArrayList<>();
    parts(c.left(), values);
    parts(c.right(), values);
    boolean fields = values.stream().filter(e -> isOpen(e, pattern, stated)).count() > 1;
    boolean plain =
        c.comparator() == Comparator.EQUAL
            && !(c.left() instanceof Expression.Arithmetic)
            && !(c.right() instanceof Expression.Arithmetic);
    boolean alone =
        plain && !fields
            || c.comparator() == Comparator.IN
            || c.comparator() == Comparator.MEMBER_OF
            || c.comparator() == Comparator.CONTAINS;
    boolean ordered = c.comparator().orders() && values.size() == 2;
    for (Expression value : values) {
      if (value instanceof Expression.Variable variable) {
        if (!alone) {
          used(variable);
        }
      } else if (!alone && !ordered && isOpen(value, pattern, stated)) {
        unstated((Expression.Field) value, pattern);
      }
    }
  }

  /** What is unstated, or the empty text, which nothing ever is and which is told as that. */
  private static boolean isNothing(Expression expression) {
    return expression instanceof Expression.Nothing
        || expression instanceof Expression.Text text && text.value().isEmpty();
  }

  private static void parts(Expression expression, List<Expression> parts) {
    if (expression instanceof Expression.Arithmetic a) {
      parts(a.left(), parts);
      parts(a.right(), parts);
    } else {
      parts.add(expression);
    }
  }

  private boolean isOpen(Expression value, Pattern pattern, Set<String> stated) {
    return value instanceof Expression.Variable v && open.containsKey(v.name())
        || value instanceof Expression.Field f
            && !stated.contains(f.name())
            && Shapes.mayBeUnstated(pattern.type(), f.name());
  }

  private void unstated(Expression.Field field, Pattern pattern) {
    tell(field.place(), "`" + field.name() + "`", field.name(), pattern.type());
  }

  private void used(Expression expression) {
    if (expression instanceof Expression.Variable variable) {
      used(variable.name());
    }
  }

  private void used(String variable) {
    Slot.Binding binding = open.get(variable);
    if (binding != null && told.add(variable)) {
      tell(
          binding.place(), "`" + variable + "`", binding.field(), kinds.getOrDefault(variable, ""));
    }
  }

  private void tell(Place place, String what, String field, String type) {
    String kind = Shapes.kind(type).map(k -> k.name()).orElse(type.toLowerCase(Locale.ROOT));
    gaps.add(new Gap(place, what, field, kind));
  }

  private void sentence(String words) {
    if (open.isEmpty()) {
      return;
    }
    Matcher names = NAMES.matcher(words);
    while (names.find()) {
      used(names.group(1));
      Optional.ofNullable(names.group(2)).ifPresent(this::used);
    }
  }
}
