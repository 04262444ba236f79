package dyad.rules;

import java.util.Arrays;
import java.util.Optional;

/** How two values are compared. */
public enum Comparator {
  /** Equal. */
  EQUAL("=="),
  /** Not equal. */
  UNEQUAL("!="),
  /** Less than. */
  LESS("<"),
  /** Less than or equal. */
  AT_MOST("<="),
  /** Greater than. */
  MORE(">"),
  /** Greater than or equal. */
  AT_LEAST(">="),
  /** One of the values that stand in brackets. */
  IN("in"),
  /** Among the words of a list of choices. */
  MEMBER_OF("memberOf"),
  /** A field that holds several has the value among them. */
  CONTAINS("contains");

  private final String sign;

  Comparator(String sign) {
    this.sign = sign;
  }

  /** How it is written in a rule. */
  public String sign() {
    return sign;
  }

  /** Whether it asks for an order, which only numbers have. */
  public boolean orders() {
    return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
  }

  /** The comparator that is written so, if there is one. */
  public static Optional<Comparator> of(String sign) {
    return Arrays.stream(values()).filter(c -> c.sign.equals(sign)).findFirst();
  }
}
