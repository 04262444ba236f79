package dyad.diagrams.compiler;

import dyad.diagrams.Answer;
import dyad.diagrams.Diagram;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Takes an answer from drawn worlds. It cannot be changed.
 *
 * @param <A> what an answer says
 */
public final class Sampler<A> {

  private final Function<Drawing, DrawnWorlds> begin;
  private final Function<DrawnWorlds, long[]> numbers;
  private final Answer.Terminals<A> terminals;

  /**
   * For an answer.
   *
   * @param begin begins to draw worlds
   * @param numbers gives its number in each of the worlds that are drawn
   * @param terminals what its numbers stand for
   */
  Sampler(
      Function<Drawing, DrawnWorlds> begin,
      Function<DrawnWorlds, long[]> numbers,
      Answer.Terminals<A> terminals) {
    this.begin = begin;
    this.numbers = numbers;
    this.terminals = terminals;
  }

  /** The answer over as many worlds as are to be drawn. */
  public Estimate<A> estimate(Drawing drawing) {
    DrawnWorlds worlds = begin.apply(drawing);
    SortedMap<Long, Integer> counts = new TreeMap<>();
    for (int drawn = 0; drawn < drawing.worlds(); drawn += DrawnWorlds.AT_ONCE) {
      worlds.next();
      for (long number : numbers.apply(worlds)) {
        counts.merge(number, 1, Integer::sum);
      }
    }
    return new Estimate<>(counts, terminals);
  }

  /**
   * Whether anything speaks in any of these worlds; none is drawn after the first where it does.
   */
  public boolean speaks(Drawing drawing) {
    DrawnWorlds worlds = begin.apply(drawing);
    for (int drawn = 0; drawn < drawing.worlds(); drawn += DrawnWorlds.AT_ONCE) {
      worlds.next();
      for (long number : numbers.apply(worlds)) {
        if (number != Diagram.NONE) {
          return true;
        }
      }
    }
    return false;
  }
}
