package dyad.diagrams;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tries every set of some draws that fail, one world after the other. */
public final class EverySubset<A> {

  private final Function<Assignment, A> answer;
  private final Assignment told;
  private final List<Integer> draws;

  /**
   * For one answer.
   *
   * @param draws those that are tried, by their places
   */
  public EverySubset(Function<Assignment, A> answer, Assignment told, List<Integer> draws) {
    this.answer = answer;
    this.told = told;
    this.draws = draws;
  }

  /** How many sets of a size give another answer than the world as told. */
  public long moving(int size) {
    return moving(size, 0, new ArrayList<>(), answer.apply(told));
  }

  private long moving(int size, int from, List<Assignment.Change> set, A before) {
    if (set.size() == size) {
      return Optional.of(answer.apply(told.with(set))).filter(a -> !a.equals(before)).isPresent()
          ? 1
          : 0;
    }
    long moving = 0;
    for (int i = from; i < draws.size(); i++) {
      int draw = draws.get(i);
      set.add(new Assignment.Change(draw, told.outcome(draw), 0));
      moving += moving(size, i + 1, set, before);
      set.remove(set.size() - 1);
    }
    return moving;
  }
}
