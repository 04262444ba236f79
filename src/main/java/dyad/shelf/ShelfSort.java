package dyad.shelf;

import java.util.Locale;

/** What is looked for on a shelf. */
public enum ShelfSort {
  /** What briefs tell. */
  FACTS("fact"),
  /** What was answered. */
  JUDGMENTS("judgment"),
  /** What came of it. */
  OUTCOMES("outcome");

  private final String one;

  ShelfSort(String one) {
    this.one = one;
  }

  /** One of them. */
  String one() {
    return one;
  }

  /** As a command line takes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
