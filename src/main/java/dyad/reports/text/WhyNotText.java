package dyad.reports.text;

import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.explanation.Explainer;
import dyad.explanation.Line;
import dyad.explanation.Silences;
import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Strength;
import dyad.reasoning.Reasoner;
import dyad.repairs.Repairs;
import dyad.repairs.traces.FailedCondition;
import dyad.reports.json.Json;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What rules and questions of a brief lack, told. */
public final class WhyNotText {

  private static final int SHOWN = 5;

  private final RuleBase base;
  private final Repairs repairs;
  private final Silences silences;
  private final SilenceRecord record;
  private final Explainer explainer;
  private final World world;
  private final List<Map<String, Object>> told = new ArrayList<>();

  /** Whether some search was given up before a change was found and known to be the smallest. */
  private boolean unsettled;

  /**
   * For a brief.
   *
   * @param base the rules
   * @param reasoner the same, made ready to fire
   */
  public WhyNotText(Brief brief, RuleBase base, Reasoner reasoner) throws Exception {
    this.base = base;
    this.world = World.full(new Circuit(reasoner.derive(brief.facts(), brief.background())));
    this.repairs = new Repairs(brief, base, reasoner);
    this.silences = new Silences(brief, base, repairs);
    this.record = new SilenceRecord(base, silences);
    this.explainer = new Explainer(brief, base, world);
  }

  /** What a rule lacks. */
  public List<Line> rule(Rule rule) throws Exception {
    List<Line> lines = new ArrayList<>();
    Optional<FailedCondition> stop = repairs.stop(rule.id(), List.of(), Optional.empty());
    if (stop.isEmpty()) {
      fires(rule, firing(rule, List.of(), Optional.empty()), 0, lines);
      return lines;
    }
    lines.add(
        new Line(
            0,
            "“" + rule.title() + "” (" + base.called(rule) + ", " + rule.place() + ") is silent:"));
    lines.add(new Line(0, ""));
    lines.addAll(silences.stop(rule, stop.get(), 0));
    lines.add(new Line(0, ""));
    Repairs.Outcome outcome = smallest(rule, List.of(), Optional.empty());
    lines.addAll(silences.repair(outcome, 0));
    if (outcome.proved()) {
      lines.add(new Line(0, Silences.TRIED));
    }
    told.add(record.of(rule, stop, Optional.of(outcome), ""));
    return lines;
  }

  private Repairs.Outcome smallest(Rule rule, List<String> about, Optional<String> topic)
      throws Exception {
    return settled(repairs.smallest(rule.id(), about, topic));
  }

  private Repairs.Outcome settled(Repairs.Outcome outcome) {
    unsettled |= !outcome.isSettled();
    return outcome;
  }

  private List<Application> firing(Rule rule, List<String> about, Optional<String> topic) {
    return world.circuit().derivation().applications().stream()
        .filter(a -> a.rule().equals(rule.id()) && world.holds(a))
        .filter(a -> about.isEmpty() || rule.concludes(a.finding().claim()))
        .filter(a -> about.isEmpty() || a.finding().about().equals(about))
        .filter(a -> topic.isEmpty() || a.finding().topic().equals(topic.get()))
        .toList();
  }

  private void fires(Rule rule, List<Application> firing, int level, List<Line> lines) {
    boolean open =
        !firing.isEmpty()
            && firing.stream().allMatch(a -> a.strength() == Strength.ROUGHLY_EVEN_CHANCE);
    String how =
        open
            ? ") fires; by itself it tells neither way, and makes no answer:"
            : ") fires, and is not silent:";
    lines.add(new Line(level, "“" + rule.title() + "” (" + base.called(rule) + how));
    firing.stream()
        .map(explainer::sentence)
        .distinct()
        .limit(SHOWN)
        .forEach(s -> lines.add(new Line(level + 1, Wording.capital(s))));
    told.add(record.of(rule, Optional.empty(), Optional.empty(), ""));
  }

  /** Whether some search was given up before a change was found and known to be the smallest. */
  public boolean isUnsettled() {
    return unsettled;
  }

  /** What the rules lack that could answer a question, before a change is sought for any. */
  public Asked asked(Question question) throws Exception {
    List<SilentSide> sides = new ArrayList<>();
    for (Leaning leaning : Leaning.values()) {
      List<Line> firing = new ArrayList<>();
      sides.add(new SilentSide(leaning, silent(question, leaning, firing), firing));
    }
    return new Asked(question, sides);
  }

