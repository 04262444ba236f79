package dyad.findings;

import java.util.List;
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

  private static final double MOST = 1000;

  /** What holds where the scales say nothing else, but for the shares. */
  static ConfidenceScale of(double fairShare, double strongShare) {
    return new ConfidenceScale(2, 3, fairShare, strongShare, 0.2, 3, 1, 0.25, 0.5);
  }

  /** The one that a table holds. */
  static ConfidenceScale in(DemandedNumbers numbers) {
    double low = numbers.need("low", 0, 1);
    ConfidenceScale usual = of(low, numbers.need("high", 0, 1));
    ConfidenceScale scale =
        new ConfidenceScale(
            numbers.may("originators fair", 1, MOST, usual.fairOriginators()),
            numbers.may("originators strong", 1, MOST, usual.strongOriginators()),
            usual.fairShare(),
            usual.strongShare(),
            numbers.may("a step off", 0, 1, usual.off()),
            numbers.may("absences fair", 0, MOST, usual.fairAbsences()),
            numbers.may("absences strong", 0, MOST, usual.strongAbsences()),
            numbers.may("read fair", 0, 1, usual.fairRead()),
            numbers.may("read strong", 0, 1, usual.strongRead()));
    numbers.only(
        List.of(
            "high",
            "low",
            "originators fair",
            "originators strong",
            "a step off",
            "absences fair",
            "absences strong",
            "read fair",
            "read strong"));
    numbers.rising(List.of("low", "high"));
    numbers.rising(List.of("originators fair", "originators strong"));
    numbers.rising(List.of("absences strong", "absences fair"));
    numbers.rising(List.of("read fair", "read strong"));
    return scale;
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
