package dyad.reports.excel.table;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** How a cell is set: the size of its letters in points, their weight, where they stand. */
public enum Shape {
  BODY(10, false, HorizontalAlignment.LEFT),
  STRONG(10, true, HorizontalAlignment.LEFT),
  CENTRED(10, false, HorizontalAlignment.CENTER),
  SWITCH(10, true, HorizontalAlignment.CENTER),
  HEAD(10, true, HorizontalAlignment.LEFT),
  HEAD_CENTRED(10, true, HorizontalAlignment.CENTER),
  TITLE(17, true, HorizontalAlignment.LEFT),
  HEADING(12, true, HorizontalAlignment.LEFT),
  LEAD(13, true, HorizontalAlignment.LEFT),
  PROSE(11, false, HorizontalAlignment.LEFT),
  NOTE(9, false, HorizontalAlignment.LEFT),
  MARKING(10, true, HorizontalAlignment.LEFT),
  TILE(10, true, HorizontalAlignment.CENTER),
  TILE_WORD(9, false, HorizontalAlignment.CENTER);

  private final int size;
  private final boolean bold;
  private final HorizontalAlignment alignment;

  Shape(int size, boolean bold, HorizontalAlignment alignment) {
    this.size = size;
    this.bold = bold;
    this.alignment = alignment;
  }

  int size() {
    return size;
  }

  boolean bold() {
    return bold;
  }

  HorizontalAlignment alignment() {
    return alignment;
  }

  /** Whether it stands in a table, whose rows are ruled. */
  boolean ruled() {
    return ordinal() <= HEAD_CENTRED.ordinal();
  }

  /** Whether it heads a column. */
  boolean head() {
    return this == HEAD || this == HEAD_CENTRED;
  }

  boolean centred() {
    return alignment == HorizontalAlignment.CENTER;
  }

  boolean tile() {
    return this == TILE || this == TILE_WORD;
  }
}
