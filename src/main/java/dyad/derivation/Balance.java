package dyad.derivation;

import dyad.findings.Alignment;
import java.util.List;

/**
 * How two powers stand over several topics taken together, in one world.
 *
 * @param alignment the alignment by the score; not assessed where too little was looked at
 * @param score the mean of the assessed topics' scores, by their weights, from −1 to +1; 0 where
 *     none is assessed
 * @param coverage the weight of the assessed topics as a part of that of all, from 0 to 1
 */
public record Balance(Alignment alignment, double score, double coverage) {

  /**
   * Of some topics. They are summed in order and in no other way, so that whoever else evaluates
   * the graph comes to the same last digit.
   *
   * @param weights how much each topic counts
   * @param leans what joins and parts the powers on each
   */
  static Balance of(List<Double> weights, List<Lean> leans) {
    double all = 0;
    double assessed = 0;
    double sum = 0;
    for (int i = 0; i < weights.size(); i++) {
      double weight = weights.get(i);
      Lean lean = leans.get(i);
      all += weight;
      if (lean.assessed()) {
        assessed += weight;
        sum += weight * lean.score();
      }
    }
    return assessed == 0
        ? new Balance(Alignment.NOT_ASSESSED, 0, 0)
        : new Balance(alignment(all, assessed, sum), sum / assessed, assessed / all);
  }

  /**
   * The alignment of topics that are added up already.
   *
   * @param all the weight of all of them
   * @param assessed that of those that are assessed
   * @param sum the sum of their scores by their weights
   */
  static Alignment alignment(double all, double assessed, double sum) {
    return assessed > 0 && assessed >= all * Alignment.ENOUGH
        ? Alignment.of(sum / assessed)
        : Alignment.NOT_ASSESSED;
  }
}
