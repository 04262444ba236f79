package dyad.rules.checks;

import dyad.problems.Nearest;
import dyad.problems.Problems;
import dyad.problems.Quote;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Notation;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks that what a rule compares is of one sort, and can be compared so. */
final class ComparisonCheck {

  private final TypeCheck types;
  private final Problems problems;

  ComparisonCheck(TypeCheck types, Problems problems) {
    this.types = types;
    this.problems = problems;
  }

  /** Checks a comparison in a pattern. */
  void constraint(Slot.Constraint constraint, Pattern pattern, Scope scope) {
    Optional<Class<?>> left = types.type(constraint.left(), pattern, scope);
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
    Optional<Class<?>> right = types.type(constraint.right(), pattern, scope);
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
    if (constraint.comparator().orders()
        && !(TypeCheck.isNumber(left) && TypeCheck.isNumber(right))) {
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
        || TypeCheck.isNumber(wanted) && TypeCheck.isNumber(actual);
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
    return TypeCheck.isNumber(type)
        ? "number"
        : type == boolean.class ? "yes or no" : type.isEnum() ? "choice" : "text";
  }
}
