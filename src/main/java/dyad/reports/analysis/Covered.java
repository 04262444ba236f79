package dyad.reports.analysis;

import dyad.coverage.FactCoverage;
import dyad.reports.provenance.Provenanced;
import dyad.reports.wording.CoverageWords;

/** Something that was made from a brief by rules, and tells how much of the brief these read. */
public interface Covered extends Provenanced {

  /** Which facts of the brief rules read. */
  FactCoverage coverage();

  @Override
  default String byline() {
    return Provenanced.super.byline() + " · " + CoverageWords.share(coverage());
  }
}
