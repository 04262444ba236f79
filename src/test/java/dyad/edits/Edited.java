package dyad.edits;

import dyad.Shipped;
import dyad.answers.Assessor;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.findings.Scales;
import dyad.findings.Strength;
import dyad.reasoning.Reasoner;
import dyad.rules.Grading;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The shipped rules, edited. */
final class Edited {

  private Edited() {}

  static Version version(Brief brief, RuleBase base, Scales scales) throws Exception {
    Reasoner reasoner = new Reasoner(base, scales, 5_000_000);
    World world = World.full(reasoner.circuit(brief.facts(), brief.background()));
    return new Version(base, scales, world, new Assessor(brief, world.circuit(), scales));
  }

  static RuleBase without(String id) {
    return rules(Shipped.RULES.rules().stream().filter(r -> !r.id().equals(id)));
  }

  static RuleBase with(String id, UnaryOperator<Rule> edit) {
    return rules(Shipped.RULES.rules().stream().map(r -> r.id().equals(id) ? edit.apply(r) : r));
  }

  /** Another strength than a rule has: one that tells more, or less where there is none. */
  static Rule regraded(Rule rule) {
    boolean likely = rule.grading().equals(new Grading.Fixed(Strength.LIKELY));
    return graded(rule, new Grading.Fixed(likely ? Strength.ALMOST_CERTAIN : Strength.LIKELY));
  }

  private static Rule graded(Rule rule, Grading grading) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.principle(),
        grading,
        rule.strand(),
        rule.defeats(),
        rule.source(),
        rule.says(),
        rule.theme(),
        rule.conditions(),
        rule.conclusions(),
        rule.place());
  }

  static Rule saying(Rule rule, String says) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.principle(),
        rule.grading(),
        rule.strand(),
        rule.defeats(),
        rule.source(),
        says,
        rule.theme(),
        rule.conditions(),
        rule.conclusions(),
        rule.place());
  }

  private static RuleBase rules(Stream<Rule> rules) {
    List<Rule> all = rules.toList();
    return new RuleBase(all, Shipped.RULES.layers(), "edited");
  }
}
