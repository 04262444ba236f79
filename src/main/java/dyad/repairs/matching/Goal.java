package dyad.repairs.matching;

import dyad.rules.Pattern;

/**
 * Something that must be there.
 *
 * @param pattern what is looked for
 * @param frame the variables of the rule that looks for it
 * @param derived whether a finding must come from a rule that is shown to fire, since one that was
 *     there has gone
 */
public record Goal(Pattern pattern, Environment frame, boolean derived) {

  /** That a pattern matches something. */
  public Goal(Pattern pattern, Environment frame) {
    this(pattern, frame, false);
  }

  /** The same, met by a rule alone. */
  public Goal mustBeDerived() {
    return new Goal(pattern, frame, true);
  }
}
