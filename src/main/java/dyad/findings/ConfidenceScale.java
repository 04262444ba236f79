package dyad.findings;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cut-offs of confidence. Each part of it is weak, fair or strong; the level is the weakest.
 *
 * @param fairOriginators how many originators must fall away before the term changes, for sourcing
 *     to be fair
 * @param strongOriginators how many, for it to be strong
 * @param fairShare in what share of gradings the term must stay for reasoning to be fair
 * @param strongShare in what share, for it to be strong
 * @param off how probable it is that a rule is graded a step off, as much either way
 * @param fairAbsences on how many absences and assumptions an answer may rest where gaps are fair
 * @param strongAbsences on how many, where they are small
 * @param fairRead how much of what the brief holds on the topic rules must read where gaps are fair
 * @param strongRead how much, where they are small
 */
public record ConfidenceScale(
    double fairOriginators,
    double strongOriginators,
    double fairShare,
    double strongShare,
    double off,
    double fairAbsences,
    double strongAbsences,
    double fairRead,
    double strongRead) {

  /** What holds where the scales say nothing else, but for the shares. */
  static ConfidenceScale of(double fairShare, double strongShare) {
    return new ConfidenceScale(2, 3, fairShare, strongShare, 0.2, 3, 1, 0.25, 0.5);
  }

  /** The rows of its table, by their names. */
  SortedMap<String, Double> rows() {
    return new TreeMap<>(
        Map.of(
            "originators fair", fairOriginators,
            "originators strong", strongOriginators,
            "low", fairShare,
            "high", strongShare,
            "a step off", off,
            "absences fair", fairAbsences,
            "absences strong", strongAbsences,
            "read fair", fairRead,
            "read strong", strongRead));
  }
}
