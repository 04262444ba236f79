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
  AT_LEAST(">=");

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
    return this != EQUAL && this != UNEQUAL;
  }

  static Optional<Comparator> of(String sign) {
    return Arrays.stream(values()).filter(c -> c.sign.equals(sign)).findFirst();
  }
}
