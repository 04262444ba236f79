package dyad.reports.word;

import dyad.reports.office.Ink;
import java.util.Optional;

/** The paragraph styles of the document; whoever edits it changes them in one place. */
enum Style {
  BODY("Normal", "Normal", 20, false, Ink.TEXT, 0, 100),
  TITLE("Title", "Title", 40, true, Ink.ACCENT, 0, 40),
  SUBTITLE("Subtitle", "Subtitle", 19, false, Ink.MUTED, 0, 160),
  SECTION("Heading1", "heading 1", 30, true, Ink.ACCENT, 0, 120),
  HEADING("Heading2", "heading 2", 23, true, Ink.ACCENT, 200, 80),
  SUBHEADING("Heading3", "heading 3", 20, true, Ink.TEXT, 120, 50),
  BOTTOM_LINE("BottomLine", "Bottom Line", 21, false, Ink.TEXT, 0, 0),
  BOX_HEAD("BoxHead", "Box Head", 19, true, Ink.TEXT, 160, 0),
  BOX("Box", "Box", 19, false, Ink.TEXT, 0, 0),
  LABEL("Label", "Label", 20, true, Ink.TEXT, 80, 30),
  REASON("Reason", "Reason", 19, false, Ink.TEXT, 0, 30),
  NOTE("Note", "Note", 17, false, Ink.MUTED, 40, 100),
  CONTENTS("TOC1", "toc 1", 19, false, Ink.TEXT, 0, 20),
  CELL("Cell", "Cell", 18, false, Ink.TEXT, 30, 30),
  HEAD("CellHead", "Cell Head", 18, true, Ink.PAPER, 40, 40),
  HEADER("Header", "header", 17, true, Ink.ACCENT, 0, 0),
  FOOTER("Footer", "footer", 16, false, Ink.MUTED, 0, 0),
  GAP("TableEnd", "Table End", 8, false, Ink.PAPER, 0, 0),
  END("SectionEnd", "Section End", 2, false, Ink.PAPER, 0, 0);

  private final String id;
  private final String title;
  private final int size;
  private final boolean bold;
  private final String colour;
  private final int before;
  private final int after;

  /** Sizes in half points, distances in twentieths of a point. */
  Style(String id, String title, int size, boolean bold, String colour, int before, int after) {
    this.id = id;
    this.title = title;
    this.size = size;
    this.bold = bold;
    this.colour = colour;
    this.before = before;
    this.after = after;
  }

  String id() {
    return id;
  }

  /** What else a house may have in its stead. */
  Optional<String> inItsStead() {
    return this == LABEL ? Optional.of("caption") : Optional.empty();
  }

  String title() {
    return title;
  }

  int size() {
    return size;
  }

  boolean bold() {
    return bold;
  }

  String colour() {
    return colour;
  }

  int before() {
    return before;
  }

  int after() {
    return after;
  }

  /** Whether it stands in the navigation pane, and how deep; −1 where it does not. */
  int outline() {
    return switch (this) {
      case SECTION -> 0;
      case HEADING -> 1;
      case SUBHEADING -> 2;
      default -> -1;
    };
  }

  /** Whether it stands in a frame, with those of such a style around it. */
  boolean boxed() {
    return this == BOTTOM_LINE || this == BOX_HEAD || this == BOX;
  }

  /** Whether it must not be the last on a page. */
  boolean keepsWithNext() {
    return outline() >= 0 || this == LABEL || this == BOX_HEAD;
  }
}
