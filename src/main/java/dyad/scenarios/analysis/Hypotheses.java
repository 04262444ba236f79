package dyad.scenarios.analysis;

import dyad.facts.Fact;
import dyad.facts.kinds.Word;
import java.util.List;

/**
 * Two hypotheses that exclude each other, with the evidence on them (R. J. Heuer, Psychology of
 * Intelligence Analysis, 1999, chapter 8: analysis of competing hypotheses).
 *
 * <p>On a question they are that its proposition holds and that it does not, on a topic that the
 * two powers converge and that they diverge.
 *
 * @param id the question's id, or the topic
 * @param first the one, as a clause
 * @param second the other
 * @param evidence every report that could bear on them, the most diagnostic first
 */
public record Hypotheses(String id, String first, String second, List<Evidence> evidence) {

  /** Nothing can be changed. */
  public Hypotheses {
    evidence = List.copyOf(evidence);
  }

  /**
   * One report.
   *
   * @param facts the fact, or those that say the same from one origin
   * @param weight by how much it moves the log-odds of the first hypothesis, in natural logarithms:
   *     where it holds, less where it does not, all others being in doubt; what it adds to the one
   *     it takes from the other
   */
  public record Evidence(List<Fact> facts, double weight) {

    /** The facts are kept in order. */
    public Evidence {
      facts = List.copyOf(facts);
    }

    /**
     * How well it tells the two hypotheses apart: the size of the weight, in natural log-odds; 0
     * where it bears on neither.
     */
    public double diagnosticity() {
      return Math.abs(weight);
    }

    /** How it stands to the first hypothesis. */
    public Bearing first() {
      return Bearing.of(weight);
    }

    /** How it stands to the second. */
    public Bearing second() {
      return Bearing.of(-weight);
    }
  }

  /** How a report stands to a hypothesis. */
  public enum Bearing implements Word {
    /** It moves the weight towards it. */
    CONSISTENT,
    /** It moves the weight away from it. */
    INCONSISTENT,
    /** It moves nothing in any world, or as much either way. */
    NOT_APPLICABLE;

    private static Bearing of(double weight) {
      return weight > 0 ? CONSISTENT : weight < 0 ? INCONSISTENT : NOT_APPLICABLE;
    }
  }
}
