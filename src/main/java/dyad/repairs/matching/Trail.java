package dyad.repairs.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was settled and what is still to be tested, so that it can be taken back. */
public final class Trail {

  private final List<LogicVariable> settled = new ArrayList<>();
  private final List<SuspendedConstraint> pending = new ArrayList<>();

  private final List<LogicVariable> named = new ArrayList<>();

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
    Object left = LogicVariable.settled(one);
    Object right = LogicVariable.settled(other);
    if (left == right) {
      return true;
    }
    if (left instanceof LogicVariable unknown) {
      return settle(unknown, right);
    }
    return right instanceof LogicVariable unknown ? settle(unknown, left) : left.equals(right);
  }

  private boolean settle(LogicVariable unknown, Object term) {
    unknown.settle(term);
    settled.add(unknown);
    return true;
  }

  /** Notes a test whose values are not all settled. */
  public void await(SuspendedConstraint test) {
    pending.add(test);
  }

  /** The tests that were noted. */
  public List<SuspendedConstraint> pending() {
    return pending;
  }

  /** Notes that a rule gives a value a name, and so speaks of it. */
  void name(LogicVariable unknown) {
    named.add(unknown);
  }

  /** The values that rules speak of, as far as they are not settled. */
  Set<Object> named() {
    return named.stream().map(LogicVariable::settled).collect(Collectors.toSet());
  }

  /** Whether a test has come to fail. */
  public boolean isContradicted() {
    for (SuspendedConstraint test : pending) {
      if (!test.holds().orElse(true)) {
        return true;
      }
    }
    return false;
  }
}
