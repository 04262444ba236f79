package dyad.reports.excel;

import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.answers.Weighing;
import dyad.facts.Leaning;
import dyad.findings.Alignment;
import dyad.findings.Scales;

/**
 * What the two sides of a topic weigh, each principle counted once.
 *
 * @param weighed whether the alignment comes from these weights; it does not where nothing is
 *     assessed, nor overall, where each topic counts once
 * @param joining the weight for convergence
 * @param parting the weight for divergence
 */
record Balance(boolean weighed, double joining, double parting) {

  private static final double SCALE = 1000;

  static Balance of(Standing standing, Scales scales) {
    Weighing weighing = new Weighing(standing.joining(), standing.parting());
    return new Balance(
        standing.alignment() != Alignment.NOT_ASSESSED
            && !standing.topic().equals(Assessor.OVERALL),
        weighing.sum(Leaning.FOR, scales) / SCALE,
        weighing.sum(Leaning.AGAINST, scales) / SCALE);
  }
}
