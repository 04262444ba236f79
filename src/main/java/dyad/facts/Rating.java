package dyad.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The Admiralty rating of a fact: two judgments made apart (NATO STANAG 2511).
 *
 * <p>A fact may be given instead: common knowledge, or a premise of the brief.
 *
 * @param reliability of the source, A (completely reliable) to E (unreliable), F (cannot be judged)
 * @param credibility of the information, 1 (confirmed) to 5 (improbable), 6 (cannot be judged)
 */
public record Rating(char reliability, int credibility) {
  /**
   * Common knowledge, or what the brief itself presupposes: it holds in every world and is told as
   * a premise.
   */
  public static final Rating GIVEN = new Rating('G', 0);

  private static final String GIVEN_WORD = "given";

  /** Checks the ranges. */
  public Rating {
    boolean given = reliability == 'G' && credibility == 0;
    if (!given && (reliability < 'A' || reliability > 'F' || credibility < 1 || credibility > 6)) {
      throw new IllegalArgumentException(
          "`" + reliability + credibility + "` is no Admiralty rating");
    }
  }

  /**
   * Reads a rating as analysts write it.
   *
   * @throws IllegalArgumentException if it is neither {@code given} nor a letter A–F and a digit
   *     1–6
   */
  @JsonCreator
  public static Rating of(String text) {
    if (text.equals(GIVEN_WORD)) {
      return GIVEN;
    }
    if (text.length() != 2 || text.equals("G0")) {
      throw new IllegalArgumentException("`" + text + "` is no Admiralty rating");
    }
    return new Rating(text.charAt(0), text.charAt(1) - '0');
  }

  @JsonValue
  @Override
  public String toString() {
    return isGiven() ? GIVEN_WORD : "" + reliability + credibility;
  }

  /** Whether it is no rating of a report, but says that the fact is given. */
  public boolean isGiven() {
    return credibility == 0;
  }
}
