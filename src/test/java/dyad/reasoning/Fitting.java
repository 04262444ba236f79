package dyad.reasoning;

import dyad.facts.Fact;
import dyad.facts.kinds.Claim;
import dyad.rules.RuleBase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of made-up facts those that a brief may hold: a claim is about as many as it has roles. */
final class Fitting {

  private Fitting() {}

  /** Those that go with the claims of some rules. */
  static List<Fact> of(List<Fact> facts, RuleBase base) {
    return facts.stream().filter(f -> fits(f, base)).toList();
  }

  private static boolean fits(Fact fact, RuleBase base) {
    return !(fact.content() instanceof Claim claim)
        || roles(claim.proposition(), base).contains(about(claim))
            && (claim.third().isEmpty() || !claim.second().isEmpty());
  }

  private static int about(Claim claim) {
    return (int)
        Stream.of(claim.first(), claim.second(), claim.third()).filter(r -> !r.isEmpty()).count();
  }

  private static Set<Integer> roles(String claim, RuleBase base) {
    return Optional.ofNullable(base.meanings().get(claim))
        .map(m -> Set.of(m.roles().size()))
        .orElseGet(
            () ->
                base.rules().stream()
                    .flatMap(r -> r.conclusions().stream())
                    .filter(c -> c.isNamed() && c.claim().equals(claim))
                    .map(c -> c.about().size())
                    .collect(Collectors.toCollection(TreeSet::new)));
  }
}
