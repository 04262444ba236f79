package dyad.repairs.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was settled and what is still to be tested, so that it can be taken back. */
public final class Trail {

  private final List<Unknown> settled = new ArrayList<>();
  private final List<Pending> pending = new ArrayList<>();

  private final List<Unknown> named = new ArrayList<>();

  /** A point to go back to. */
  public record Mark(int settled, int pending, int named) {

    /** Before anything was settled. */
    static final Mark START = new Mark(0, 0, 0);
  }

  /** Where the trail has come to. */
  public Mark mark() {
    return new Mark(settled.size(), pending.size(), named.size());
  }

  /** Takes back whatever came after a mark. */
  public void undo(Mark mark) {
    while (settled.size() > mark.settled()) {
      settled.remove(settled.size() - 1).unsettle();
    }
    while (pending.size() > mark.pending()) {
      pending.remove(pending.size() - 1);
    }
    while (named.size() > mark.named()) {
      named.remove(named.size() - 1);
    }
  }

  /** Makes two terms the same, if they can be. */
  public boolean unify(Object one, Object other) {
    Object left = Unknown.settled(one);
    Object right = Unknown.settled(other);
    if (left == right) {
      return true;
    }
    if (left instanceof Unknown unknown) {
      return settle(unknown, right);
    }
    return right instanceof Unknown unknown ? settle(unknown, left) : left.equals(right);
  }

  private boolean settle(Unknown unknown, Object term) {
    unknown.settle(term);
    settled.add(unknown);
    return true;
  }

  /** Notes a test whose values are not all settled. */
  public void await(Pending test) {
    pending.add(test);
  }

  /** The tests that were noted. */
  public List<Pending> pending() {
    return pending;
  }

  /** Notes that a rule gives a value a name, and so speaks of it. */
  void name(Unknown unknown) {
    named.add(unknown);
  }

  /** The values that rules speak of, as far as they are not settled. */
  Set<Object> named() {
    return named.stream().map(Unknown::settled).collect(Collectors.toSet());
  }

  /** Whether a test has come to fail. */
  public boolean isContradicted() {
    for (Pending test : pending) {
      if (!test.holds().orElse(true)) {
        return true;
      }
    }
    return false;
  }
}
