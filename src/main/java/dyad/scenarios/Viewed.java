package dyad.scenarios;

import dyad.derivation.Application;
import dyad.derivation.Assessment;
import dyad.derivation.Assessor;
import dyad.derivation.Confidence;
import dyad.derivation.Draws;
import dyad.derivation.Judgment;
import dyad.derivation.Plan;
import dyad.derivation.Robustness;
import dyad.derivation.Standing;
import dyad.derivation.Weighing;
import dyad.derivation.World;
import dyad.explanation.Explainer;
import dyad.explanation.ExplanationText;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A situation with its answers; one thread's. */
final class Viewed {

  private final Situation situation;
  private final RuleBase base;
  private final Scales scales;
  private final Draws draws;
  private final Optional<Viewed> earlier;
  private final Assessor assessor;
  private final Robustness robustness;
  private final Explainer explainer;
  private final Map<String, Judgment> judgments = new LinkedHashMap<>();
  private final Map<String, Standing> standings = new LinkedHashMap<>();
  private final SortedMap<String, Fact> facts = new TreeMap<>();

  /**
   * By the question's id, as far as they were asked for: each walks tens of thousands of worlds.
   */
  private final Map<String, Optional<Confidence>> confidences = new HashMap<>();

  Viewed(Situation situation, RuleBase base, Scales scales) {
    this(situation, base, scales, new Draws(), Optional.empty());
  }

  /**
   * Another situation of the same table: where the same facts bear on a question, the confidence is
   * the same.
   */
  Viewed(Situation situation, Viewed earlier) {
    this(situation, earlier.base, earlier.scales, earlier.draws, Optional.of(earlier));
  }

  private Viewed(
      Situation situation, RuleBase base, Scales scales, Draws draws, Optional<Viewed> earlier) {
    this.situation = situation;
    this.base = base;
    this.scales = scales;
    this.draws = draws;
    this.earlier = earlier;
    this.assessor =
        new Assessor(situation.brief(), situation.world().circuit().derivation(), scales);
    this.robustness = new Robustness(situation.brief(), scales, draws);
    this.explainer = new Explainer(situation.brief(), base, situation.world());
    Assessment assessment = assessor.assess(situation.world());
    assessment.judgments().forEach(j -> judgments.put(j.question().id(), j));
    assessment.standings().forEach(s -> standings.put(s.topic(), s));
    standings.putIfAbsent(Assessor.OVERALL, assessment.balance());
    situation.brief().facts().forEach(f -> facts.put(f.id(), f));
  }

  Situation situation() {
    return situation;
  }

  /** The facts that hold, by their ids on the table. */
  SortedMap<String, Fact> facts() {
    return facts;
  }

  Map<String, Judgment> judgments() {
    return judgments;
  }

  Map<String, Standing> standings() {
    return standings;
  }

  /** All answers, were these the facts that hold; by their ids on the table. */
  Assessment assess(Set<String> present) {
    return assessor.assess(World.of(situation.world().circuit(), present));
  }

  /** Whether another situation is on the same table. */
  boolean isOnOneTable(Viewed other) {
    return situation.world().circuit() == other.situation.world().circuit();
  }

  /** Why a question is answered as it is, in lines. */
  List<String> why(Judgment judgment) {
    Weighing weighing = weighing(judgment.question());
    return new ExplanationText(Integer.MAX_VALUE)
        .lines(explainer.explain(judgment, weighing, confidence(judgment)));
  }

  /** Why some applications hold, in lines. */
  List<String> why(List<Application> applications) {
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
    Question question = judgment.question();
    return confidences.computeIfAbsent(
        question.id(),
        id ->
            earlier
                .filter(e -> e.sees(question).equals(sees(question)))
                .flatMap(
                    e ->
                        Optional.ofNullable(e.judgments.get(id))
                            .filter(j -> j.question().equals(question))
                            .map(e::confidence))
                .orElseGet(() -> robustness.of(judgment, weighing(question), situation.world())));
  }

  /** The facts that hold and could bear on a question. */
  private List<Fact> sees(Question question) {
    return below(question).stream()
        .flatMap(id -> Optional.ofNullable(facts.get(id)).stream())
        .toList();
  }

  /** The ids on the table of the facts that could bear on a question. */
  List<String> below(Question question) {
    return Plan.of(situation.world().circuit(), List.of(weighing(question))).facts();
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
