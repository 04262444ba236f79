package dyad.answers;

import dyad.facts.kinds.Word;
import java.util.List;
import java.util.OptionalDouble;
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
   * @param grade how good that is; weak where it takes too many nodes to work out
   * @param workedOut whether it could be worked out
   * @param originators the fewest who must fall away before the term changes, of such sets the
   *     first by their names, sorted; none where it stays whoever falls away
   */
  public record Sourcing(Grade grade, boolean workedOut, List<String> originators) {

    /** It takes too many nodes to work out. */
    static final Sourcing TOO_LARGE = new Sourcing(Grade.WEAK, false, List.of());

    /** Nothing can be changed. */
    public Sourcing {
      originators = List.copyOf(originators);
    }

    /** How many must fall away before the term changes; empty where no number of them is known. */
    public OptionalInt cut() {
      return originators.isEmpty() ? OptionalInt.empty() : OptionalInt.of(originators.size());
    }
  }

  /**
   * How far the term hangs on how rules are graded.
   *
   * @param grade how good that is; weak where it takes too many nodes to work out
   * @param stays in what share of gradings the term stays, each rule that speaks on the question
   *     being graded a step off now and then, from 0 to 1; empty where it could not be worked out
   */
  public record Reasoning(Grade grade, OptionalDouble stays) {

    /** It takes too many nodes to work out. */
    static final Reasoning TOO_LARGE = new Reasoning(Grade.WEAK, OptionalDouble.empty());
  }

  /**
   * What is not there.
   *
   * @param grade how good that is; weak where no ground stands as told
   * @param grounded whether a ground stands in the world as told
   * @param absences how many absences the grounds rest on
   * @param assumptions how many assumptions they rest on
   * @param facts how many facts the brief holds on the question's topic
   * @param read how many of these some rule reads
   */
  public record Gaps(
      Grade grade, boolean grounded, int absences, int assumptions, int facts, int read) {}
}
