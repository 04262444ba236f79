package dyad.facts;

import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Unstated;
import java.util.Optional;

/**
 * A way in which things may go on, as the author of a brief sees it. No rule reads it.
 *
 * @param name what it is called
 * @param says what would come, in sentences
 * @param horizon by when it would show, as a date; the empty text where untold
 * @param signposts what would tell that it has begun
 */
@Meaning(value = "a way in which things may go on", noun = "scenario")
public record Scenario(
    @Meaning("what it is called") String name,
    @Meaning("what would come, in sentences") String says,
    @Meaning("by when it would show, as a date") @PartialDate @Unstated String horizon,
    @Meaning("what would tell that it has begun") Optional<String> signposts) {

  /** A horizon that is unstated is the empty text. */
  public Scenario {
    horizon = horizon == null ? "" : horizon;
  }
}
