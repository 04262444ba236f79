package dyad.diagrams;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is known of the facts: those in doubt, and those that hold in every world. */
public final class Evidence {

  private final List<Draw> draws;
  private final Set<String> certain;
  private final Map<String, Integer> drawOf = new HashMap<>();

  /**
   * Facts that are neither in a draw nor certain hold in no world.
   *
   * @param draws the facts in doubt; no fact is in two draws
   * @param certain the ids of the facts that hold in every world
   */
  public Evidence(Collection<Draw> draws, Collection<String> certain) {
    this.draws = List.copyOf(draws);
    this.certain = Set.copyOf(certain);
    for (int draw = 0; draw < this.draws.size(); draw++) {
      for (Draw.Version version : this.draws.get(draw).versions()) {
        for (String fact : version.facts()) {
          Integer other = drawOf.putIfAbsent(fact, draw);
          if (other != null && other != draw || certain.contains(fact)) {
            throw new IllegalArgumentException("the fact " + fact + " is decided twice");
          }
        }
      }
    }
  }

  /** The facts in doubt. */
  public List<Draw> draws() {
    return draws;
  }

  /** Whether a fact holds in every world. */
  public boolean isCertain(String fact) {
    return certain.contains(fact);
  }

  /** The draw that decides a fact, by its place; empty where none does. */
  public OptionalInt draw(String fact) {
    Integer draw = drawOf.get(fact);
    return draw == null ? OptionalInt.empty() : OptionalInt.of(draw);
  }

  /**
   * The world in which, of the facts in doubt, exactly those hold that are among the given ones.
   *
   * @throws IllegalArgumentException if no version of a draw has just these of its facts
   */
  public Assignment assignment(Collection<String> present) {
    Set<String> holding = Set.copyOf(present);
    List<Integer> outcomes = new ArrayList<>();
    for (Draw draw : draws) {
      SortedSet<String> facts = new TreeSet<>();
      draw.versions().forEach(v -> facts.addAll(v.facts()));
      facts.retainAll(holding);
      int outcome = draw.versions().stream().map(Draw.Version::facts).toList().indexOf(facts) + 1;
      if (outcome == 0 && !facts.isEmpty()) {
        throw new IllegalArgumentException("no version has just the facts " + facts);
      }
      outcomes.add(outcome);
    }
    return new Assignment(outcomes);
  }

  /** The world in which each draw has its first version. */
  public Assignment told() {
    return new Assignment(Collections.nCopies(draws.size(), 1));
  }

  /** The ids of the facts that hold in a world, certain ones among them. */
  public SortedSet<String> facts(Assignment world) {
    SortedSet<String> facts = new TreeSet<>(certain);
    for (int draw = 0; draw < draws.size(); draw++) {
      facts.addAll(facts(draw, world.outcome(draw)));
    }
    return facts;
  }

  /** The ids of the facts that hold by an outcome of a draw; none for outcome 0. */
  public SortedSet<String> facts(int draw, int outcome) {
    return outcome == 0
        ? Collections.emptySortedSet()
        : draws.get(draw).versions().get(outcome - 1).facts();
  }
}
