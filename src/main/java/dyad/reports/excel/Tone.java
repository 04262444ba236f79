package dyad.reports.excel;

import dyad.findings.Alignment;

/** What a cell's colours say; {@code PAPER} as fill is no fill. */
enum Tone {
  PLAIN(Colour.TEXT, Colour.PAPER),
  MUTED(Colour.MUTED, Colour.PAPER),
  ACCENT(Colour.ACCENT, Colour.PAPER),
  LINK(Colour.LINK, Colour.PAPER),
  HEAD(Colour.PAPER, Colour.ACCENT),
  BAND(Colour.ACCENT, Colour.BAND),
  JOINED_MUCH(Colour.PAPER, Colour.JOINED_MUCH),
  JOINED(Colour.TEXT, Colour.JOINED),
  EVEN(Colour.TEXT, Colour.EVEN),
  PARTED(Colour.TEXT, Colour.PARTED),
  PARTED_MUCH(Colour.PAPER, Colour.PARTED_MUCH),
  UNASSESSED(Colour.MUTED, Colour.GREY);

  private static final double MUCH = 2.0 / 3;

  private final Colour ink;
  private final Colour fill;

  Tone(Colour ink, Colour fill) {
    this.ink = ink;
    this.fill = fill;
  }

  Colour ink() {
    return ink;
  }

  Colour fill() {
    return fill;
  }

  /** The tone of an alignment: the further the score is from the middle, the deeper. */
  static Tone of(Alignment alignment, double score) {
    return switch (alignment) {
      case CONVERGENT -> score >= MUCH ? JOINED_MUCH : JOINED;
      case DIVERGENT -> score <= -MUCH ? PARTED_MUCH : PARTED;
      case MIXED -> EVEN;
      case NOT_ASSESSED -> UNASSESSED;
    };
  }
}
