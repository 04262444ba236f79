package dyad.reports.excel;

import dyad.findings.Alignment;
import java.util.LinkedHashMap;
import java.util.Map;

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
  UNASSESSED(Colour.MUTED, Colour.GREY),
  CHANGED(Colour.CHANGED_INK, Colour.CHANGED),
  CHANGED_TEXT(Colour.CHANGED_INK, Colour.PAPER);

  /** From where on a score is a convergence, as formulas say it. */
  static final String CUT = String.valueOf(Alignment.CUT);

  private static final double MUCH = 1.0 / 2;

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

  /**
   * The tones of alignments, each with the formula that tells where it is right.
   *
   * @param score the cell of the score; it holds no number where nothing is assessed
   */
  static Map<Tone, String> alignments(String score) {
    String number = "AND(ISNUMBER(" + score + "),N(" + score + ")";
    Map<Tone, String> tones = new LinkedHashMap<>();
    tones.put(UNASSESSED, "NOT(ISNUMBER(" + score + "))");
    tones.put(JOINED_MUCH, number + ">=1/2)");
    tones.put(JOINED, number + ">=" + CUT + ",N(" + score + ")<1/2)");
    tones.put(PARTED_MUCH, number + "<=-1/2)");
    tones.put(PARTED, number + "<=-" + CUT + ",N(" + score + ")>-1/2)");
    tones.put(EVEN, "AND(ISNUMBER(" + score + "),ABS(N(" + score + "))<" + CUT + ")");
    return tones;
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
