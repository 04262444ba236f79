package dyad.scenarios.cases;

import dyad.explanation.Line;
import dyad.explanation.Silences;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.findings.Finding;
import dyad.reasoning.Reasoner;
import dyad.repairs.Repairs;
import dyad.repairs.traces.FailedCondition;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells where those rules stop that could conclude what is missing. */
final class MissingConclusions {

  private final RuleBase base;
  private final Repairs repairs;
  private final Silences silences;

  /** From the facts of a brief. */
  MissingConclusions(Brief brief, RuleBase base, Reasoner reasoner) {
    this.base = base;
    this.repairs = new Repairs(brief, base, reasoner);
    this.silences = new Silences(brief, base, repairs);
  }

  /** Why there is no such finding. */
  List<String> lines(Finding finding) {
    return lines(
        r ->
            r.conclusion().claim().equals(finding.claim())
                && r.conclusion().leaning() == finding.leaning(),
        finding.about(),
        Optional.of(finding.topic()));
  }

  /** Why nothing bears on a question. */
  List<String> lines(Question question) {
    return lines(
        r -> r.conclusion().claim().equals(question.claim()), question.about(), question.on());
  }

  /** Why one rule does not conclude a finding; nothing where it does. */
  List<String> lines(Rule rule, Finding finding) {
    return lines(
        r -> r.id().equals(rule.id()) && r.concludes(finding.claim()),
        finding.about(),
        Optional.of(finding.topic()));
  }

  private List<String> lines(Predicate<Rule> wanted, List<String> about, Optional<String> topic) {
    List<Line> lines = new ArrayList<>();
    for (Rule rule : base.rules().stream().flatMap(Rule::each).toList()) {
      if (wanted.test(rule) && repairs.canBeAbout(rule.id(), rule.conclusion(), about, topic)) {
        Optional<FailedCondition> stop = repairs.stop(rule.id(), rule.conclusion(), about, topic);
        stop.ifPresent(
            s -> {
              lines.add(new Line(0, "“" + rule.title() + "” (" + rule.id() + ") is silent:"));
              lines.addAll(silences.stop(rule, s, 1));
            });
      }
    }
    return lines.isEmpty()
        ? List.of("nothing like it is ever concluded (about so many, on such a topic)")
        : lines.stream().map(Line::plain).toList();
  }
}
