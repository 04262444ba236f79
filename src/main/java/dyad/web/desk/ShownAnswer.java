package dyad.web.desk;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.reports.json.JsonReport;
import dyad.reports.wording.ChangeWords;
import dyad.scenarios.comparison.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as the page shows it: by its term, in whole percent, and with a confidence. What the
 * page does not show has moved nothing that anybody could see.
 *
 * @param term its term, or that it is not assessed
 * @param percent its probability; -1 where it is not assessed
 * @param confidence the confidence in it; empty where it is not assessed
 * @param told the same for the page
 */
public record ShownAnswer(
    String term, long percent, Optional<String> confidence, Map<String, Object> told) {

  /** Nothing can be changed; what is empty is told so. */
  public ShownAnswer {
    told = Collections.unmodifiableMap(told);
  }

  /** The answer to a question. */
  public static ShownAnswer of(Judgment judgment, Optional<Confidence> confidence) {
    Map<String, Object> told = JsonReport.assessment(judgment, confidence);
    told.keySet().removeAll(List.of("for", "against"));
    return new ShownAnswer(
        String.valueOf(told.get("term")),
        judgment.likelihood().map(l -> Math.round(l.probability() * 100)).orElse(-1L),
        confidence.map(c -> c.level().word()),
        told);
  }

  /** How far apart two answers to one question are. */
  public enum Distance {
    /** Their terms differ. */
    TERM,
    /** The confidence in them differs. */
    CONFIDENCE,
    /** Their probabilities differ by the same term. */
    WITHIN,
    /** They are shown alike. */
    NONE
  }

  /** How far it is from another. */
  public Distance from(ShownAnswer was) {
    if (!term.equals(was.term)) {
      return Distance.TERM;
    }
    if (!confidence.equals(was.confidence)) {
      return Distance.CONFIDENCE;
    }
    return percent == was.percent ? Distance.NONE : Distance.WITHIN;
  }

  /** In words what it is to another; none where both are shown alike. */
  public List<String> to(ShownAnswer was) {
    List<String> words = new ArrayList<>();
    if (!term.equals(was.term)) {
      words.add(direction(Change.Subject.QUESTION, was.term, term));
    }
    if (confidence.isPresent()
        && was.confidence.isPresent()
        && !confidence.equals(was.confidence)) {
      words.add(direction(Change.Subject.CONFIDENCE, was.confidence.get(), confidence.get()));
    }
    if (words.isEmpty() && percent != was.percent) {
      words.add(
          "a little " + (percent > was.percent ? "more" : "less") + " likely, by the same term");
    }
    return words;
  }

  private static String direction(Change.Subject subject, String from, String to) {
    return ChangeWords.direction(new Change(subject, "", "", from, to, List.of()));
  }
}
