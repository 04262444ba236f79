package dyad.coverage;

/**
 * Why no rule reads a fact.
 *
 * @param reason the reason that comes nearest to the fact being read
 * @param words the same in a clause
 */
public record Unread(Reason reason, String words) {

  /** Sorts of reason. */
  public enum Reason {
    /** It lies ahead of the brief's date. */
    NOT_BEGUN,
    /** No rule asks for its kind, or for its kind as it is: lapsed, or reported absent. */
    KIND,
    /** No rule asks for what it says in a field. */
    VALUE,
    /** Rules compare a field that it leaves unstated. */
    UNSTATED,
    /** Rules ask for a topic, and it bears on none. */
    TOPIC,
    /** Rules compare when it was, and it has no date. */
    DATE,
    /** Rules ask for its like, and found nothing that goes with it. */
    ALONE
  }
}
