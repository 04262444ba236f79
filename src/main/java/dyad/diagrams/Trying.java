package dyad.diagrams;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Tries all changes of what is told, the smallest first, until some make an answer one that is
 * wanted.
 */
final class Trying<A> {

  /** All changes of a size are tried where that takes no more passes of a node: a second or so. */
  private static final double PASSES = 5e7;

  private final Tellings<A> tellings;
  private final Predicate<A> wanted;
  private final int listed;
  private Tellings.Smallest tried;

  /**
   * Tries nothing yet but to leave all as it is.
   *
   * @param listed how many changes are listed at most
   */
  Trying(Tellings<A> tellings, Predicate<A> wanted, int listed) {
    this.tellings = tellings;
    this.wanted = wanted;
    this.listed = listed;
    this.tried = ofSize(0);
  }

  /** All changes of up to so many draws, as far as there are not too many to try them. */
  Tellings.Smallest upTo(int most) {
    while (tried.count().signum() == 0 && tried.upTo() < most && passes() <= PASSES) {
      tried = ofSize(tried.upTo() + 1);
    }
    return tried;
  }

  /** How many nodes are passed to try one draw more than so far. */
  private double passes() {
    double ways = tellings.draws().stream().mapToInt(tellings::ways).sum();
    return tellings.answer().diagram().nodes() * Math.pow(ways, tried.upTo());
  }

  private Tellings.Smallest ofSize(int size) {
    List<SortedMap<Integer, Integer>> found = new ArrayList<>();
    attempt(size, tellings.draws(), new TreeMap<>(), found);
    return new Tellings.Smallest(
        BigInteger.valueOf(found.size()), found.stream().limit(listed).toList(), size);
  }

  private void attempt(
      int left,
      List<Integer> free,
      SortedMap<Integer, Integer> set,
      List<SortedMap<Integer, Integer>> found) {
    if (left == 0) {
      if (wanted.test(tellings.at(set))) {
        found.add(new TreeMap<>(set));
      }
      return;
    }
    BiPredicate<Integer, Integer> may = left == 1 ? new Near(set) : (draw, option) -> true;
    for (int i = 0; i < free.size(); i++) {
      int draw = free.get(i);
      for (int option = 1; option <= tellings.ways(draw); option++) {
        if (may.test(draw, option)) {
          set.put(draw, option);
          attempt(left - 1, free.subList(i + 1, free.size()), set, found);
          set.remove(draw);
        }
      }
    }
  }

  /**
   * Whether the answer may be wanted where one draw more is told otherwise: of every draw at once,
   * to all but the last digits, so that few are left to be worked out.
   */
  private final class Near implements BiPredicate<Integer, Integer> {

    /** Less is taken for nothing until it is worked out. */
    private static final double NEXT_TO_NOTHING = 1e-9;

    /** What is expected is right to many more digits than these. */
    private static final double EDGE = 1e-9;

    private final Givens mean;
    private final Givens speaks;

    Near(Map<Integer, Integer> changed) {
      Answer<A> answer = tellings.answer();
      this.mean =
          new Givens(answer.diagram(), tellings.now(changed), answer.terminals().quantity());
      this.speaks = new Givens(answer.diagram(), tellings.world(changed), Tellings::speaks);
    }

    @Override
    public boolean test(Integer draw, Integer number) {
      Tellings.Option option = tellings.option(draw, number);
      Variable variable = tellings.variable(draw);
      return says(mean.given(variable, option.chances()))
          || wanted.test(tellings.answer().terminals().none())
              && speaks.given(variable, option.outcome()) < NEXT_TO_NOTHING;
    }

    /** On the edge between two answers either may be what it says. */
    private boolean says(double about) {
      Answer.Terminals<A> terminals = tellings.answer().terminals();
      return wanted.test(terminals.says(Math.max(about - EDGE, terminals.least())))
          || wanted.test(terminals.says(Math.min(about + EDGE, terminals.greatest())));
    }
  }
}
