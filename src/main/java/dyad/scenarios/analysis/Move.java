package dyad.scenarios.analysis;

import dyad.facts.Fact;
import dyad.findings.Scales;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One change of the facts that hold: one withdrawn, one assumed, or one version in another's place.
 *
 * @param without the fact that no longer holds, if any
 * @param with the fact that holds instead, or besides, if any
 */
public record Move(Optional<Fact> without, Optional<Fact> with) {

  /**
   * Something must change.
   *
   * @throws IllegalArgumentException if nothing does
   */
  public Move {
    if (without.isEmpty() && with.isEmpty()) {
      throw new IllegalArgumentException("a move that changes nothing");
    }
  }

  /** Every move on a table, away from a situation of it. */
  static List<Move> on(FactUniverse table, Situation situation) {
    Map<String, Fact> holding =
        situation.brief().facts().stream().collect(Collectors.toMap(Fact::id, f -> f));
    List<Move> moves = new ArrayList<>();
    for (List<String> versions : table.versions().values()) {
      Optional<Fact> present =
          versions.stream().filter(holding::containsKey).map(holding::get).findFirst();
      present.flatMap(Move::withdrawal).ifPresent(moves::add);
      versions.stream()
          .filter(v -> !holding.containsKey(v))
          .forEach(v -> moves.add(new Move(present, Optional.ofNullable(table.facts().get(v)))));
    }
    return moves;
  }

  /** That a fact no longer holds; what is given holds in every world. */
  static Optional<Move> withdrawal(Fact fact) {
    return fact.given()
        ? Optional.empty()
        : Optional.of(new Move(Optional.of(fact), Optional.empty()));
  }

  /** The ids of the facts that it touches. */
  List<String> facts() {
    return Stream.concat(without.stream(), with.stream()).map(Fact::id).toList();
  }

  /** Whether it does more to facts of some ids than a simpler move would. */
  boolean matters(Collection<String> ids) {
    return ids.contains(with.or(() -> without).orElseThrow().id());
  }

  /** Whether both touch versions of one fact, so that only one of them can be made. */
  boolean excludes(Move other) {
    return plainId().equals(other.plainId());
  }

  private String plainId() {
    return FactUniverse.plainId(facts().get(0));
  }

  /**
   * The probability that it is so, by the ratings: that what goes is wrong, and what comes is
   * right.
   */
  public double chance(Scales scales) {
    return without.map(f -> 1 - scales.probability(f.rating())).orElse(1.0)
        * with.map(f -> scales.probability(f.rating())).orElse(1.0);
  }
}
