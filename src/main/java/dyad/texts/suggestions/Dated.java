package dyad.texts.suggestions;

/**
 * A time that a sentence tells.
 *
 * @param how how it stands to what the sentence tells
 * @param date a day, month or year, as facts write it
 * @param words the words that tell it
 */
public record Dated(How how, String date, String words) {

  /** How a time stands to what a sentence tells. */
  public enum How {
    /** It was then. */
    ON,
    /** It began then. */
    FROM,
    /** It ended then. */
    UNTIL,
    /** It is to be there by then: no field holds that, and the statement says it. */
    BY
  }
}
