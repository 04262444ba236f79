package dyad.repairs.matching;

import dyad.facts.Brief;
import java.util.List;
import java.util.function.Predicate;

/** Gives the open fields of drafts values that meet what is asked of them. */
public final class Labelling {

  private final Abducibles abducibles;
  private final Trail trail;
  private final List<Hypothesis> drafts;
  private final OpenFields open;
  private final DraftedFacts facts;

  private final int most;
  private final int walks;
  private int tried;
  private int walked;

  /** Whether some were passed over that depart from the likeliest in more values. */
  private boolean further;

  /**
   * For drafts.
   *
   * @param most how many of their fillings are tried
   * @param walks how many values are tried before fields that cannot be met together are given up
   */
  public Labelling(
      Brief brief,
      Abducibles abducibles,
      Trail trail,
      List<Hypothesis> drafts,
      int most,
      int walks) {
    this.abducibles = abducibles;
    this.trail = trail;
    this.drafts = drafts;
    this.most = most;
    this.walks = walks;
    this.open = new OpenFields(brief, trail, drafts);
    this.facts = new DraftedFacts(brief, drafts, open);
  }

  /**
   * Tries fillings until one is taken or there are enough: first the likeliest, then those that
   * depart from it in one value, then in two, so that no field is passed over for another.
   */
  public boolean any(Predicate<List<Assumed>> taken) {
    List<LogicVariable> order = open.order();
    tried = 0;
    walked = 0;
    further = !trail.isContradicted() && drafts.stream().allMatch(abducibles::allow);
    for (int departures = 0; further && !isSpent(); departures++) {
      further = false;
      if (fill(order, 0, departures, taken)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpent() {
    return tried == most || walked >= walks;
  }

  /** Whether it was given up before all were tried that had to be. */
  public boolean isGivenUp() {
    return walked >= walks;
  }

  /** How many values were tried. */
  public int walked() {
    return walked;
  }

  /** How many fillings were tried. */
  public int tried() {
    return tried;
  }

  /** Whether what looks at a value that has just been settled may hold and be assumed. */
  private boolean isPossible(LogicVariable unknown) {
    for (SuspendedConstraint test : open.tests(unknown)) {
      if (!test.holds().orElse(true)) {
        return false;
      }
    }
    for (Hypothesis holder : open.holders(unknown)) {
      if (!abducibles.allow(holder)) {
        return false;
      }
    }
    return true;
  }

  private boolean fill(
      List<LogicVariable> order, int next, int departures, Predicate<List<Assumed>> taken) {
    if (next == order.size()) {
      tried += departures == 0 ? 1 : 0;
      return departures == 0 && taken.test(facts.all());
    }
    boolean likeliest = true;
    LogicVariable unknown = order.get(next);
    for (Object value : open.values(unknown)) {
      if (isSpent()) {
        return false;
      }
      walked++;
      Trail.Mark mark = trail.mark();
      trail.unify(unknown, value);
      boolean done = false;
      if (isPossible(unknown)) {
        int left = likeliest ? departures : departures - 1;
        further |= left < 0;
        done = left >= 0 && fill(order, next + 1, left, taken);
        likeliest = false;
      }
      trail.undo(mark);
      if (done) {
        return true;
      }
    }
    return false;
  }
}
