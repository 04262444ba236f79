package dyad.reports;

import dyad.answers.Standing;
import dyad.findings.Alignment;
import dyad.findings.AlignmentScale;
import java.util.Arrays;
import java.util.Optional;

/**
 * A sentence of the bottom line that lists topics. Where little speaks, the powers but seem to meet
 * or to part: how probable an alignment is tells how facts may fall, and not how much there is to
 * go by.
 */
public enum TopicList {
  MEET("convergent", "They meet on "),
  SEEM_TO_MEET("convergent, as it seems", "They seem to meet on "),
  PART("divergent", "They part over "),
  SEEM_TO_PART("divergent, as it seems", "They seem to part over "),
  MIXED("mixed", "The picture is mixed on "),
  OPEN("undecided", "It is open how they stand on ");

  /** What follows the word of an alignment where the powers but seem to stand so. */
  public static final String SEEMING = ", as it seems";

  private final String word;
  private final String start;

  TopicList(String word, String start) {
    this.word = word;
    this.start = start;
  }

  /** The list that names a topic; none names one that is not assessed. */
  public static Optional<TopicList> of(Standing standing, AlignmentScale scale) {
    String word = word(standing, scale);
    return Arrays.stream(values()).filter(list -> list.word.equals(word)).findFirst();
  }

  /** How the powers stand on a topic, and whether they but seem to. */
  public static String word(Standing standing, AlignmentScale scale) {
    boolean way =
        standing.alignment() == Alignment.CONVERGENT || standing.alignment() == Alignment.DIVERGENT;
    return standing.alignment().word() + (way && scale.seems(standing.score()) ? SEEMING : "");
  }

  /** How the powers stand on its topics. */
  public String word() {
    return word;
  }

  /** What stands before its topics. */
  public String start() {
    return start;
  }
}
