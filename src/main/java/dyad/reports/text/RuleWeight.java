package dyad.reports.text;

import dyad.answers.Buildup;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.Line;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Leaning;
import dyad.findings.Likelihood;
import dyad.reports.json.Json;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a rule that fires weighs in an answer.
 *
 * @param rule the rule
 * @param explanation why the question is answered as it is
 * @param against the rules that set a ground of it aside
 * @param without how likely the proposition is where the rule is not used
 */
record RuleWeight(Rule rule, Explanation explanation, List<Rule> against, Likelihood without) {

  /** The rules are kept in order. */
  RuleWeight {
    against = List.copyOf(against);
  }

  /** What it weighs, in words. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(0, "What it weighs:"));
    if (!against.isEmpty()) {
      lines.add(new Line(1, "It is set aside by " + named(against) + ", and so weighs nothing."));
    }
    if (explanation.open().stream().anyMatch(isOfRule())) {
      lines.add(new Line(1, "By itself it tells neither way, and weighs nothing."));
    }
    for (Leaning leaning : Leaning.values()) {
      side(leaning).stream()
          .filter(isOfRule())
          .findFirst()
          .ifPresent(ground -> lines.addAll(counted(leaning, ground)));
    }
    if (explanation.judgment().grounds().stream().anyMatch(a -> a.rule().equals(rule.id()))) {
      answer().ifPresent(now -> lines.add(new Line(1, without(now))));
    }
    return lines;
  }

  private List<Line> counted(Leaning leaning, Argument ground) {
    List<Line> lines = new ArrayList<>();
    String strength = TermWords.shown(ground.strength());
    lines.add(new Line(1, "It counts " + leaning.word() + " it, by itself as " + strength + "."));
    lines.add(new Line(1, principle(alike(leaning))));
    step(leaning)
        .map(s -> "In the sum this takes the answer from " + fromTo(s) + ".")
        .ifPresent(words -> lines.add(new Line(1, words)));
    return lines;
  }

  private String principle(List<Argument> alike) {
    String principle = "Its principle, “" + rule.principle() + "”, ";
    return alike.isEmpty()
        ? principle + "has no other ground here."
        : principle
            + "counts once, by its strongest ground; it has others here: "
            + alike.stream().map(RuleWeight::told).distinct().collect(Collectors.joining("; "))
            + ".";
  }

  private static String told(Argument other) {
    return named(other.title(), other.rule()) + ", " + other.strength().word();
  }

  private String without(Likelihood answer) {
    String left = Wording.percent(without.probability());
    String now = Wording.percent(answer.probability());
    return left.equals(now)
        ? "Without this rule the answer would be the same: " + now + "."
        : "Without this rule the answer would stand at " + left + "; with it it is " + now + ".";
  }

  private static String fromTo(Buildup.Step step) {
    return Wording.percent(step.from()) + " to " + Wording.percent(step.to());
  }

  private static String named(List<Rule> rules) {
    return rules.stream().map(r -> named(r.title(), r.id())).collect(Collectors.joining(", "));
  }

  private static String named(String title, String id) {
    return "“" + title + "” (" + id + ")";
  }

  private Predicate<Argument> isOfRule() {
    return a -> a.rule().equals(rule.id());
  }

  private List<Argument> side(Leaning leaning) {
    return leaning == Leaning.FOR ? explanation.supporting() : explanation.opposing();
  }

  /** What other rules ground on the same principle. */
  private List<Argument> alike(Leaning leaning) {
    return side(leaning).stream()
        .filter(isOfRule().negate())
        .filter(a -> a.principle().equals(rule.principle()))
        .toList();
  }

  private Optional<Buildup.Step> step(Leaning leaning) {
    return explanation.buildup().stream()
        .flatMap(b -> b.steps().stream())
        .filter(s -> s.leaning() == leaning && s.principle().equals(rule.principle()))
        .findFirst();
  }

  private Optional<Likelihood> answer() {
    return explanation.judgment().likelihood();
  }

  /** The same for programs. */
  Map<String, Object> json() {
    return Json.object(
        "principle", rule.principle(),
        "neither", explanation.open().stream().anyMatch(isOfRule()),
        "setAsideBy", against.stream().map(Rule::id).toList(),
        "counted", Stream.of(Leaning.values()).flatMap(l -> counted(l).stream()).toList(),
        "without", Json.rounded(without.probability()),
        "answer", answer().map(l -> Json.rounded(l.probability())));
  }

  private Optional<Map<String, Object>> counted(Leaning leaning) {
    return side(leaning).stream()
        .filter(isOfRule())
        .findFirst()
        .map(
            a ->
                Json.object(
                    "leaning", leaning.word(),
                    "strength", a.strength().word(),
                    "alike", alike(leaning).stream().map(Argument::rule).distinct().toList(),
                    "from", step(leaning).map(s -> Json.rounded(s.from())),
                    "to", step(leaning).map(s -> Json.rounded(s.to()))));
  }
}
