package dyad.reports.text;

import dyad.answers.Assessor;
import dyad.derivation.Application;
import dyad.derivation.World;
import dyad.explanation.ConditionLines;
import dyad.explanation.Explainer;
import dyad.explanation.Explanation;
import dyad.explanation.Line;
import dyad.explanation.Silences;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.findings.Likelihood;
import dyad.findings.Strength;
import dyad.reasoning.BudgetException;
import dyad.repairs.Repairs;
import dyad.repairs.traces.ConditionTrace;
import dyad.repairs.traces.FailedCondition;
import dyad.reports.json.Json;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One rule on one question in full: its conditions one by one, what would mend it, its weight. */
public final class RuleOnQuestion {

  private static final int SHOWN = 5;

  private final RuleBase base;
  private final Question question;
  private final Repairs repairs;
  private final World world;
  private final Silences silences;
  private final SilenceRecord record;
  private final ConditionLines words;
  private final Explainer explainer;
  private final List<Line> lines = new ArrayList<>();
  private final List<Map<String, Object>> told = new ArrayList<>();
  private Optional<RuleWeight> weight = Optional.empty();
  private boolean unsettled;

  /**
   * For a question of a brief.
   *
   * @param repairs what finds the changes of the brief's facts that make rules fire
   * @param world the world in which all of the brief's facts hold
   */
  public RuleOnQuestion(
      Brief brief, RuleBase base, Question question, Repairs repairs, World world) {
    this.base = base;
    this.question = question;
    this.repairs = repairs;
    this.world = world;
    this.silences = new Silences(brief, base, repairs);
    this.record = new SilenceRecord(base, silences);
    this.words = new ConditionLines(silences);
    this.explainer = new Explainer(brief, base, world);
  }

  /** Tells of a rule that can speak on the question; the explanation is that of its answer. */
  public void tell(Rule rule, Explanation explanation, Assessor assessor) throws BudgetException {
    String named = "“" + rule.title() + "” (" + base.called(rule) + ", " + rule.place() + ")";
    line(0, named + " on whether " + question.proposition() + ":");
    for (Rule one : repairs.speaking(rule, question)) {
      line(0, "");
      conclusion(one);
    }
    List<Application> here = firing(rule).filter(a -> a.finding().isOn(question)).toList();
    if (!here.isEmpty()) {
      Likelihood without =
          assessor.contributions().without(rule.id(), question, assessor.told(world));
      weigh(new RuleWeight(rule, explanation, against(here), without));
    }
    elsewhere(firing(rule).filter(a -> !a.finding().isOn(question)).toList());
  }

  private void line(int level, String words) {
    lines.add(new Line(level, words));
  }

  private void conclusion(Rule one) throws BudgetException {
    Optional<FailedCondition> stop =
        repairs.stop(one.id(), one.conclusion(), question.about(), question.on());
    String side = one.conclusion().leaning() == question.leaning() ? "for" : "against";
    line(0, stop.isPresent() ? silent(one, side) : "It fires, and speaks " + side + " it:");
    spoken(
        firing(one)
            .filter(a -> a.finding().isOn(question))
            .filter(a -> a.finding().leaning() == one.conclusion().leaning())
            .toList());
    line(0, "");
    List<ConditionTrace> traces =
        repairs.conditions(one.id(), one.conclusion(), question.about(), question.on());
    lines.addAll(words.lines(one, traces));
    Optional<Repairs.Outcome> outcome =
        stop.isPresent() ? Optional.of(repaired(one)) : Optional.empty();
    Map<String, Object> all = record.of(one, stop, outcome, side);
    all.put("conditions", traces.stream().map(t -> condition(one, t)).toList());
    told.add(all);
  }

  private static String silent(Rule one, String side) {
    return "It is silent; by itself it would "
        + (one.strength() == Strength.ROUGHLY_EVEN_CHANCE
            ? "tell neither way."
            : "speak " + side + " it as " + TermWords.shown(one.strength().term()) + ".");
  }

  private Repairs.Outcome repaired(Rule one) throws BudgetException {
    Repairs.Outcome outcome =
        repairs.smallest(one.id(), one.conclusion(), question.about(), question.on());
    unsettled |= !outcome.isSettled();
    line(0, "");
    lines.addAll(silences.repair(outcome, 0));
    if (outcome.proved()) {
      line(0, Silences.TRIED);
    }
    return outcome;
  }

  private Map<String, Object> condition(Rule one, ConditionTrace trace) {
    return Json.object(
        "condition", trace.number() + 1,
        "place", one.conditions().get(trace.number()).place().toString(),
        "state", trace.state().word(),
        "words", words.words(one, trace),
        "by", trace.by().stream().map(silences::there).toList(),
        "nearest", trace.stop().map(record::nearest).orElse(List.of()),
        "against", trace.stop().map(record::against).orElse(List.of()));
  }

  private void weigh(RuleWeight all) {
    weight = Optional.of(all);
    line(0, "");
    lines.addAll(all.lines());
  }

  private List<Rule> against(List<Application> firing) {
    return firing.stream()
        .flatMap(a -> world.against(a).stream())
        .map(Application::rule)
        .distinct()
        .sorted()
        .map(id -> Objects.requireNonNull(base.byId().get(id)))
        .toList();
  }

  private Stream<Application> firing(Rule rule) {
    return world.circuit().derivation().applications().stream()
        .filter(a -> a.rule().equals(rule.id()) && world.holds(a));
  }

  private void spoken(List<Application> firing) {
    firing.stream()
        .map(explainer::sentence)
        .distinct()
        .limit(SHOWN)
        .forEach(s -> line(1, Wording.capital(s)));
  }

  private void elsewhere(List<Application> firing) {
    if (!firing.isEmpty()) {
      line(0, "");
      line(0, "It fires elsewhere, too, on what is not asked here:");
      spoken(firing);
    }
  }

  /** What has been told. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Whether some search was given up before a change was found and known to be the smallest. */
  public boolean isUnsettled() {
    return unsettled;
  }

  /** What has been told, for programs. */
  public Map<String, Object> json() {
    return Json.object(
        "subject", question.id(), "rules", told, "weight", weight.map(RuleWeight::json));
  }
}
