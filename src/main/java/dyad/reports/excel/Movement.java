package dyad.reports.excel;

import dyad.scenarios.Change;

/** Which way an answer went, told by sign, by word and by colour alike. */
final class Movement {

  private Movement() {}

  static String sign(Change.Direction direction) {
    return switch (direction) {
      case UP -> "▲";
      case DOWN -> "▼";
      case OPENED -> "+";
      case CLOSED -> "–";
    };
  }

  static String word(Change change) {
    boolean up = change.direction() == Change.Direction.UP;
    return switch (change.direction()) {
      case OPENED -> "assessed now";
      case CLOSED -> "no longer assessed";
      default ->
          switch (change.subject()) {
            case QUESTION -> up ? "more likely" : "less likely";
            case TOPIC -> up ? "closer" : "further apart";
            case CONFIDENCE -> up ? "more confident" : "less confident";
          };
    };
  }

  static Tone tone(Change.Direction direction) {
    return switch (direction) {
      case UP -> Tone.JOINED;
      case DOWN -> Tone.PARTED;
      case OPENED -> Tone.EVEN;
      case CLOSED -> Tone.UNASSESSED;
    };
  }

  /** What sort of answer it is, in a word. */
  static String noun(Change.Subject subject) {
    return switch (subject) {
      case QUESTION -> "likelihood";
      case TOPIC -> "alignment";
      case CONFIDENCE -> "confidence";
    };
  }
}
