package dyad.scenarios.analysis;

import dyad.facts.Fact;
import dyad.facts.kinds.Word;

/**
 * How well a fact stands on which a judgment hangs (CIA Tradecraft Primer, key assumptions check).
 */
public enum AssumptionSoundness implements Word {
  /** From a source rated A or B, and rated 1 or 2 itself. */
  SOLID,
  /** Rated between the two. */
  CAVEATED,
  /** An assumption, or rated E, F, 5 or 6: unreliable, improbable, or nobody can tell. */
  UNSUPPORTED;

  /** The footing of a fact. */
  public static AssumptionSoundness of(Fact fact) {
    char reliability = fact.rating().reliability();
    int credibility = fact.rating().credibility();
    if (fact.assumption() || reliability >= 'E' || credibility >= 5) {
      return UNSUPPORTED;
    }
    return reliability <= 'B' && credibility <= 2 ? SOLID : CAVEATED;
  }
}
