package dyad.reports.wording;

import dyad.answers.Standing;
import dyad.explanation.Wording;
import dyad.explanation.text.SampledWords;
import dyad.findings.Alignment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** How probable the alignments on a topic are, in words. */
public final class OddsWords {

  private static final double DIGITS = 1e9;
  private static final double ROUNDED = 1e12;

  /** The most percent that is told of what is not all. */
  private static final int NEARLY_ALL = 99;

  private OddsWords() {}

  /** How probable it is that powers stand so; nothing where nothing at all is to be looked at. */
  public static String chance(Standing standing) {
    return isNothing(standing)
        ? ""
        : (standing.alignment() == Alignment.UNDECIDED ? standing.likeliest().word() + " " : "")
            + "in "
            + SweepWords.share(rounded(standing.probability()))
            + " of cases";
  }

  /** How probable each alignment is, as a sentence; nothing where nothing is to be looked at. */
  public static String sentence(Standing standing) {
    return Wording.capital(told(standing));
  }

  /** The same in the middle of a sentence, with its full stop. */
  public static String told(Standing standing) {
    return isNothing(standing)
        ? ""
        : standing.odds().entrySet().stream()
            .map(e -> e.getKey().word() + " in " + SweepWords.share(rounded(e.getValue())))
            .collect(Collectors.joining(", ", "", " of cases." + SampledWords.behind(standing)));
  }

  /**
   * A share in whole percent; halves are rounded up, as a spreadsheet does, but what is not all is
   * not told to be.
   */
  public static String percent(double share) {
    double exact = Math.rint(share * ROUNDED) / ROUNDED;
    int whole =
        BigDecimal.valueOf(exact).setScale(2, RoundingMode.HALF_UP).movePointRight(2).intValue();
    return (exact < 1 ? Math.min(whole, NEARLY_ALL) : whole) + " %";
  }

  private static boolean isNothing(Standing standing) {
    return standing.alignment() == Alignment.NOT_ASSESSED && rounded(standing.probability()) >= 1;
  }

  /** Without the last digits, which sums may miss: what is certain is told so. */
  private static double rounded(double chance) {
    return Math.rint(chance * DIGITS) / DIGITS;
  }
}
