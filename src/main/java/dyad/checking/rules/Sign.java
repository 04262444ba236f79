package dyad.checking.rules;

import dyad.rules.Comparator;

/** What is known of a number: on which side of zero it lies. */
enum Sign {
  /** Nothing: it may be zero. */
  ANY,
  /** It is not zero. */
  NONZERO,
  /** It is more than zero. */
  POSITIVE,
  /** It is less than zero. */
  NEGATIVE;

  static Sign of(double number) {
    return number > 0 ? POSITIVE : number < 0 ? NEGATIVE : ANY;
  }

  /** Of a number that compares so with one of a sign. */
  static Sign of(Comparator comparator, Sign other) {
    return switch (comparator) {
      case EQUAL -> other;
      case MORE, AT_LEAST -> other == POSITIVE ? POSITIVE : ANY;
      case LESS, AT_MOST -> other == NEGATIVE ? NEGATIVE : ANY;
      case UNEQUAL, IN, MEMBER_OF, CONTAINS -> ANY;
    };
  }

  /** Of a number that compares so with zero. */
  static Sign ofZero(Comparator comparator) {
    return switch (comparator) {
      case MORE -> POSITIVE;
      case LESS -> NEGATIVE;
      case UNEQUAL -> NONZERO;
      case EQUAL, AT_MOST, AT_LEAST, IN, MEMBER_OF, CONTAINS -> ANY;
    };
  }

  /** Where both are known. */
  Sign and(Sign other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Where it is one or the other. */
  Sign or(Sign other) {
    return this == other ? this : this == ANY || other == ANY ? ANY : NONZERO;
  }

  /** Of what comes of a calculation. */
  Sign calculated(char operator, Sign other) {
    return switch (operator) {
      case '+' -> this == other && this != NONZERO ? this : ANY;
      case '-' -> calculated('+', other.turned());
      default -> this == ANY || other == ANY ? ANY : times(other);
    };
  }

  private Sign times(Sign other) {
    return this == NONZERO || other == NONZERO ? NONZERO : this == other ? POSITIVE : NEGATIVE;
  }

  private Sign turned() {
    return this == POSITIVE ? NEGATIVE : this == NEGATIVE ? POSITIVE : this;
  }
}
