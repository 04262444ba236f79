package dyad.reports.briefing;

import dyad.explanation.Explanation;
import dyad.reports.KeyJudgments;
import dyad.reports.Report;
import dyad.reports.paper.Derivations;
import dyad.reports.paper.TableCell;
import dyad.reports.provenance.ReportRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answers whose reasons a paper tells: all of them where annexes are asked for, else those to
 * the key judgments.
 */
final class Explained {

  /** As many key judgments as are read at one time. */
  static final int KEY = 6;

  private final List<Explanation> explanations;
  private final Set<String> ids;

  private Explained(List<Explanation> explanations) {
    this.explanations = explanations;
    this.ids =
        explanations.stream()
            .map(e -> e.judgment().question().id())
            .collect(Collectors.toUnmodifiableSet());
  }

  static Explained of(Report report) {
    return new Explained(
        isWhole(report) ? report.explanations() : KeyJudgments.of(report.explanations(), KEY));
  }

  /** In the order of the brief. */
  List<Explanation> explanations() {
    return explanations;
  }

  /** Whether the paper is to hold all that the assessment rests on. */
  static boolean isWhole(Report report) {
    return report.madeFrom().asked().equals(ReportRequest.WITH_ANNEXES);
  }

  /** A question's id, which leads to the reasons where they are told. */
  TableCell id(String question) {
    return ids.contains(question)
        ? TableCell.to(Derivations.key(question), question)
        : TableCell.of(question);
  }
}
