package dyad.findings;

import dyad.facts.Leaning;
import java.util.List;

/**
 * What a rule concludes: a claim, about whom, on which topic, for or against.
 *
 * <p>Identity holds no rule, strength or number, so that two rules that conclude the same conclude
 * one finding with two applications.
 *
 * @param claim the claim, in the words that rules use
 * @param leaning whether it speaks for the claim or against it
 * @param topic the topic, or the empty text
 * @param about whom it is about, in role order; at least one, at most three
 */
public record Finding(String claim, Leaning leaning, String topic, List<String> about)
    implements Comparable<Finding> {

  /** Roles are kept in order and cannot be changed. */
  public Finding {
    about = List.copyOf(about);
    if (about.isEmpty() || about.size() > 3) {
      throw new IllegalArgumentException("a finding is about one to three, not " + about.size());
    }
  }

  /** A finding for a claim. */
  public static Finding supports(String claim, String topic, String... about) {
    return new Finding(claim, Leaning.FOR, topic, List.of(about));
  }

  /** A finding against a claim. */
  public static Finding opposes(String claim, String topic, String... about) {
    return new Finding(claim, Leaning.AGAINST, topic, List.of(about));
  }

  /** The first whom it is about. */
  public String getFirst() {
    return about.get(0);
  }

  /** The second whom it is about, or the empty text. */
  public String getSecond() {
    return about.size() > 1 ? about.get(1) : "";
  }

  /** The third whom it is about, or the empty text. */
  public String getThird() {
    return about.size() > 2 ? about.get(2) : "";
  }

  /** A name made from all that it says, for example {@code holds / A, B / trade / against}. */
  public String id() {
    return claim
        + " / "
        + String.join(", ", about)
        + (topic.isEmpty() ? "" : " / " + topic)
        + " / "
        + leaning.word();
  }

  @Override
  public int compareTo(Finding other) {
    return key().compareTo(other.key());
  }

  private String key() {
    return String.join("\u0000", claim, topic, String.join("\u0001", about), leaning.word());
  }
}
