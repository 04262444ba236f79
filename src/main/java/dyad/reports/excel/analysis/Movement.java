package dyad.reports.excel.analysis;

import dyad.reports.excel.table.Tone;
import dyad.scenarios.comparison.Change;

/** Which way an answer went, told by colour beside words. */
final class Movement {

  private Movement() {}

  static Tone tone(Change.Direction direction) {
    return switch (direction) {
      case UP -> Tone.JOINED;
      case DOWN -> Tone.PARTED;
      case OPENED -> Tone.EVEN;
      case CLOSED -> Tone.UNASSESSED;
    };
  }
}
