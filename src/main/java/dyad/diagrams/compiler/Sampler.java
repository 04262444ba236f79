package dyad.diagrams.compiler;

import dyad.diagrams.Answer;
import dyad.diagrams.Diagram;
import java.util.ArrayList;
import java.util.List;
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
    return estimates(List.of(this), drawing).get(0);
  }

  /**
   * Several answers over the same worlds, which are drawn once for all of them: what does not hang
   * on the answer that is asked for is the same for each.
   *
   * @param all made by one compiler
   */
  public static <A> List<Estimate<A>> estimates(List<Sampler<A>> all, Drawing drawing) {
    if (all.isEmpty()) {
      return List.of();
    }
    List<SortedMap<Long, Integer>> counts = new ArrayList<>();
    all.forEach(sampler -> counts.add(new TreeMap<>()));
    DrawnWorlds worlds = all.get(0).begin.apply(drawing);
    for (int drawn = 0; drawn < drawing.worlds(); drawn += DrawnWorlds.AT_ONCE) {
      worlds.next();
      for (int i = 0; i < all.size(); i++) {
        count(all.get(i).numbers.apply(worlds), counts.get(i));
      }
    }
    return IntStream.range(0, all.size())
        .mapToObj(i -> new Estimate<>(counts.get(i), all.get(i).terminals))
        .toList();
  }

  /** What is met several times in a row is counted at once. */
  private static void count(long[] numbers, SortedMap<Long, Integer> counts) {
    int from = 0;
    for (int i = 1; i <= numbers.length; i++) {
      if (i == numbers.length || numbers[i] != numbers[from]) {
        counts.merge(numbers[from], i - from, Integer::sum);
        from = i;
      }
    }
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
