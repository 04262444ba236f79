package dyad.reasoning;

import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Rules made ready to fire. The few that were asked for last are kept while memory lasts: the same
 * rules are asked for again and again, and nothing in them can be changed.
 *
 * @param program the rules, rewritten
 * @param network the engine's network of them
 */
record Prepared(Program program, PartialNetwork network) {

  private static final int MOST = 4;

  private static final Deque<Kept> KEPT = new ArrayDeque<>();

  private record Kept(
      List<Rule> rules, SortedMap<String, Integer> layers, SoftReference<Prepared> prepared) {

    boolean isOf(RuleBase base) {
      return rules.equals(base.rules()) && layers.equals(base.layers());
    }
  }

  static Prepared of(RuleBase base) {
    return keep(base, kept(base).orElseGet(() -> made(base)));
  }

  private static Prepared made(RuleBase base) {
    Program program = Program.of(base);
    return new Prepared(program, new PartialNetwork(program));
  }

  private static Optional<Prepared> kept(RuleBase base) {
    synchronized (KEPT) {
      return KEPT.stream()
          .filter(k -> k.isOf(base))
          .findFirst()
          .flatMap(k -> Optional.ofNullable(k.prepared.get()));
    }
  }

  /** What was asked for last stands first, and is the last to go. */
  private static Prepared keep(RuleBase base, Prepared prepared) {
    synchronized (KEPT) {
      KEPT.removeIf(k -> k.isOf(base));
      KEPT.addFirst(new Kept(base.rules(), base.layers(), new SoftReference<>(prepared)));
      if (KEPT.size() > MOST) {
        KEPT.removeLast();
      }
    }
    return prepared;
  }
}
