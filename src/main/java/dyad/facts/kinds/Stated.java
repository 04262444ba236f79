package dyad.facts.kinds;

/** Stands in for what a fact leaves out, so that no field is ever null. */
final class Stated {

  private Stated() {}

  static <T> T or(T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
