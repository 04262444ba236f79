package dyad.reports;

import dyad.findings.Alignment;
import dyad.reports.wording.FlipWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a report reaches: what of its brief is answered, and what facts and rules took part. */
final class ReportReach {

  private ReportReach() {}

  /** As a sentence. */
  static String line(Report report) {
    long answered =
        report.explanations().stream().filter(e -> e.judgment().term().isPresent()).count();
    long topics =
        report.topics().stream()
            .filter(t -> t.standing().alignment() != Alignment.NOT_ASSESSED)
            .count();
    List<Report.Applied> speaking =
        report.findings().stream()
            .flatMap(f -> f.applications().stream())
            .filter(Report.Applied::holds)
            .toList();
    Set<String> used =
        speaking.stream()
            .flatMap(a -> a.premises().stream())
            .collect(Collectors.toCollection(HashSet::new));
    return answered
        + " of "
        + FlipWords.number(report.explanations().size(), "question")
        + " answered, "
        + topics
        + " of "
        + FlipWords.number(report.weighed().size(), "topic")
        + " assessed; "
        + report.brief().facts().stream().filter(f -> used.contains(f.id())).count()
        + " of "
        + FlipWords.number(report.brief().facts().size(), "fact")
        + " taken up by a rule, "
        + speaking.stream().map(a -> a.rule().id()).distinct().count()
        + " of "
        + FlipWords.number(report.rules().rules().size(), "rule")
        + " speak.";
  }
}
