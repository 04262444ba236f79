package dyad.reports.excel.analysis;

import dyad.reports.excel.table.CellTone;
import dyad.scenarios.comparison.Change;

/** Which way an answer went, told by colour beside words. */
final class Movement {

  private Movement() {}

  static CellTone tone(Change.Direction direction) {
    return switch (direction) {
      case UP -> CellTone.JOINED;
      case DOWN -> CellTone.PARTED;
      case OPENED -> CellTone.EVEN;
      case CLOSED -> CellTone.UNASSESSED;
    };
  }
}
