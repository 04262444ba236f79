package dyad.texts.suggestions;

import java.math.BigDecimal;

/**
 * A figure that a sentence tells.
 *
 * @param value the number
 * @param units what is counted, as far as the words beside it tell; may be the empty text
 * @param from where it begins in the sentence
 * @param to where it ends
 */
public record Figure(BigDecimal value, String units, int from, int to) {

  /** What a share of a hundred is called. */
  static final String PERCENT = "percent";

  /** Whether it is a share of a hundred. */
  boolean isPercent() {
    return units.equals(PERCENT);
  }
}
