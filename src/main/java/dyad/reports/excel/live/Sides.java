package dyad.reports.excel.live;

import dyad.facts.Leaning;

/** Both sides of a question or topic, the rows of one below those of the other. */
public record Sides(Side supporting, Side opposing) {

  Side of(Leaning leaning) {
    return leaning == Leaning.FOR ? supporting : opposing;
  }

  /** Whether anything could bear on it. */
  public boolean any() {
    return !supporting.empty() || !opposing.empty();
  }
}