  /** A question of which it is known which rules are silent on it. */
  public final class Asked {

    private final Question question;
    private final List<SilentSide> sides;

    private Asked(Question question, List<SilentSide> sides) {
      this.question = question;
      this.sides = sides;
    }

    /** For how many rules a change is sought, each of which may take seconds. */
    public int searches() {
      return sides.stream().mapToInt(side -> side.nearest().size()).sum();
    }

    /**
     * What the rules lack.
     *
     * @param searched told each time that a change was sought for a rule
     */
    public List<Line> lines(Runnable searched) throws Exception {
      List<Line> lines = new ArrayList<>();
      lines.add(
          new Line(0, "What would have to be found on whether " + question.proposition() + ":"));
      boolean tried = false;
      for (SilentSide side : sides) {
        lines.add(new Line(0, ""));
        lines.add(new Line(0, side.leaning() == question.leaning() ? "For it" : "Against it"));
        tried |= tell(question, side, searched, lines);
      }
      if (tried) {
        lines.add(new Line(0, ""));
        lines.add(
            new Line(0, "Each change was tried: made, and the rules fired again, its rule fires."));
      }
      return lines;
    }
  }

  /** Tells what rules of one side lack, and returns whether a change was tried. */
  private boolean tell(Question question, SilentSide side, Runnable searched, List<Line> lines)
      throws Exception {
    String word = side.leaning() == question.leaning() ? "for" : "against";
    lines.addAll(side.firing());
    if (side.silent().isEmpty() && side.firing().isEmpty()) {
      lines.add(new Line(1, "No rule could conclude it."));
    }
    List<SilentRule.Lacking> nearest = new ArrayList<>();
    for (SilentRule one : side.nearest()) {
      nearest.add(new SilentRule.Lacking(one, change(question, one.rule())));
      searched.run();
    }
    nearest.sort(SilentRule.Lacking.ORDER);
    nearest.forEach(one -> told(one, word, lines));
    further(side.further(), word, lines);
    return nearest.stream().anyMatch(l -> l.outcome().proved());
  }

  private Repairs.Outcome change(Question question, Rule rule) throws Exception {
    return settled(repairs.smallest(rule.id(), rule.conclusion(), question.about(), question.on()));
  }

  private void told(SilentRule.Lacking one, String side, List<Line> lines) {
    Rule rule = one.silent().rule();
    lines.add(
        new Line(
            1, rule.title() + ", " + rule.strength().word() + " (" + base.called(rule) + "):"));
    lines.addAll(silences.stop(rule, one.silent().stop(), 2).subList(0, 1));
    lines.addAll(silences.repair(one.outcome(), 2));
    told.add(record.of(rule, Optional.of(one.silent().stop()), Optional.of(one.outcome()), side));
  }

  private void further(List<SilentRule> silent, String side, List<Line> lines) {
    if (silent.isEmpty()) {
      return;
    }
    lines.add(
        new Line(
            1,
            "Others could speak and lack more; `dyad why-not BRIEF RULE` tells of each: "
                + silent.stream()
                    .map(s -> s.rule().id())
                    .distinct()
                    .collect(Collectors.joining(", "))
                + "."));
    silent.forEach(
        s -> told.add(record.of(s.rule(), Optional.of(s.stop()), Optional.empty(), side)));
  }

  /** The rules that could lean so and are silent; those that fire are told at once. */
  private List<SilentRule> silent(Question question, Leaning leaning, List<Line> lines)
      throws Exception {
    List<SilentRule> silent = new ArrayList<>();
    List<String> about = question.about();
    for (Rule rule : base.rules().stream().flatMap(Rule::each).toList()) {
      if (!rule.conclusion().claim().equals(question.claim())
          || rule.conclusion().leaning() != leaning
          || !repairs.canBeAbout(rule.id(), rule.conclusion(), about, question.on())) {
        continue;
      }
      Optional<FailedCondition> stop =
          repairs.stop(rule.id(), rule.conclusion(), about, question.on());
      if (stop.isEmpty()) {
        fires(rule, firing(rule, about, question.on()), 1, lines);
      } else {
        silent.add(new SilentRule(rule, stop.get()));
      }
    }
    silent.sort(SilentRule.ORDER);
    return silent;
  }

  /** What has been told, for programs. */
  public Map<String, Object> json(String subject) {
    return Json.object("subject", subject, "rules", told);
  }
}
