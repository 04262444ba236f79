package dyad.texts.suggestions;

/**
 * A name of a brief that a sentence has.
 *
 * @param sort what it is a name of
 * @param id by what name facts call it
 * @param from where it begins in the sentence
 * @param to where it ends
 */
public record FoundName(Sort sort, String id, int from, int to) {

  /** What names are of. */
  public enum Sort {
    /** Somebody. */
    ACTOR,
    /** Something that facts are about. */
    MATTER,
    /** Something that the two powers are assessed on. */
    TOPIC
  }

  /** Whether it shares a letter with another. */
  boolean meets(FoundName other) {
    return from < other.to && other.from < to;
  }
}
