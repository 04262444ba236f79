package dyad.reports.excel.live;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.explanation.Explanation;
import dyad.facts.Term;
import dyad.reports.AgreementWords;
import dyad.reports.Report;
import dyad.reports.wording.ChangeWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Counts a report's answers, and tells them in narrow cells. */
public final class Answers {

  /** The levels of confidence, in the order in which the workbook shows them. */
  public static final List<Confidence.Level> LEVELS =
      List.of(Confidence.Level.HIGH, Confidence.Level.MODERATE, Confidence.Level.LOW);

  /** The column of the sheet of judgments that tells whether an answer is the brief's own. */
  public static final int AGREES = 9;

  private Answers() {}

  /** A term with its range on a line of its own; any other answer as it is. */
  public static String stacked(String answer) {
    return ChangeWords.shown(answer).replace(" [", "\n[");
  }

  /** How many questions are assessed. */
  static long assessed(Report report) {
    return count(report, e -> e.judgment().term().isPresent());
  }

  /** How many answers are a term. */
  public static long count(Report report, Term term) {
    return count(report, e -> e.judgment().term().equals(Optional.of(term)));
  }

  /** How many answers are a term with a level of confidence. */
  public static long count(Report report, Term term, String level) {
    return count(
        report,
        e ->
            e.judgment().term().equals(Optional.of(term))
                && e.confidence().filter(c -> c.level().word().equals(level)).isPresent());
  }

  private static long count(Report report, Predicate<Explanation> counts) {
    return report.explanations().stream().filter(counts).count();
  }

  private static boolean has(Explanation explanation, Confidence.Level level) {
    return explanation.confidence().map(Confidence::level).equals(Optional.of(level));
  }

  /** How many questions were answered, and how sure of the answers we are, as a sentence. */
  public static String counted(Report report) {
    String levels =
        LEVELS.stream()
            .map(
                level ->
                    count(report, e -> has(e, level)) + " with " + level.word() + " confidence")
            .collect(Collectors.joining(", "));
    return assessed(report)
        + " of "
        + report.explanations().size()
        + " questions are answered"
        + (assessed(report) == 0 ? "." : ": " + levels + ".");
  }

  /** How many of the brief's own answers are ours too, as a sentence. */
  public static String agreement(Report report) {
    List<Boolean> compared =
        report.assessment().judgments().stream()
            .map(Judgment::agrees)
            .flatMap(Optional::stream)
            .toList();
    long same = compared.stream().filter(agrees -> agrees).count();
    return compared.isEmpty()
        ? "The brief states no terms of its own to compare with."
        : same + agreed(compared.size(), report);
  }

  /** What follows the number of the answers that are the brief's own. */
  static String agreed(long compared, Report report) {
    return " of "
        + compared
        + " answers are the brief’s own"
        + AgreementWords.by(report).replace("alone.", "alone, as delivered.");
  }
}
