package dyad.reports.excel.nodes;

import dyad.answers.doubts.Together;
import dyad.facts.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The draws where all facts from one originator have fallen away: a draw whose told version comes
 * from nobody else does not turn out in any version.
 */
final class LiveFallen implements Chosen {

  /** Who stands behind what the analyst supposes. */
  private static final String NOBODY = "assumption";

  private final LiveDraws draws;
  private final LiveNodes nodes;
  private final Map<String, Fact> facts;
  private final String originator;

  /** For each draw that was asked for, which of its outcomes it falls with. */
  private final Map<Integer, List<Boolean>> falling = new HashMap<>();

  LiveFallen(LiveDraws draws, LiveNodes nodes, Map<String, Fact> facts, String originator) {
    this.draws = draws;
    this.nodes = nodes;
    this.facts = facts;
    this.originator = originator;
  }

  /** Who stands behind any version of some draws; nobody behind what is given. */
  static SortedSet<String> originators(
      Collection<Integer> some, LiveDraws draws, Map<String, Fact> facts) {
    SortedSet<String> all = new TreeSet<>();
    some.forEach(
        d ->
            draws
                .draws()
                .get(d)
                .draw()
                .versions()
                .forEach(v -> all.addAll(originators(v.facts(), facts))));
    return all;
  }

  private static SortedSet<String> originators(Collection<String> ids, Map<String, Fact> facts) {
    SortedSet<String> all = new TreeSet<>();
    for (String id : ids) {
      Fact fact = Objects.requireNonNull(facts.get(Fact.isContrary(id) ? Fact.contraryOf(id) : id));
      if (!fact.given()) {
        all.add(fact.assumption() ? NOBODY : fact.origin());
      }
    }
    return all;
  }

  /** Whether a draw falls where an outcome is told. */
  private boolean falls(int draw, int outcome) {
    return falling
        .computeIfAbsent(
            draw,
            d ->
                draws.draws().get(d).draw().versions().stream()
                    .map(v -> originators(v.facts(), facts))
                    .map(behind -> behind.size() == 1 && behind.first().equals(originator))
                    .toList())
        .get(outcome - 1);
  }

  @Override
  public Operand probability(int draw, int outcome) {
    Operand standing = draws.probability(draw, outcome);
    if (draws.draws().get(draw) instanceof Together together) {
      List<Operand> told =
          IntStream.rangeClosed(1, together.accounts().size())
              .filter(account -> falls(draw, account))
              .mapToObj(account -> draws.told(draw, account))
              .toList();
      Operand falls = nodes.any(told);
      return nodes.choose(falls, Operand.of(0), standing);
    }
    return falls(draw, outcome) ? Operand.of(0) : standing;
  }

  @Override
  public Operand told(int draw, int outcome) {
    return falls(draw, outcome) ? Operand.FALSE : draws.told(draw, outcome);
  }
}
