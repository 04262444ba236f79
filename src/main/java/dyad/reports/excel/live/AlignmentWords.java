package dyad.reports.excel.live;

import dyad.answers.Standing;
import dyad.findings.Alignment;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How two powers stand, in few words and signs. */
public final class AlignmentWords {

  private AlignmentWords() {}

  /** An alignment with a sign that tells it without its colour. */
  public static String signed(Alignment alignment) {
    return sign(alignment) + " " + alignment.word();
  }

  /** The sign alone. */
  public static String sign(Alignment alignment) {
    return switch (alignment) {
      case CONVERGENT -> "▲";
      case DIVERGENT -> "▼";
      case MIXED -> "◆";
      case UNDECIDED -> "◇";
      case NOT_ASSESSED -> "–";
    };
  }

  /** Rounded as a spreadsheet does: by the digits that are shown, halves away from nothing. */
  private static String signed(double score) {
    BigDecimal rounded = BigDecimal.valueOf(Math.abs(score)).setScale(2, RoundingMode.HALF_UP);
    String sign = rounded.signum() == 0 ? "" : score > 0 ? "+" : "−";
    return sign + rounded.toPlainString();
  }

  /** The alignment with the share of cases in which it, or the likeliest, comes, and its score. */
  public static String told(Standing standing) {
    String word =
        signed(standing.alignment())
            + (standing.alignment() == Alignment.UNDECIDED
                ? ": " + standing.likeliest().word()
                : "");
    return standing.alignment() == Alignment.NOT_ASSESSED
        ? word
        : word
            + " in "
            + Odds.percent(standing.probability())
            + " ("
            + signed(standing.score())
            + ")";
  }
}
