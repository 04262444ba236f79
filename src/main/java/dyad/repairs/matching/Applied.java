package dyad.repairs.matching;

import dyad.derivation.Premise;
import dyad.findings.Finding;
import dyad.rules.Rule;
import java.util.List;
import java.util.Map;

/**
 * A rule that fires.
 *
 * @param rule the rule
 * @param bindings what its variables stand for
 * @param premises the facts, findings and numbers that it matched, in the order of its conditions
 * @param finding what it concludes
 */
public record Applied(
    Rule rule, Map<String, Object> bindings, List<Premise> premises, Finding finding) {

  /** What tells it from every other. */
  public Key key() {
    return new Key(rule.id(), finding, premises);
  }

  /** What tells an application of a rule from every other, whoever found it. */
  public record Key(String rule, Finding finding, List<Premise> premises) {}
}
