package dyad.reports;

import dyad.answers.Confidence;
import dyad.explanation.Explanation;
import dyad.reports.wording.FlipWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How many questions are assessed, and how surely, in words. */
public final class HowMany {

  /** More are not named one by one. */
  private static final int NAMED = 12;

  private HowMany() {}

  /** How many of some questions are assessed, as a sentence. */
  public static String assessed(List<Explanation> all) {
    int assessed = all.size() - open(all).size();
    return all.isEmpty()
        ? "No question is asked."
        : assessed
            + " of "
            + FlipWords.number(all.size(), "question")
            + (assessed == 1 ? " is" : " are")
            + " assessed.";
  }

  /** Which of them are not, as a sentence; empty where there are none or many. */
  public static Optional<String> without(List<Explanation> all) {
    List<String> open = open(all);
    return open.isEmpty() || open.size() > NAMED
        ? Optional.empty()
        : Optional.of("No ground was found for or against " + BottomLine.list(open) + ".");
  }

  /** Which topics are not assessed and why, a sentence for each reason. */
  public static List<String> unassessed(Report report) {
    return Stream.of(
            ungrounded(report.ungrounded()),
            named("Not assessed, since what speaks there is too doubtful: ", report.doubtful()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** On which topics there is no ground, as a sentence; empty where there are none. */
  public static Optional<String> ungrounded(List<String> topics) {
    return named("No ground on how the two stand: ", topics);
  }

  private static Optional<String> named(String start, List<String> topics) {
    return topics.isEmpty()
        ? Optional.empty()
        : Optional.of(start + String.join(", ", topics) + ".");
  }

  private static List<String> open(List<Explanation> all) {
    return all.stream()
        .map(Explanation::judgment)
        .filter(j -> j.term().isEmpty())
        .map(j -> j.question().id())
        .toList();
  }

  /** How many answers stand at each level of confidence: “0 high, 3 moderate and 42 low”. */
  public static String levels(List<Explanation> all) {
    return BottomLine.list(
        Stream.of(Confidence.Level.HIGH, Confidence.Level.MODERATE, Confidence.Level.LOW)
            .map(level -> at(level, all) + " " + level.name().toLowerCase(Locale.ROOT))
            .toList());
  }

  private static long at(Confidence.Level level, List<Explanation> all) {
    return all.stream()
        .filter(e -> e.confidence().map(Confidence::level).equals(Optional.of(level)))
        .count();
  }
}
