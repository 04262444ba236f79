package dyad.diagrams.compiler;

import dyad.diagrams.Answer;
import dyad.diagrams.Diagram;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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
    SortedMap<Long, Integer> counts = new TreeMap<>();
    drawn(drawing).flatMapToLong(LongStream::of).forEach(n -> counts.merge(n, 1, Integer::sum));
    return new Estimate<>(counts, terminals);
  }

  /**
   * Whether anything speaks in any of these worlds; none is drawn after the first where it does.
   */
  public boolean speaks(Drawing drawing) {
    return drawn(drawing).anyMatch(some -> LongStream.of(some).anyMatch(n -> n != Diagram.NONE));
  }

  /** The numbers in the worlds, so many at once; they are drawn as they are asked for. */
  private Stream<long[]> drawn(Drawing drawing) {
    DrawnWorlds worlds = begin.apply(drawing);
    int times = (drawing.worlds() + DrawnWorlds.AT_ONCE - 1) / DrawnWorlds.AT_ONCE;
    return IntStream.range(0, times)
        .mapToObj(
            i -> {
              worlds.next();
              return numbers.apply(worlds);
            });
  }
}
