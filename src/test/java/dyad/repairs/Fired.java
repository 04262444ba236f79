package dyad.repairs;

import dyad.derivation.Premise;
import dyad.facts.Brief;
import dyad.findings.Finding;
import dyad.reasoning.Reasoner;
import dyad.repairs.matching.RuleContext;
import dyad.rules.RuleBase;
import java.util.List;

/**
 * A rule that fires where rules are matched without the engine, as the search for repairs does.
 *
 * @param premises what it matched, in the order of its conditions
 */
public record Fired(String rule, Finding finding, List<Premise> premises) {

  /** Every rule that fires on all facts of a brief. */
  public static List<Fired> on(Brief brief, RuleBase base, Reasoner reasoner) {
    RuleContext stage = new RuleContext(brief, base, reasoner);
    return stage.scene(brief.facts(), stage.rules()).applications().stream()
        .map(a -> new Fired(a.rule().id(), a.finding(), a.premises()))
        .toList();
  }
}
