package dyad.diagrams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One world of facts: how each draw turns out.
 *
 * @param outcomes for each draw the number of its version, counted from 1, or 0 for none
 */
public record Assignment(List<Integer> outcomes) {

  /** Nothing can be changed. */
  public Assignment {
    outcomes = List.copyOf(outcomes);
  }

  /** How a draw turns out. */
  public int outcome(int draw) {
    return outcomes.get(draw);
  }

  /** The same world but for some changes. */
  public Assignment with(List<Change> changes) {
    List<Integer> changed = new ArrayList<>(outcomes);
    changes.forEach(c -> changed.set(c.draw(), c.to()));
    return new Assignment(changed);
  }

  /** What is otherwise in another world, in the order of the draws. */
  public List<Change> changes(Assignment other) {
    return IntStream.range(0, outcomes.size())
        .filter(draw -> outcome(draw) != other.outcome(draw))
        .mapToObj(draw -> new Change(draw, outcome(draw), other.outcome(draw)))
        .toList();
  }

  /** What is otherwise where some draws turn out as they do on a way through a diagram. */
  List<Change> changes(Map<Variable, Integer> path) {
    return path.entrySet().stream()
        .map(e -> new Change(e.getKey().index(), outcome(e.getKey().index()), e.getValue()))
        .filter(c -> c.from() != c.to())
        .sorted(Comparator.comparing(Change::draw))
        .toList();
  }

  /**
   * A draw that turns out otherwise.
   *
   * @param draw which
   * @param from how it turned out, 0 for none of its versions
   * @param to how it turns out now
   */
  public record Change(int draw, int from, int to) {}
}
