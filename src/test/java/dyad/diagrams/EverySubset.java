package dyad.diagrams;

import dyad.derivation.Circuit;
import dyad.derivation.Plan;
import dyad.answers.Weighing;
import dyad.facts.Term;
import java.util.List;
import java.util.Optional;

/** Tries every set of some facts that are withdrawn, 64 sets at a time in the graph itself. */
final class EverySubset {

  private final Plan.Run run;
  private final long[] words;
  private final int before;
  private int filled;
  private long moving;

  EverySubset(Circuit circuit, Weighing weighing, Evidence evidence, Optional<Term> before) {
    Plan plan = Plan.of(circuit, List.of(weighing));
    run = plan.run();
    words = plan.words(evidence.facts(evidence.told()));
    this.before = Plan.answer(before);
  }

  /** How many sets of a size give another answer. */
  long moving(int size) {
    moving = 0;
    choose(new int[size], 0, 0);
    count();
    return moving;
  }

  private void choose(int[] set, int chosen, int from) {
    if (chosen == set.length) {
      for (int fact : set) {
        words[fact] &= ~(1L << filled);
      }
      filled++;
      if (filled == Long.SIZE) {
        count();
      }
      return;
    }
    for (int fact = from; fact < words.length; fact++) {
      set[chosen] = fact;
      choose(set, chosen + 1, fact + 1);
    }
  }

  private void count() {
    run.evaluate(words);
    long tried = filled == Long.SIZE ? -1L : (1L << filled) - 1;
    moving += Long.bitCount(tried & ~run.where(0, before));
    java.util.Arrays.fill(words, -1L);
    filled = 0;
  }
}
