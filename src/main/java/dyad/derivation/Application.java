package dyad.derivation;

import dyad.findings.Strength;
import dyad.findings.Finding;
import java.util.List;
import java.util.Map;

/**
 * One firing of one rule.
 *
 * @param id made from the rule and what it matched
 * @param rule the rule's id
 * @param principle the ground that it argues from
 * @param strength how strongly it speaks
 * @param bindings what the rule's variables stand for, by name, texts and numbers
 * @param finding what it concludes
 * @param premises what it matched, in the order of its conditions
 * @param checks its other conditions, in order
 */
public record Application(
    String id,
    String rule,
    String principle,
    Strength strength,
    Map<String, Object> bindings,
    Finding finding,
    List<Premise> premises,
    List<Check> checks) {

  /** Nothing can be changed. */
  public Application {
    bindings = Map.copyOf(bindings);
    premises = List.copyOf(premises);
    checks = List.copyOf(checks);
  }
}
