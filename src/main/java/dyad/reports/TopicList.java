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
  MEET(Alignment.CONVERGENT, false, "They meet on "),
  SEEM_TO_MEET(Alignment.CONVERGENT, true, "They seem to meet on "),
  PART(Alignment.DIVERGENT, false, "They part over "),
  SEEM_TO_PART(Alignment.DIVERGENT, true, "They seem to part over "),
  MIXED(Alignment.MIXED, false, "The picture is mixed on "),
  OPEN(Alignment.UNDECIDED, false, "It is open how they stand on ");

  /** What follows the word of an alignment where the powers but seem to stand so. */
  public static final String SEEMING = ", as it seems";

  private final Alignment alignment;
  private final boolean seeming;
  private final String start;

  TopicList(Alignment alignment, boolean seeming, String start) {
    this.alignment = alignment;
    this.seeming = seeming;
    this.start = start;
  }

  /** The list that names a topic; none names one that is not assessed. */
  public static Optional<TopicList> of(Standing standing, AlignmentScale scale) {
    boolean seems = scale.seems(standing.score());
    return Arrays.stream(values())
        .filter(list -> list.alignment == standing.alignment())
        .filter(list -> !list.isHedged() || list.seeming == seems)
        .findFirst();
  }

  /** Whether of its alignment there are two lists, one of them for what but seems so. */
  private boolean isHedged() {
    return alignment == Alignment.CONVERGENT || alignment == Alignment.DIVERGENT;
  }

  /** How the powers stand on its topics, in words. */
  public String word() {
    return alignment.word() + (seeming ? SEEMING : "");
  }

  /** What stands before its topics. */
  public String start() {
    return start;
  }
}
