package dyad.reports;

import dyad.layers.Footing;
import java.util.List;
import java.util.Optional;

/** How far a report's answers are those that its brief expects, and by whose rules. */
public final class AgreementWords {

  private AgreementWords() {}

  /** How many answers are not the one that the brief expects. */
  public static long missed(Report report) {
    return GeneralAnswers.agreeing(report.assessment()).filter(agrees -> !agrees).count();
  }

  /** How many answers are the one that the brief expects, as a sentence. */
  public static String line(Report report) {
    long asked = GeneralAnswers.agreeing(report.assessment()).count();
    return asked == 0
        ? "The brief states no terms of its own to compare with."
        : (asked - missed(report)) + " of " + asked + " answers are the brief's own" + by(report);
  }

  /** By whose rules they are; what ends a sentence that counts them. */
  public static String by(Report report) {
    return report
        .general()
        .map(
            general ->
                " by its author's rules, which were written to give them; "
                    + general.agreeing()
                    + " by general rules alone.")
        .orElse(".");
  }

  /** How many answers stand on the author's own rules, where there are such rules. */
  public static Optional<String> standing(Report report) {
    List<Footing> footings =
        report.explanations().stream().flatMap(e -> e.footing().stream()).toList();
    long own = footings.stream().filter(Footing::isOwn).count();
    long alone = footings.stream().filter(f -> f.layer() == Footing.Layer.AUTHOR).count();
    return report.rules().own().isEmpty()
        ? Optional.empty()
        : Optional.of(
            own
                + " of "
                + report.explanations().size()
                + " answers stand on the author's own rules, "
                + alone
                + " of them on these alone.");
  }
}
