package dyad.scenarios.cases;

import dyad.derivation.Basis;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Unstated;
import dyad.scenarios.FactUniverse;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an answer must rest on, among others.
 *
 * @param rules ids of rules
 * @param principles grounds that rules argue from
 * @param facts ids of facts
 */
@Meaning("what it must rest on, among others")
public record ExpectedSupport(
    @Meaning("ids of rules") @Unstated List<String> rules,
    @Meaning("grounds that rules argue from") @Unstated List<String> principles,
    @Meaning("ids of facts") @Names(Names.Declared.FACT) @Unstated List<String> facts) {

  /** Nothing can be changed. */
  public ExpectedSupport {
    rules = List.copyOf(rules);
    principles = List.copyOf(principles);
    facts = List.copyOf(facts);
  }

  /** A line for each thing on which it does not rest. */
  List<String> missed(Basis basis) {
    return Stream.of(
            missed("the rule ", rules, basis.rules()),
            missed("the principle ", principles, basis.principles()),
            missed("the fact ", facts, basis.facts().stream().map(FactUniverse::plainId).toList()))
        .flatMap(s -> s)
        .toList();
  }

  private static Stream<String> missed(String what, List<String> wanted, Collection<String> found) {
    return wanted.stream().filter(w -> !found.contains(w)).map(w -> "does not rest on " + what + w);
  }
}
