package dyad.repairs;

/** A value that is not settled yet; once it is, it stands for that value. */
final class Unknown {

  private Object value;

  /** What a term stands for: a value, or an unknown that is not settled. */
  static Object settled(Object term) {
    Object settled = term;
    while (settled instanceof Unknown unknown && unknown.value != null) {
      settled = unknown.value;
    }
    return settled;
  }

  /** What it was made to stand for; null while it is open. */
  Object next() {
    return value;
  }

  void settle(Object term) {
    value = term;
  }

  void unsettle() {
    value = null;
  }
}
