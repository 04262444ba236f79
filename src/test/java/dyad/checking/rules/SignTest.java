package dyad.checking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.rules.Comparator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a sign is true of every number that it can be. */
@DisplayName("What is known of the sign of a number")
final class SignTest {

  private static final List<Comparator> OF_NUMBERS =
      List.of(
          Comparator.EQUAL,
          Comparator.UNEQUAL,
          Comparator.LESS,
          Comparator.AT_MOST,
          Comparator.MORE,
          Comparator.AT_LEAST);

  private static DoubleStream numbers() {
    return DoubleStream.of(-3, -1, -0.5, 0, 0.5, 1, 3);
  }

  private static boolean is(double number, Sign sign) {
    return switch (sign) {
      case ANY -> true;
      case NONZERO -> number != 0;
      case POSITIVE -> number > 0;
      case NEGATIVE -> number < 0;
    };
  }

  private static DoubleStream numbers(Sign sign) {
    return numbers().filter(n -> is(n, sign));
  }

  private static boolean holds(double left, Comparator comparator, double right) {
    return switch (comparator) {
      case EQUAL -> left == right;
      case UNEQUAL -> left != right;
      case LESS -> left < right;
      case AT_MOST -> left <= right;
      case MORE -> left > right;
      case AT_LEAST -> left >= right;
      case IN, MEMBER_OF, CONTAINS -> throw new AssertionError(comparator);
    };
  }

  /** The most that can be known of some numbers; of none of them anything may be said. */
  private static boolean isOfAll(Sign sign, DoubleStream numbers) {
    return numbers.allMatch(n -> is(n, sign));
  }

  @Test
  void isTrueOfTheNumberItself() {
    numbers().forEach(n -> assertThat(isOfAll(Sign.of(n), DoubleStream.of(n))).isTrue());
    assertThat(Sign.of(2)).isEqualTo(Sign.POSITIVE);
    assertThat(Sign.of(-2)).isEqualTo(Sign.NEGATIVE);
    assertThat(Sign.of(0)).isEqualTo(Sign.ANY);
  }

  @ParameterizedTest
  @EnumSource
  void isTrueOfWhatComparesWithSuchANumber(Sign other) {
    for (Comparator comparator : OF_NUMBERS) {
      DoubleStream met =
          numbers().filter(n -> numbers(other).anyMatch(o -> holds(n, comparator, o)));
      assertThat(isOfAll(Sign.of(comparator, other), met)).as(comparator.sign()).isTrue();
    }
    assertThat(Sign.of(Comparator.EQUAL, other)).isEqualTo(other);
  }

  @Test
  void isKnownOfWhatLiesBeyondANumberThatIsOnThatSideOfZero() {
    for (Comparator above : List.of(Comparator.MORE, Comparator.AT_LEAST)) {
      assertThat(Stream.of(Sign.values()).filter(s -> Sign.of(above, s) == Sign.POSITIVE))
          .containsExactly(Sign.POSITIVE);
    }
    for (Comparator below : List.of(Comparator.LESS, Comparator.AT_MOST)) {
      assertThat(Stream.of(Sign.values()).filter(s -> Sign.of(below, s) == Sign.NEGATIVE))
          .containsExactly(Sign.NEGATIVE);
    }
  }

  @Test
  void isTrueOfWhatComparesWithZeroAndToldWhereZeroIsRuledOut() {
    for (Comparator comparator : OF_NUMBERS) {
      Sign sign = Sign.ofZero(comparator);
      assertThat(isOfAll(sign, numbers().filter(n -> holds(n, comparator, 0)))).isTrue();
      assertThat(sign == Sign.ANY).as(comparator.sign()).isEqualTo(holds(0, comparator, 0));
    }
  }

  @Test
  void isNotKnownFromAList() {
    for (Comparator many : List.of(Comparator.IN, Comparator.MEMBER_OF, Comparator.CONTAINS)) {
      assertThat(Sign.of(many, Sign.POSITIVE)).isEqualTo(Sign.ANY);
      assertThat(Sign.ofZero(many)).isEqualTo(Sign.ANY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isTrueWhereEitherOfTwoIs(Sign one) {
    for (Sign other : Sign.values()) {
      DoubleStream either = numbers().filter(n -> is(n, one) || is(n, other));
      assertThat(isOfAll(one.or(other), either)).as(one + " or " + other).isTrue();
      assertThat(one.or(other)).isEqualTo(other.or(one));
    }
    assertThat(Sign.POSITIVE.or(Sign.NEGATIVE)).isEqualTo(Sign.NONZERO);
  }

  @ParameterizedTest
  @EnumSource
  void growsByWhatIsKnownBesides(Sign one) {
    for (Sign other : Sign.values()) {
      DoubleStream both = numbers().filter(n -> is(n, one) && is(n, other));
      assertThat(isOfAll(one.and(other), both)).as(one + " and " + other).isTrue();
      assertThat(one.and(other) == Sign.ANY).isEqualTo(one == Sign.ANY && other == Sign.ANY);
    }
  }

  private static double calculated(double left, char operator, double right) {
    return switch (operator) {
      case '+' -> left + right;
      case '-' -> left - right;
      case '*' -> left * right;
      case '/' -> left / right;
      default -> throw new AssertionError(operator);
    };
  }

  @ParameterizedTest
  @ValueSource(chars = {'+', '-', '*', '/'})
  void isTrueOfEveryOutcomeOfACalculation(char operator) {
    for (Sign one : Sign.values()) {
      for (Sign other : Sign.values()) {
        Sign sign = one.calculated(operator, other);
        DoubleStream outcomes =
            numbers(one)
                .flatMap(a -> numbers(other).map(b -> calculated(a, operator, b)))
                .filter(n -> !Double.isNaN(n));
        assertThat(isOfAll(sign, outcomes)).as(one + " " + operator + " " + other).isTrue();
      }
    }
  }

  @Test
  void isKnownOfTheSumOfWhatLiesOnOneSideAndOfTheProductOfWhatIsNotZero() {
    assertThat(Sign.NEGATIVE.calculated('+', Sign.NEGATIVE)).isEqualTo(Sign.NEGATIVE);
    assertThat(Sign.POSITIVE.calculated('-', Sign.NEGATIVE)).isEqualTo(Sign.POSITIVE);
    assertThat(Sign.NEGATIVE.calculated('-', Sign.POSITIVE)).isEqualTo(Sign.NEGATIVE);
    assertThat(Sign.NEGATIVE.calculated('*', Sign.NEGATIVE)).isEqualTo(Sign.POSITIVE);
    assertThat(Sign.NEGATIVE.calculated('/', Sign.POSITIVE)).isEqualTo(Sign.NEGATIVE);
    assertThat(Arrays.stream(Sign.values()).map(s -> Sign.NONZERO.calculated('*', s)))
        .containsExactly(Sign.ANY, Sign.NONZERO, Sign.NONZERO, Sign.NONZERO);
  }
}
