package dyad.findings;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The cut-offs of alignments.
 *
 * @param cut the score from which on two powers converge on a topic; from as far below 0 on they
 *     diverge
 * @param shrinkage what the score of a topic is drawn to the middle by, in natural log-odds: one
 *     ground alone does not settle it
 * @param coverage the least part of all weight that assessed topics must carry for a verdict over
 *     all, and so must what was looked at
 * @param told an alignment is told where it is more probable than this
 * @param seeming below this score, either way, two powers but seem to converge or to diverge: what
 *     speaks there on balance makes it likely and no more, however sure the facts are
 */
public record AlignmentScale(
    double cut, double shrinkage, double coverage, double told, double seeming) {

  /** What holds where the scales say nothing of it. */
  public static final AlignmentScale USUAL = new AlignmentScale(0.25, 2, 0.5, 0.5, 0.35);

  static final String CUT = "cut";
  static final String SHRINKAGE = "shrinkage";
  static final String COVERAGE = "coverage";
  static final String TOLD = "told";
  static final String SEEMING = "seeming";

  /** The names of the rows by which the alignment on a topic is worked out. */
  public static final List<String> OF_TOPICS = List.of(CUT, SHRINKAGE);

  /** The same of the alignment over all topics. */
  public static final List<String> OF_ALL = List.of(CUT, SHRINKAGE, COVERAGE);

  /** The names of its rows. */
  static final List<String> NAMES = List.of(CUT, SHRINKAGE, COVERAGE, TOLD, SEEMING);

  private static final double FINEST = 0.01;

  /** What a mean of several scores may miss by its last digits. */
  private static final double SLACK = 1e-9;

  /** The one that a table holds; the usual one where the table says nothing. */
  static AlignmentScale in(ScaleTable table) {
    if (table.isEmpty()) {
      return USUAL;
    }
    DemandedNumbers numbers = table.numbers();
    AlignmentScale scale =
        new AlignmentScale(
            numbers.need(CUT, FINEST, 1),
            numbers.need(SHRINKAGE, 0, ScalesReader.HEAVIEST),
            numbers.need(COVERAGE, 0, 1),
            numbers.need(TOLD, 0, 1),
            numbers.may(SEEMING, 0, 1, USUAL.seeming()));
    numbers.only(NAMES);
    return scale;
  }

  /** The cut, less what a mean of several scores may miss by its last digits. */
  public double reached() {
    return cut - SLACK;
  }

  /** Whether two powers but seem to stand so as a score says. */
  public boolean seems(double score) {
    return Math.abs(score) < seeming - SLACK;
  }

  /** The shrinkage in thousandths. */
  public int thousandths() {
    return (int) Math.rint(shrinkage * 1000);
  }

  /**
   * The alignment for a score.
   *
   * @param score from −1 (all parts them) to +1 (all joins them)
   */
  public Alignment of(double score) {
    return score >= reached()
        ? Alignment.CONVERGENT
        : score <= -reached() ? Alignment.DIVERGENT : Alignment.MIXED;
  }

  /** The rows of its table, by their names. */
  SortedMap<String, Double> rows() {
    return new TreeMap<>(
        Map.of(CUT, cut, SHRINKAGE, shrinkage, COVERAGE, coverage, TOLD, told, SEEMING, seeming));
  }
}
