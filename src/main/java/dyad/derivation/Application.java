package dyad.derivation;

import dyad.findings.Finding;
import dyad.findings.Strand;
import dyad.findings.Strength;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One firing of one rule.
 *
 * @param id made from the rule and what it matched
 * @param rule the rule's id
 * @param principle the ground that it argues from
 * @param strength how strongly it speaks
 * @param strand what sort of ground it is, where it weighs on how two powers stand
 * @param bindings what the rule's variables stand for, by name, texts and numbers
 * @param finding what it concludes
 * @param premises what it matched, in the order of its conditions
 * @param checks its other conditions, in order
 * @param defeaters the ids of the applications that set it aside where they count, sorted
 */
public record Application(
    String id,
    String rule,
    String principle,
    Strength strength,
    Optional<Strand> strand,
    Map<String, Object> bindings,
    Finding finding,
    List<Premise> premises,
    List<Check> checks,
    List<String> defeaters) {

  /** Nothing can be changed. */
  public Application {
    bindings = Map.copyOf(bindings);
    premises = List.copyOf(premises);
    checks = List.copyOf(checks);
    defeaters = List.copyOf(defeaters);
  }

  /** One of no strand that nothing sets aside. */
  public Application(
      String id,
      String rule,
      String principle,
      Strength strength,
      Map<String, Object> bindings,
      Finding finding,
      List<Premise> premises,
      List<Check> checks) {
    this(
        id,
        rule,
        principle,
        strength,
        Optional.empty(),
        bindings,
        finding,
        premises,
        checks,
        List.of());
  }

  /** The same, set aside by others. */
  public Application defeated(List<String> by) {
    return new Application(
        id, rule, principle, strength, strand, bindings, finding, premises, checks, by);
  }
}
