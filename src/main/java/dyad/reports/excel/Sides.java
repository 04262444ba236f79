package dyad.reports.excel;

import dyad.facts.Leaning;

/** Both sides of a question or topic, the rows of one below those of the other. */
record Sides(Side supporting, Side opposing) {

  Side of(Leaning leaning) {
    return leaning == Leaning.FOR ? supporting : opposing;
  }

  /** Whether anything could bear on it. */
  boolean any() {
    return !supporting.empty() || !opposing.empty();
  }

  /** That something bears on it. */
  String holds() {
    return any()
        ? "OR("
            + Ref.range(Tab.LIVE_GROUNDS, LiveGrounds.HOLDS, supporting.first(), opposing.last())
            + ")"
        : "FALSE";
  }
}
