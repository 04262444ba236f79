package dyad.language;

import dyad.rules.files.RuleText;

/**
 * A variable where it is bound.
 *
 * @param variable its name, with its sign
 * @param type the type of the pattern that binds it; the empty text where it is a count
 * @param field the field that it is bound to; the empty text where it stands for the whole
 * @param piece where it is bound
 */
record Bound(String variable, String type, String field, RuleText.Piece piece) {

  /** Whether it stands for all that a pattern matches. */
  boolean isWhole() {
    return !type.isEmpty() && field.isEmpty();
  }
}
