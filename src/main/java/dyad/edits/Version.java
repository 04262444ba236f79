package dyad.edits;

import dyad.answers.Assessor;
import dyad.answers.Told;
import dyad.derivation.World;
import dyad.findings.Scales;
import dyad.rules.RuleBase;

/**
 * Rules and scales, and what they make of a brief.
 *
 * @param base the rules
 * @param scales the scales
 * @param world the world in which all facts of the brief are so
 * @param assessor what answers the brief's questions by these rules and scales
 */
public record Version(RuleBase base, Scales scales, World world, Assessor assessor) {

  /** What the brief tells. */
  public Told told() {
    return assessor.told(world);
  }
}
