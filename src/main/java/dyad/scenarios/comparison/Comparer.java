package dyad.scenarios.comparison;

import dyad.answers.Assessor;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import dyad.scenarios.Situation;
import java.util.List;

/** Compares one situation with others of its table, one after the other; it is worked out once. */
public final class Comparer {

  private final AssessedSituation from;

  /** For a situation, by the rules and scales that its table was made with. */
  public Comparer(Situation from, RuleBase base, Scales scales) {
    this(from, base, from.assessor(scales));
  }

  /** For a situation, and what answers its questions by those rules. */
  public Comparer(Situation from, RuleBase base, Assessor assessor) {
    this.from = new AssessedSituation(from, base, assessor);
  }

  /** What differs in another situation of the table. */
  public Comparison with(Situation to) {
    return Comparison.of(from, new AssessedSituation(to, from));
  }

  /**
   * The questions that another situation of the table answers otherwise, in the order of the brief.
   */
  public List<Change> turnedBy(Situation to) {
    return new SideBySide(from, new AssessedSituation(to, from)).turned();
  }
}
