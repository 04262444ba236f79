package dyad.reports.provenance;

import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.findings.Scales;
import dyad.rules.RuleBase;

/** Something that was made from a brief by rules, and names what it was made from. */
public interface Provenanced {

  /** The brief. */
  Brief brief();

  /** The rules. */
  RuleBase rules();

  /** The scales. */
  Scales scales();

  /** All that it was made from. */
  Provenance madeFrom();

  /** The brief's names for sentences, and its citations. */
  default Wording wording() {
    return new Wording(brief());
  }

  /** For when it holds, and who wrote the brief, where that is stated. */
  default String byline() {
    return "As of " + brief().asOf() + brief().author().map(a -> " · " + a).orElse("");
  }

  /** The program's version. */
  default String version() {
    return madeFrom().version();
  }
}
