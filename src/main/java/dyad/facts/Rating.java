package dyad.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The Admiralty rating of a fact: two judgments made apart (NATO STANAG 2511).
 *
 * @param reliability of the source, A (completely reliable) to E (unreliable), F (cannot be judged)
 * @param credibility of the information, 1 (confirmed) to 5 (improbable), 6 (cannot be judged)
 */
public record Rating(char reliability, int credibility) {

  /** Checks the ranges. */
  public Rating {
    if (reliability < 'A' || reliability > 'F' || credibility < 1 || credibility > 6) {
      throw new IllegalArgumentException(
          "`" + reliability + credibility + "` is no Admiralty rating");
    }
  }

  /**
   * Reads a rating as analysts write it.
   *
   * @throws IllegalArgumentException if it is not a letter A–F and a digit 1–6
   */
  @JsonCreator
  public static Rating of(String text) {
    if (text.length() != 2) {
      throw new IllegalArgumentException("`" + text + "` is no Admiralty rating");
    }
    return new Rating(text.charAt(0), text.charAt(1) - '0');
  }

  @JsonValue
  @Override
  public String toString() {
    return "" + reliability + credibility;
  }
}
