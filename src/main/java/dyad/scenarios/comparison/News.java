package dyad.scenarios.comparison;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.kinds.Phase;
import dyad.facts.rows.FactRows;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is new in a brief since an earlier one.
 *
 * @param come the facts that the earlier one did not hold
 * @param gone those that the later one holds no more
 * @param revised those that it tells otherwise, as it tells them
 * @param lapsed those that both hold and that were over when the later one was written
 */
public record News(List<Fact> come, List<Fact> gone, List<Fact> revised, List<Fact> lapsed) {

  /** Nothing can be changed. */
  public News {
    come = List.copyOf(come);
    gone = List.copyOf(gone);
    revised = List.copyOf(revised);
    lapsed = List.copyOf(lapsed);
  }

  /** What two briefs tell; nothing where both are of one date, and by what was known on one day. */
  public static Optional<News> of(Comparison comparison) {
    Brief from = comparison.from().brief();
    Brief to = comparison.to().brief();
    if (from.asOf().equals(to.asOf()) && from.seen().known().equals(to.seen().known())) {
      return Optional.empty();
    }
    List<Comparison.Differing> differing = comparison.facts();
    return Optional.of(
        new News(
            differing.stream()
                .filter(d -> d.before().isEmpty())
                .flatMap(d -> d.after().stream())
                .toList(),
            differing.stream()
                .filter(d -> d.after().isEmpty())
                .flatMap(d -> d.before().stream())
                .toList(),
            differing.stream()
                .filter(d -> d.before().isPresent())
                .flatMap(d -> d.after().stream())
                .toList(),
            lapsed(comparison)));
  }

  /** Whether nothing is new. */
  public boolean isEmpty() {
    return Stream.of(come, gone, revised, lapsed).allMatch(List::isEmpty);
  }

  private static List<Fact> lapsed(Comparison comparison) {
    Set<String> before = holding(comparison.from());
    FactRows rows = FactRows.of(comparison.to().brief());
    Set<String> differing =
        comparison.facts().stream().map(Comparison.Differing::id).collect(Collectors.toSet());
    return comparison.to().brief().facts().stream()
        .filter(f -> rows.timing(f).phase() == Phase.PAST)
        .map(f -> f.named(FactUniverse.plainId(f.id())))
        .filter(f -> before.contains(f.id()) && !differing.contains(f.id()))
        .toList();
  }

  /** The plain ids of the facts that are not over. */
  private static Set<String> holding(Situation situation) {
    FactRows rows = FactRows.of(situation.brief());
    return situation.brief().facts().stream()
        .filter(f -> rows.timing(f).phase() != Phase.PAST)
        .map(f -> FactUniverse.plainId(f.id()))
        .collect(Collectors.toSet());
  }
}
