package dyad.rules.files;

import dyad.rules.files.PatternText.Written;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A comparison of a field, which is written first whatever the file does.
 *
 * @param field the field
 * @param sign how it is compared
 * @param with with what
 * @param turned whether the file writes it the other way round
 */
record FieldComparison(String field, String sign, Token with, boolean turned) {

  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Map<String, String> MIRRORED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=");

  /** The comparison that an entry of a pattern is, if it is one of a field with a single value. */
  static Optional<FieldComparison> of(Written slot, PatternText pattern) {
    if (slot.words().size() != 3 || !COMPARISONS.contains(slot.words().get(1).text())) {
      return Optional.empty();
    }
    Token left = slot.words().get(0);
    Token right = slot.words().get(2);
    String sign = slot.words().get(1).text();
    return field(left, pattern)
        .map(field -> new FieldComparison(field, sign, right, left.kind() != Token.Kind.NAME))
        .or(
            () ->
                field(right, pattern)
                    .map(
                        f ->
                            new FieldComparison(f, MIRRORED.getOrDefault(sign, sign), left, true)));
  }

  /** The field that a word names, or that a variable stands for which the pattern binds. */
  private static Optional<String> field(Token word, PatternText pattern) {
    boolean value = word.is("true") || word.is("false") || word.is("null");
    if (word.kind() == Token.Kind.NAME && !value) {
      return Optional.of(word.text());
    }
    return pattern.slots().stream()
        .map(Written::words)
        .filter(w -> w.size() == 3 && w.get(1).is(":") && word.is(w.get(0).text()))
        .map(w -> w.get(2).text())
        .findFirst();
  }

  /** Whether it asks whether the field says just this. */
  boolean asksForEquality() {
    return sign.equals("==") || sign.equals("!=");
  }
}
