package dyad.reports;

import dyad.facts.Brief;
import dyad.findings.Scales;
import dyad.rules.RuleBase;

/** Something that was made from a brief by rules, and names what it was made from. */
public interface Made {

  /** The brief. */
  Brief brief();

  /** The program's version. */
  String version();

  /** The rules. */
  RuleBase rules();

  /** The scales. */
  Scales scales();
}
