package dyad.scenarios.comparison;

import dyad.answers.Assessor;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import dyad.scenarios.Situation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

  /** How the situation answers each question, by the question's id. */
  public Map<String, Judged> answers() {
    return from.judged();
  }

  /**
   * What moved an answer apart from that of another situation of the table, by the question's id,
   * be it only within its term; each is worked out when it is asked for.
   */
  public Function<String, List<Cause>> causes(Situation to) {
    return new SideBySide(from, new AssessedSituation(to, from))::causes;
  }
}
