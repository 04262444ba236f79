package dyad.reports.paper;

import dyad.scenarios.comparison.Change;

/** What the look of a text says; the text says the same without it. */
public enum Tone {
  /** Nothing. */
  PLAIN,
  /** It matters more than its surroundings. */
  STRONG,
  /** It matters less. */
  MUTED,
  /** More likely, closer, more confident. */
  UP,
  /** The other way. */
  DOWN,
  /** Answered now. */
  OPENED,
  /** No longer answered. */
  CLOSED;

  /** The tone of the way an answer went. */
  static Tone of(Change.Direction direction) {
    return switch (direction) {
      case UP -> UP;
      case DOWN -> DOWN;
      case OPENED -> OPENED;
      case CLOSED -> CLOSED;
    };
  }
}
