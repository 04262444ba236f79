package dyad.reports.excel.table;

import dyad.findings.Alignment;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a cell's colours say; {@code PAPER} as fill is no fill. */
public enum CellTone {
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
  UNASSESSED(Colour.MUTED, Colour.GREY),
  CHANGED(Colour.CHANGED_INK, Colour.CHANGED),
  CHANGED_TEXT(Colour.CHANGED_INK, Colour.PAPER);

  private static final double MUCH = 1.0 / 2;

  private final Colour ink;
  private final Colour fill;

  CellTone(Colour ink, Colour fill) {
    this.ink = ink;
    this.fill = fill;
  }

  /** The colour of the letters. */
  public Colour ink() {
    return ink;
  }

  /** The colour behind them. */
  public Colour fill() {
    return fill;
  }

  /**
   * The tones of alignments, each with the formula that tells where it is right.
   *
   * @param alignment the cell of the alignment, with or without its sign
   * @param score the cell of the score; it holds no number where nothing is assessed
   */
  public static Map<CellTone, String> alignments(String alignment, String score) {
    Map<CellTone, String> tones = new LinkedHashMap<>();
    tones.put(
        UNASSESSED,
        "OR("
            + is(alignment, Alignment.NOT_ASSESSED)
            + ","
            + is(alignment, Alignment.UNDECIDED)
            + ")");
    tones.put(JOINED_MUCH, and(is(alignment, Alignment.CONVERGENT), "N(" + score + ")>=1/2"));
    tones.put(JOINED, and(is(alignment, Alignment.CONVERGENT), "N(" + score + ")<1/2"));
    tones.put(PARTED_MUCH, and(is(alignment, Alignment.DIVERGENT), "N(" + score + ")<=-1/2"));
    tones.put(PARTED, and(is(alignment, Alignment.DIVERGENT), "N(" + score + ")>-1/2"));
    tones.put(EVEN, is(alignment, Alignment.MIXED));
    return tones;
  }

  private static String is(String cell, Alignment alignment) {
    return "ISNUMBER(SEARCH(\"" + alignment.word() + "\"," + cell + "))";
  }

  private static String and(String one, String other) {
    return "AND(" + one + "," + other + ")";
  }

  /** The tone of an alignment: the further the score is from the middle, the deeper. */
  public static CellTone of(Alignment alignment, double score) {
    return switch (alignment) {
      case CONVERGENT -> score >= MUCH ? JOINED_MUCH : JOINED;
      case DIVERGENT -> score <= -MUCH ? PARTED_MUCH : PARTED;
      case MIXED -> EVEN;
      case UNDECIDED, NOT_ASSESSED -> UNASSESSED;
    };
  }
}
