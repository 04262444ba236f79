package dyad.rules.files;

import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Notation;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that what a rule names is there, and that what it compares is of one sort. */
final class TypeCheck {

  private final Problems problems;

  TypeCheck(Problems problems) {
    this.problems = problems;
  }

  /** Checks a comparison in a pattern. */
  void constraint(Slot.Constraint constraint, Pattern pattern, Scope scope) {
    Optional<Class<?>> left = type(constraint.left(), pattern, scope);
    if (constraint.right() instanceof Expression.Nothing nothing) {
      nothing(constraint, nothing, pattern);
      return;
    }
    if (constraint.right() instanceof Expression.Options options) {
      left.ifPresent(l -> options(constraint, options, l, pattern));
      return;
    }
    if (constraint.right() instanceof Expression.Field field
        && left.filter(l -> Shapes.words(l).contains(field.name())).isPresent()) {
      problems.add(
          field.place(),
          "unknown-field",
          "`" + pattern.type() + "` has no field `" + field.name() + "`",
          () -> "a text stands in double quotes: `\"" + field.name() + "\"`");
      return;
    }
    Optional<Class<?>> right = type(constraint.right(), pattern, scope);
    if (left.isPresent() && right.isPresent()) {
      compared(constraint, left.get(), right.get());
    }
  }

  /** Only what may be unstated can be asked for as that. */
  private void nothing(Slot.Constraint c, Expression.Nothing nothing, Pattern pattern) {
    boolean asks = c.comparator() == Comparator.EQUAL || c.comparator() == Comparator.UNEQUAL;
    boolean open =
        c.left() instanceof Expression.Field field
            && (Shapes.mayBeUnstated(pattern.type(), field.name())
                || !Shapes.fields(pattern.type()).containsKey(field.name()));
    if (!asks || !open) {
      problems.add(
          nothing.place(),
          "never-unstated",
          asks
              ? Quote.of(Notation.of(c.left()))
                  + (c.left() instanceof Expression.Field ? " is always stated" : " is no field")
              : "`null` is compared with `" + c.comparator().sign() + "`",
          () ->
              asks
                  ? "`null` asks whether a field that may be left out is"
                  : "`field == null` or `field != null`");
    }
  }

  private void options(
      Slot.Constraint c, Expression.Options options, Class<?> left, Pattern pattern) {
    for (Expression option : options.values()) {
      Slot.Constraint one = new Slot.Constraint(c.left(), Comparator.EQUAL, option, option.place());
      if (option instanceof Expression.Nothing nothing) {
        nothing(one, nothing, pattern);
      } else {
        compared(one, left, option instanceof Expression.Text ? String.class : double.class);
      }
    }
  }

  private void compared(Slot.Constraint constraint, Class<?> left, Class<?> right) {
    Optional<Expression.Text> empty = text(constraint).filter(t -> t.value().isEmpty());
    if (empty.isPresent()) {
      problems.add(
          empty.get().place(),
          "bad-value",
          "nothing is ever the empty text",
          () -> "`field == null` asks for what is unstated, `field != null` for what is stated");
      return;
    }
    if (constraint.comparator() == Comparator.MEMBER_OF
        || constraint.comparator() == Comparator.CONTAINS) {
      collected(constraint, left, right);
      return;
    }
    if (constraint.comparator().orders() && !(isNumber(left) && isNumber(right))) {
      problems.add(
          constraint.place(),
          "no-order",
          "`" + constraint.comparator().sign() + "` compares numbers only",
          () -> "use `==` or `!=`");
    } else if (!fits(constraint.left(), left, constraint.right(), right)
        && !fits(constraint.right(), right, constraint.left(), left)) {
      mismatch(constraint, left, right);
    }
  }

  /** Of the two sides one is a list, and the other a text or a choice. */
  private void collected(Slot.Constraint c, Class<?> left, Class<?> right) {
    boolean member = c.comparator() == Comparator.MEMBER_OF;
    Class<?> list = member ? right : left;
    Class<?> one = member ? left : right;
    if (list != Set.class || one != String.class && !one.isEnum()) {
      problems.add(
          c.place(),
          "wrong-type",
          "a "
              + named(left)
              + " is compared by `"
              + c.comparator().sign()
              + "` with a "
              + named(right),
          () ->
              member
                  ? "`Choices(name == \"...\", $words : words)` binds a list for"
                      + " `field memberOf $words`"
                  : "`following contains $event`, or `priorTo`, with the name of an event");
    }
  }

  private static boolean fits(Expression own, Class<?> wanted, Expression other, Class<?> actual) {
    if (wanted.isEnum() && other instanceof Expression.Text text) {
      // Which words a choice has is known of its field; a variable may stand for any choice.
      return own instanceof Expression.Field && Shapes.words(wanted).contains(text.value());
    }
    return isWordOf(own, wanted, actual)
        || wanted == actual && wanted != Set.class
        || isPartOf(wanted, actual)
        || isNumber(wanted) && isNumber(actual);
  }

  /** Whether a text that no rule spells out may be a choice, as a word on a list is. */
  private static boolean isWordOf(Expression own, Class<?> wanted, Class<?> actual) {
    return wanted == String.class && actual.isEnum() && !(own instanceof Expression.Text);
  }

  /** Whether all that one choice can be, the other can be too, as a goal's figure and a measure. */
  private static boolean isPartOf(Class<?> one, Class<?> whole) {
    return one.isEnum() && whole.isEnum() && Shapes.words(whole).containsAll(Shapes.words(one));
  }

