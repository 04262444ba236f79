package dyad.facts;

import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Word;

/** Whether something speaks for a proposition or against it. */
public enum Leaning implements Word {
  @Meaning("for it")
  FOR,
  @Meaning("against it")
  AGAINST;

  /** The other one. */
  public Leaning opposite() {
    return this == FOR ? AGAINST : FOR;
  }
}
