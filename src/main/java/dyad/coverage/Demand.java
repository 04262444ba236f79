package dyad.coverage;

import dyad.derivation.Lazy;
import dyad.facts.Vocabulary;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.FieldReader;
import dyad.rules.Notation;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import dyad.rules.Values;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One thing that a pattern asks of what it matches. */
final class Demand {

  private static final double TO_THE_DAY = 1000;

  private static final Set<String> ORDER = Set.of("priorTo", "following");

  private final String type;
  private final String field;
  private final boolean passesOver;

  /** Made when first asked for: most rules look for what a brief has nothing of. */
  private final Lazy<Predicate<Object>> test;

  private final Lazy<Wording> wording;

  /** What it asks, to be told: the words that would do, and how a rule writes it. */
  private record Wording(List<String> words, String notation) {}

  private Demand(Pattern pattern, String field, Slot.Constraint comparison, KnownValues known) {
    this.type = pattern.type();
    this.field = field;
    this.passesOver = comparison.comparator() == Comparator.UNEQUAL;
    this.test = new Lazy<>(() -> Possible.test(comparison, type, known));
    this.wording =
        new Lazy<>(() -> new Wording(words(comparison, type, known), Notation.of(comparison)));
  }

  /** What a comparison asks; empty where it reads no field of its pattern. */
  static Optional<Demand> of(Slot.Constraint c, Pattern pattern, KnownValues known) {
    return Stream.concat(fields(c.left()), fields(c.right()))
        .findFirst()
        .map(field -> new Demand(pattern, field, c, known));
  }

  private static Stream<String> fields(Expression expression) {
    if (expression instanceof Expression.Field field) {
      return Stream.of(field.name());
    }
    return expression instanceof Expression.Arithmetic sum
        ? Stream.concat(fields(sum.left()), fields(sum.right()))
        : Stream.empty();
  }

  /** The words of which the field must be one; none where it is not so simple. */
  private static List<String> words(Slot.Constraint c, String type, KnownValues known) {
    Expression other = c.left() instanceof Expression.Field ? c.right() : c.left();
    boolean wanted =
        switch (c.comparator()) {
          case EQUAL, IN, MEMBER_OF -> !(other instanceof Expression.Nothing);
          default -> false;
        };
    if (!wanted || fields(other).findAny().isPresent()) {
      return List.of();
    }
    return Possible.of(other, type, known).of("").stream()
        .flatMap(List::stream)
        .flatMap(v -> v instanceof Collection<?> all ? all.stream() : Stream.of(v))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * Whether something meets it, or may with other facts.
   *
   * @param undated whether nothing is told of when it was
   */
  boolean isMet(Object row, boolean undated) {
    return !isLost(undated) && test.get().test(row);
  }

  /** Whether what something without a date does not meet of it is told by a date. */
  boolean wantsDate(Object row) {
    return isLost(true) || reason(actual(row)) == Unread.Reason.DATE;
  }

  private Object actual(Object row) {
    return FieldReader.of(type, field).read(row);
  }

  private boolean isLost(boolean undated) {
    return undated && ORDER.contains(field);
  }

  /** What of it something does not meet; empty where it does, or may with other facts. */
  Optional<Unmet> unmet(Object row, boolean undated) {
    if (isMet(row, undated)) {
      return Optional.empty();
    }
    boolean lost = isLost(undated);
    Object actual = actual(row);
    return Optional.of(
        new Unmet(
            lost ? Unread.Reason.DATE : reason(actual),
            kind(type),
            field,
            lost ? "" : text(actual),
            wording.get().words,
            wording.get().notation,
            passesOver));
  }

  /**
   * The kind of fact that a pattern sees, as briefs write it, whichever of its times it asks for.
   */
  static String kind(String type) {
    return Shapes.javaClass(type).getSimpleName().toLowerCase(Locale.ROOT);
  }

  private Unread.Reason reason(Object actual) {
    if (!Values.isNothing(actual)) {
      return Unread.Reason.VALUE;
    }
    if (Vocabulary.TIMES.contains(field)) {
      return Unread.Reason.DATE;
    }
    return field.equals("topic") ? Unread.Reason.TOPIC : Unread.Reason.UNSTATED;
  }

  /** What it says there; a time to the day, since three decimals of a year tell no more. */
  private String text(Object value) {
    if (!(value instanceof Double number) || Double.isNaN(number)) {
      return String.valueOf(value);
    }
    return Notation.number(
        Vocabulary.TIMES.contains(field) ? Math.rint(number * TO_THE_DAY) / TO_THE_DAY : number);
  }
}
