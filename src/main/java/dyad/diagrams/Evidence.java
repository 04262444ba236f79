package dyad.diagrams;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What is known of the facts: those in doubt, and those that hold in every world.
 *
 * <p>A fact may be decided by several draws; it holds where each of them has a version with it.
 */
public final class Evidence {

  private final List<Draw> draws;
  private final Set<String> certain;
  private final Map<String, List<Integer>> drawsOf = new HashMap<>();

  /**
   * Facts that are neither in a draw nor certain hold in no world.
   *
   * @param draws the facts in doubt
   * @param certain the ids of the facts that hold in every world; none of them is in a draw
   */
  public Evidence(Collection<Draw> draws, Collection<String> certain) {
    this.draws = List.copyOf(draws);
    this.certain = Set.copyOf(certain);
    for (int draw = 0; draw < this.draws.size(); draw++) {
      for (String fact : facts(draw)) {
        if (this.certain.contains(fact)) {
          throw new IllegalArgumentException("the fact " + fact + " is decided twice");
        }
        drawsOf.computeIfAbsent(fact, f -> new ArrayList<>()).add(draw);
      }
    }
  }

  /** The facts in doubt. */
  public List<Draw> draws() {
    return draws;
  }

  /** What is expected: each draw, finding and grade with its own probabilities. */
  public Chances chances() {
    return new Chances(this, Optional.empty(), Map.of());
  }

  /**
   * What is expected where the versions of each draw have other probabilities.
   *
   * @param versions for each draw how probable its versions are, in their order
   */
  public Chances chances(List<double[]> versions) {
    Map<Integer, double[]> taken = new HashMap<>();
    for (int draw = 0; draw < draws.size(); draw++) {
      taken.put(draw, Chances.withRest(versions.get(draw)));
    }
    return new Chances(this, Optional.empty(), taken);
  }

  /** Whether a fact holds in every world. */
  public boolean isCertain(String fact) {
    return certain.contains(fact);
  }

  /** The draws that decide a fact, by their places; none for a certain or an unknown one. */
  public List<Integer> draws(String fact) {
    return drawsOf.getOrDefault(fact, List.of());
  }

  /**
   * The world in which, of the facts in doubt, exactly those hold that are among the given ones.
   *
   * @throws IllegalArgumentException if there is no such world
   */
  public Assignment assignment(Collection<String> present) {
    Set<String> holding = Set.copyOf(present);
    Assignment world =
        new Assignment(
            IntStream.range(0, draws.size()).mapToObj(draw -> outcome(draw, holding)).toList());
    SortedSet<String> wanted = new TreeSet<>(certain);
    drawsOf.keySet().stream().filter(holding::contains).forEach(fact -> wanted.add(fact));
    if (!facts(world).equals(wanted)) {
      throw new IllegalArgumentException("in no world just these facts hold: " + wanted);
    }
    return world;
  }

  /** The first version with the most of the facts that hold. */
  private int outcome(int draw, Set<String> holding) {
    int best = 0;
    int most = 0;
    for (int outcome = 1; outcome <= draws.get(draw).versions().size(); outcome++) {
      int some = (int) facts(draw, outcome).stream().filter(holding::contains).count();
      best = some > most ? outcome : best;
      most = Math.max(some, most);
    }
    return best;
  }

  /** The world in which each draw has its first version. */
  public Assignment told() {
    return new Assignment(Collections.nCopies(draws.size(), 1));
  }

  /** The ids of the facts that hold in a world, certain ones among them. */
  public SortedSet<String> facts(Assignment world) {
    SortedSet<String> facts = new TreeSet<>(certain);
    drawsOf.forEach(
        (fact, deciding) -> {
          if (deciding.stream().allMatch(d -> facts(d, world.outcome(d)).contains(fact))) {
            facts.add(fact);
          }
        });
    return facts;
  }

  /** The ids of the facts that hold by an outcome of a draw; none for outcome 0. */
  public SortedSet<String> facts(int draw, int outcome) {
    return outcome == 0
        ? Collections.emptySortedSet()
        : draws.get(draw).versions().get(outcome - 1).facts();
  }

  /** The ids of all facts that a draw decides. */
  public SortedSet<String> facts(int draw) {
    SortedSet<String> facts = new TreeSet<>();
    draws.get(draw).versions().forEach(v -> facts.addAll(v.facts()));
    return facts;
  }

  /**
   * What it costs that draws turn out otherwise than in a world: one each; what lasts does not
   * fail.
   */
  ShortestPath.Costs costs(Assignment from) {
    return (variable, outcome) -> {
      if (outcome == from.outcome(variable.index())) {
        return 0;
      }
      boolean never = outcome == 0 && draws.get(variable.index()).lasting();
      return never ? Double.POSITIVE_INFINITY : 1;
    };
  }
}
