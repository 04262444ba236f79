package dyad.scenarios;

import dyad.derivation.Assessor;
import dyad.derivation.Judgment;
import dyad.derivation.Plan;
import dyad.facts.Fact;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The facts without which a judgment falls: its answer becomes another.
 *
 * @param single those of which each alone is enough, sorted by id
 * @param pairs those of which it takes two, neither alone being enough
 */
public record Linchpins(List<Fact> single, List<List<Fact>> pairs) {

  /** Nothing can be changed. */
  public Linchpins {
    single = List.copyOf(single);
    pairs = pairs.stream().map(List::copyOf).toList();
  }

  /** The linchpins of a judgment in a situation. */
  public static Linchpins of(Judgment judgment, Assessor assessor, Situation situation) {
    Plan plan =
        Plan.of(situation.world().circuit(), List.of(assessor.weighing(judgment.question())));
    List<Move> moves =
        situation.brief().facts().stream()
            .sorted(Comparator.comparing(Fact::id))
            .flatMap(f -> Move.withdrawal(f).stream())
            .toList();
    Search search =
        new Search(
            plan, situation.world().present(), moves, Search.allBut(Plan.answer(judgment.term())));
    List<Fact> single = search.sets(1).stream().map(s -> fact(s.get(0))).toList();
    List<List<Fact>> pairs =
        search.sets(2).stream()
            .map(s -> s.stream().map(Linchpins::fact).toList())
            .filter(p -> p.stream().noneMatch(single::contains))
            .toList();
    return new Linchpins(single, pairs);
  }

  private static Fact fact(Move move) {
    return move.without().orElseThrow();
  }

  /**
   * The facts that a judgment hangs on singly, by how well they stand: the key assumptions check.
   */
  public SortedMap<Footing, List<Fact>> check() {
    return single.stream()
        .collect(Collectors.groupingBy(Footing::of, TreeMap::new, Collectors.toList()));
  }
}
