package dyad.reports;

import dyad.facts.Passage;

/** What a source says, as reports show it. */
public final class PassageWords {

  /** What is told before a passage that is not as it was. */
  public static final String CHANGED = "Changed since the fact was recorded: ";

  private PassageWords() {}

  /** The source's words; where they are not those that facts were recorded from, it is told. */
  public static String of(Passage passage) {
    return (passage.changed() ? CHANGED : "") + passage.text();
  }
}
