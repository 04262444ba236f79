package dyad.reasoning;

import dyad.derivation.Circuit;
import dyad.facts.kinds.Content;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * The last graphs, each with all that the rules saw when they made it: a graph can so never be
 * taken for that of other facts. Safe for many threads.
 */
final class KeptCircuits {

  /** A draft and what is saved of it, beside the brief as it was. */
  private static final int MOST = 3;

  private final Deque<Kept> kept = new ArrayDeque<>();
  private final KeptRows rows = new KeptRows();

  /**
   * All that rules see.
   *
   * @param told the ids of the facts that can be told; the others are so where one of them is wrong
   * @param rows the rows by which they see each fact, by its id
   * @param standing what they match besides
   */
  record Seen(Set<String> told, SortedMap<String, List<Content>> rows, List<Object> standing) {}

  private record Kept(Seen seen, Circuit circuit) {}

  /** Fires the rules. */
  interface Firing {
    Circuit fire() throws BudgetException;
  }

  /** The rows by which rules see facts; they can be compared most quickly with the last ones. */
  KeptRows rows() {
    return rows;
  }

  /** The graph of what the rules see, made if it is not among the last ones. */
  Circuit of(Seen seen, Firing firing) throws BudgetException {
    Optional<Circuit> known = known(seen);
    if (known.isPresent()) {
      return known.get();
    }
    Circuit made = firing.fire();
    keep(new Kept(seen, made));
    return made;
  }

  private synchronized Optional<Circuit> known(Seen seen) {
    Optional<Kept> found = kept.stream().filter(k -> k.seen.equals(seen)).findFirst();
    found.ifPresent(this::keep);
    return found.map(Kept::circuit);
  }

  /** What was asked for last goes last. */
  private synchronized void keep(Kept newest) {
    kept.removeIf(k -> k.circuit == newest.circuit);
    kept.addFirst(newest);
    if (kept.size() > MOST) {
      kept.removeLast();
    }
  }
}
