package dyad.reports.wording;

import java.util.Locale;

/** How far a topic leans, from −1 to +1, in words. */
public final class Score {

  private Score() {}

  /** A score with its sign; nothing leans nowhere, and has none. */
  public static String told(double score) {
    long hundredths = Math.round(Math.abs(score) * 100);
    String sign = hundredths == 0 ? "" : score < 0 ? "−" : "+";
    return sign + String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
  }
}
