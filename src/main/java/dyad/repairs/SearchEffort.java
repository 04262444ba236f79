package dyad.repairs;

import dyad.repairs.matching.Labelling;

/** How much a search has done, and how much it may do before it gives up. */
final class SearchEffort {

  static final int STEPS = 20_000;

  /** How many values are tried before fields that cannot be met together are given up. */
  static final int WALKS = 2_000;

  /** How many steps are taken to find better ones of the size of the first that works. */
  private static final int MORE = 3_000;

  /** How many fillings of one state are tried. */
  private static final int FILLINGS = 60;

  private static final int FEW = 4;

  /** How many fillings are tried in all beside the likeliest of each state. */
  private static final int REFILLINGS = 5_000;

  /** How many values are tried in all: states of many open numbers could take minutes each. */
  private static final int WALKS_IN_ALL = 300_000;

  private final boolean thorough;
  private int steps;
  private long taken;
  private int limit;
  private int enough;
  private int refilled;
  private int walked;
  private boolean complete = true;

  /**
   * Nothing is done yet.
   *
   * @param thorough whether many fillings of one state are tried
   */
  SearchEffort(boolean thorough) {
    this.thorough = thorough;
  }

  /** Begins a search anew, in at most so many steps. */
  void begin(int limit) {
    this.limit = limit;
    steps = 0;
    refilled = 0;
    walked = 0;
    enough = Integer.MAX_VALUE;
    complete = true;
  }

  /** Ends it, and tells whether nothing had to be given up. */
  boolean end() {
    taken += Math.min(steps, limit);
    return complete;
  }

  /** How many steps have been taken in all. */
  long taken() {
    return taken;
  }

  /** Counts one more step; false if it may not be taken. */
  boolean allowsStep() {
    if (++steps > limit || steps > enough) {
      complete &= steps <= limit;
      return false;
    }
    return true;
  }

  /** How many values may be tried for the fields of one state. */
  int walks() {
    return Math.min(WALKS, WALKS_IN_ALL - walked);
  }

  /** How many fillings of one state may be tried. */
  int fillings() {
    if (refilled >= REFILLINGS) {
      complete = false;
      return 1;
    }
    return thorough ? FILLINGS : FEW;
  }

  /** Adds what it took to fill the fields of one state. */
  void add(Labelling filling) {
    walked += filling.walked();
    complete &= !filling.isGivenUp();
    refilled += Math.max(0, filling.tried() - 1);
  }

  /** What was found is good enough: the search goes on for some steps only. */
  void suffices() {
    enough = Math.min(enough, steps + MORE);
  }

  /** Something was passed over. */
  void giveUp() {
    complete = false;
  }
}