  private void mismatch(Slot.Constraint constraint, Class<?> left, Class<?> right) {
    List<String> choices = Shapes.words(left.isEnum() ? left : right);
    Optional<Expression.Text> word = text(constraint).filter(t -> !choices.isEmpty());
    Optional<Expression.Text> unknown = word.filter(t -> !choices.contains(t.value()));
    problems.add(
        unknown.map(Expression.Text::place).orElse(constraint.place()),
        "wrong-type",
        unknown
            .map(text -> "`" + text.value() + "` is not among the choices")
            .orElse("a " + named(left) + " is compared with a " + named(right)),
        () -> {
          if (left == Set.class) {
            return "`following contains $event`, or `priorTo`, with the name of an event";
          }
          if (choices.isEmpty()) {
            return "both sides must be of one sort";
          }
          return word.isPresent() && unknown.isEmpty()
              ? "compare the field itself: no variable stands for its word"
              : unknown
                  .flatMap(text -> Nearest.to(text.value(), choices))
                  .map(near -> "did you mean `" + near + "`?")
                  .orElse("one of: " + String.join(", ", choices));
        });
  }

  private static Optional<Expression.Text> text(Slot.Constraint constraint) {
    return Stream.of(constraint.left(), constraint.right())
        .filter(Expression.Text.class::isInstance)
        .map(Expression.Text.class::cast)
        .findFirst();
  }

  private static String named(Class<?> type) {
    if (type == Set.class) {
      return "list";
    }
    return isNumber(type)
        ? "number"
        : type == boolean.class ? "yes or no" : type.isEnum() ? "choice" : "text";
  }

  /** The type of a value in a pattern; empty where it has none, which is then told. */
  Optional<Class<?>> type(Expression expression, Pattern pattern, Scope scope) {
    if (expression instanceof Expression.Field field) {
      return field(pattern.type(), pattern.type(), field.name(), field.place());
    }
    if (expression instanceof Expression.Variable variable) {
      return variable(variable.name(), variable.place(), scope);
    }
    if (expression instanceof Expression.FieldOf field) {
      return fieldOf(field, scope);
    }
    if (expression instanceof Expression.Arithmetic sum) {
      return Optional.of(calculated(sum, pattern, scope));
    }
    return Optional.of(
        expression instanceof Expression.Text
            ? String.class
            : expression instanceof Expression.Flag ? boolean.class : double.class);
  }

  private Class<?> calculated(Expression.Arithmetic sum, Pattern pattern, Scope scope) {
    Optional<Class<?>> left = type(sum.left(), pattern, scope);
    Optional<Class<?>> right = type(sum.right(), pattern, scope);
    if (left.isPresent() && right.isPresent() && !(isNumber(left.get()) && isNumber(right.get()))) {
      problems.add(
          sum.place(),
          "wrong-type",
          "`" + sum.operator() + "` calculates with numbers only",
          () -> "both sides must be numbers");
    }
    return double.class;
  }

  /**
   * The type of a field; empty where there is none, which is then told.
   *
   * @param owner what the rule calls that of which it is a field
   */
  Optional<Class<?>> field(String kind, String owner, String name, Place place) {
    Map<String, Class<?>> fields = Shapes.ALL.getOrDefault(kind, Map.of());
    Optional<Class<?>> type = Optional.ofNullable(fields.get(name));
    if (type.isEmpty()) {
      problems.add(
          place,
          "unknown-field",
          "`" + owner + "` has no field `" + name + "`",
          () -> Nearest.hint(name, fields.keySet()));
    }
    return type;
  }

  private Optional<Class<?>> fieldOf(Expression.FieldOf reference, Scope scope) {
    if (scope.of(reference.pattern()).orElse(new Scope.Known.Count())
        instanceof Scope.Known.Whole whole) {
      return field(whole.kind(), reference.pattern(), reference.name(), reference.place());
    }
    problems.add(
        reference.place(),
        "unbound",
        "`" + reference.pattern() + "` names no pattern",
        () -> Nearest.hint(reference.pattern(), scope.names()));
    return Optional.empty();
  }

  /** The type of a variable's value; empty where it has none, which is told unless it was. */
  Optional<Class<?>> variable(String name, Place place, Scope scope) {
    Optional<Scope.Known> known = scope.of(name);
    if (known.isEmpty()) {
      isUnbound(name, place, scope, scope.names());
      return Optional.empty();
    }
    if (known.get() instanceof Scope.Known.Count) {
      problems.add(
          place,
          "tally-outside",
          "`" + name + "` is a count and may be compared only in an accumulate",
          () -> "compare it in its own accumulate, or in a later one");
      return Optional.empty();
    }
    if (known.get() instanceof Scope.Known.Whole) {
      problems.add(
          place,
          "whole-pattern",
          "`" + name + "` stands for a whole pattern",
          () -> "name a field of it: `" + name + ".field`");
      return Optional.empty();
    }
    return ((Scope.Known.Value) known.get()).type();
  }

  /** Tells, once, that nothing binds a variable where some others are known. */
  void isUnbound(String name, Place place, Scope scope, Collection<String> known) {
    if (scope.isMissed(name)) {
      problems.add(
          place, "unbound", "`" + name + "` is not bound here", () -> Nearest.hint(name, known));
    }
  }

  /** Whether values of a type are numbers. */
  static boolean isNumber(Class<?> type) {
    return type == int.class || type == double.class;
  }
}
