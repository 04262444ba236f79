package dyad.repairs.matching;

/** A value that is not settled yet; once it is, it stands for that value. */
public final class LogicVariable {

  /** Itself as long as it is open. */
  private Object value = this;

  /** What a term stands for: a value, or an unknown that is not settled. */
  public static Object settled(Object term) {
    Object settled = term;
    while (settled instanceof LogicVariable unknown && unknown.value != unknown) {
      settled = unknown.value;
    }
    return settled;
  }

  /** What it was made to stand for; itself while it is open. */
  Object next() {
    return value;
  }

  void settle(Object term) {
    value = term;
  }

  void unsettle() {
    value = this;
  }
}
