package dyad.facts.kinds;

/** Whether a fact holds at the date of its brief. */
public enum Phase {
  /** It does, or it is something that happened. */
  PRESENT,
  /** It lapsed. */
  PAST,
  /** It has not begun. */
  FUTURE,
  /** It is reported not to be so. */
  ABSENT
}
