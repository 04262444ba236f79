package dyad.answers;

import dyad.facts.kinds.Word;
import java.util.List;
import java.util.OptionalInt;

/**
 * How good the basis of a judgment is, apart from how likely it is (ICD 203, D.6.e.(2)(b)), in
 * three parts that a reader can check.
 *
 * @param sourcing how many originators carry it
 * @param reasoning how far it hangs on how rules are graded
 * @param gaps on how much that is not there it rests, and how little was read
 */
public record Confidence(Sourcing sourcing, Reasoning reasoning, Gaps gaps) {

  /** The level: that of the weakest part. */
  public Level level() {
    Grade weakest = sourcing.grade;
    weakest = reasoning.grade.compareTo(weakest) < 0 ? reasoning.grade : weakest;
    weakest = gaps.grade.compareTo(weakest) < 0 ? gaps.grade : weakest;
    return Level.values()[weakest.ordinal()];
  }

  /** The three levels. */
  public enum Level implements Word {
    /** The basis is thin, or the answer changes easily. */
    LOW,
    /** Between the two. */
    MODERATE,
    /** Several originators, firm reasoning, few gaps. */
    HIGH
  }

  /** How good a part is. */
  public enum Grade implements Word {
    /** It lets the judgment down. */
    WEAK,
    /** It carries it, no more. */
    FAIR,
    /** It carries it well. */
    STRONG;

    /** By two bounds from which on it is fair and strong. */
    static Grade from(double value, double fair, double strong) {
      return value >= strong ? STRONG : value >= fair ? FAIR : WEAK;
    }
  }

  /**
   * How many originators carry the term.
   *
   * @param grade how good that is
   * @param cut how many must fall away before the term changes, the fewest; empty where it stays
   *     whoever falls away
   * @param originators the first such set of them by their names, sorted; empty where there is none
   */
  public record Sourcing(Grade grade, OptionalInt cut, List<String> originators) {

    /** Nothing can be changed. */
    public Sourcing {
      originators = List.copyOf(originators);
    }
  }

  /**
   * How far the term hangs on how rules are graded.
   *
   * @param grade how good that is
   * @param stays in what share of gradings the term stays, each rule that speaks on the question
   *     being graded a step off now and then, from 0 to 1
   */
  public record Reasoning(Grade grade, double stays) {}

  /**
   * What is not there.
   *
   * @param grade how good that is
   * @param absences how many absences the grounds rest on
   * @param assumptions how many assumptions they rest on
   * @param facts how many facts the brief holds on the question's topic
   * @param read how many of these some rule reads
   */
  public record Gaps(Grade grade, int absences, int assumptions, int facts, int read) {}
}
