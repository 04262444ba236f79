package dyad.reports;

/** How far a report's answers are those that its brief expects. */
public final class AgreementWords {

  private AgreementWords() {}

  /** How many answers are not the one that the brief expects. */
  public static long missed(Report report) {
    return report.assessment().judgments().stream().filter(j -> !j.agrees().orElse(true)).count();
  }

  /** The same as a sentence. */
  public static String line(Report report) {
    long asked =
        report.assessment().judgments().stream().filter(j -> j.agrees().isPresent()).count();
    return asked == 0
        ? "The brief states no terms of its own to compare with."
        : (asked - missed(report)) + " of " + asked + " answers are the brief's own.";
  }
}
