package dyad.reasoning;

import dyad.derivation.Check;
import dyad.derivation.Premise;
import dyad.facts.Digest;
import dyad.findings.Finding;
import dyad.rules.Rule;
import java.util.List;

/** Names of nodes, made from their content so that they are the same on every run. */
final class NodeNames {

  private static final int LENGTH = 12;

  private NodeNames() {}

  static String hash(List<Premise> premises, Finding finding, List<Check> checks) {
    StringBuilder content = new StringBuilder(finding.toString());
    premises.forEach(p -> content.append('\n').append(p.key()));
    checks.forEach(c -> content.append('\n').append(c.id()));
    return hash(content.toString());
  }

  static String check(Rule rule, CheckBuilder.Instance instance) {
    return rule.id() + "-" + (instance.condition() + 1) + "-" + hash(instance.values().toString());
  }

  private static String hash(String content) {
    return Digest.of(content).substring(0, LENGTH);
  }
}
