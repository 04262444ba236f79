package dyad.findings;

import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.kinds.Meaning;
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
@Meaning("what rules conclude")
public record Finding(
    @Meaning("the claim, in the words that rules use") String claim,
    @Meaning("whether it speaks for the claim or against it") Leaning leaning,
    @Meaning("the topic; none where it is on no topic") String topic,
    @Meaning("whom it is about, in role order") List<String> about)
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

  /** The finding that says the opposite. */
  public Finding opposite() {
    return new Finding(claim, leaning.opposite(), topic, about);
  }

  /**
   * Whether it speaks on a question: on its claim, about the same, and on its topic if it has one.
   */
  public boolean isOn(Question question) {
    return claim.equals(question.claim())
        && about.equals(question.about())
        && question.on().map(topic::equals).orElse(true);
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

  /** By claim, topic, about whom and leaning. */
  @Override
  public int compareTo(Finding other) {
    int order = claim.compareTo(other.claim);
    order = order == 0 ? topic.compareTo(other.topic) : order;
    for (int i = 0; order == 0 && i < Math.min(about.size(), other.about.size()); i++) {
      order = about.get(i).compareTo(other.about.get(i));
    }
    order = order == 0 ? Integer.compare(about.size(), other.about.size()) : order;
    return order == 0 ? leaning.word().compareTo(other.leaning.word()) : order;
  }

  /** Put together by hand, since names of nodes are made of it by the hundred thousand. */
  @Override
  public String toString() {
    return "Finding[claim="
        + claim
        + ", leaning="
        + leaning
        + ", topic="
        + topic
        + ", about="
        + about
        + "]";
  }
}
