package dyad.scenarios.comparison;

import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.answers.Told;
import dyad.answers.Weighing;
import dyad.derivation.Application;
import dyad.derivation.World;
import dyad.explanation.Explainer;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import dyad.scenarios.Situation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A situation with its answers; one thread's. */
public final class AssessedSituation {

  private final Situation situation;
  private final RuleBase base;
  private final Assessor assessor;
  private final Told told;
  private final Explainer explainer;
  private final Map<String, Judgment> judgments = new LinkedHashMap<>();
  private final Map<String, Standing> standings = new LinkedHashMap<>();

  /** By the question's id, as far as they were asked for: each takes a while. */
  private final Map<String, Optional<Confidence>> confidences = new HashMap<>();

  /** For a situation, as the rules and scales see it. */
  public AssessedSituation(Situation situation, RuleBase base, Scales scales) {
    this(situation, base, situation.assessor(scales));
  }

  /** Another situation of the same table: what is compiled for the one is compiled for both. */
  public AssessedSituation(Situation situation, AssessedSituation earlier) {
    this(situation, earlier.base, earlier.assessor.with(situation.brief()));
  }

  /** A situation and what answers its questions. */
  AssessedSituation(Situation situation, RuleBase base, Assessor assessor) {
    this.situation = situation;
    this.base = base;
    this.assessor = assessor;
    this.told = assessor.told(situation.world());
    this.explainer =
        new Explainer(
            situation.brief(), base, situation.world(), f -> assessor.likelihood(f, told));
    Assessment assessment = assessor.assess(told);
    assessment.judgments().forEach(j -> judgments.put(j.question().id(), j));
    assessment.standings().forEach(s -> standings.put(s.topic(), s));
    standings.putIfAbsent(Assessor.OVERALL, assessment.balance());
  }

  /** The situation. */
  public Situation situation() {
    return situation;
  }

  /** The facts that hold, by their ids on the table. */
  SortedMap<String, Fact> facts() {
    return told.rated();
  }

  /** The answers, by their questions. */
  public Map<String, Judgment> judgments() {
    return judgments;
  }

  /** How the two powers stand, by topics. */
  public Map<String, Standing> standings() {
    return standings;
  }

  /** All answers, were these the facts that hold; by their ids on the table. */
  Assessment assess(Set<String> present) {
    return assessor.assess(World.of(situation.world().circuit(), present));
  }

  /** Whether another situation is on the same table. */
  boolean isOnOneTable(AssessedSituation other) {
    return situation.world().circuit() == other.situation.world().circuit();
  }

  /** Why a question is answered as it is, in lines. */
  public List<String> why(Judgment judgment) {
    Weighing weighing = weighing(judgment.question());
    return new ExplanationText(Integer.MAX_VALUE)
        .lines(explainer.explain(judgment, weighing, confidence(judgment)));
  }

  /** Why some applications hold, in lines. */
  public List<String> why(List<Application> applications) {
    return new ExplanationText(Integer.MAX_VALUE).lines(explainer.arguments(applications));
  }

  /** Each judgment with the confidence in it, by the question's id, in the order of the brief. */
  Map<String, Judged> judged() {
    Map<String, Judged> judged = new LinkedHashMap<>();
    judgments.forEach((id, judgment) -> judged.put(id, new Judged(judgment, confidence(judgment))));
    return judged;
  }

  /** The confidence in a judgment of this situation; empty when it is not assessed. */
  Optional<Confidence> confidence(Judgment judgment) {
    return confidences.computeIfAbsent(
        judgment.question().id(), id -> assessor.confidence(judgment, told));
  }

  /** The ids on the table of the facts that could bear on a question. */
  Set<String> below(Question question) {
    return assessor.below(question);
  }

  /** The ids on the table of the facts that could bear on a topic; on any, for all of them. */
  Set<String> below(String topic) {
    Set<String> below = new TreeSet<>();
    assessor.alignments().topics().keySet().stream()
        .filter(t -> topic.equals(Assessor.OVERALL) || topic.equals(t))
        .forEach(t -> below.addAll(assessor.alignments().below(t)));
    return below;
  }

  private Weighing weighing(Question question) {
    return assessor.weighing(question);
  }

  /** Grounds on one side, each with the applications that say it. */
  Map<Cause.Ground, List<Application>> grounds(List<Application> applications, Leaning leaning) {
    Map<Cause.Ground, List<Application>> grounds = new LinkedHashMap<>();
    for (Application a : applications) {
      Cause.Ground ground =
          new Cause.Ground(
              leaning, a.rule(), a.principle(), a.strength().term(), explainer.sentence(a));
      grounds.merge(
          ground,
          List.of(a),
          (these, more) -> Stream.concat(these.stream(), more.stream()).toList());
    }
    return grounds;
  }
}
