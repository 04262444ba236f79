package dyad.reports.text;

import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.explanation.Explanation;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.explanation.text.SampledWords;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.AgreementWords;
import dyad.reports.HowMany;
import dyad.reports.Report;
import dyad.reports.StrandWords;
import dyad.reports.wording.CoverageWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The summary of a report as lines of plain text. */
public final class TextSummary {

  private static final String WHY =
      "`dyad why-not BRIEF QUESTION` tells what would have to be found.";

  private TextSummary() {}

  /** The bottom line, every answer, and how much of the brief rules read. */
  public static List<String> lines(Report report) {
    List<String> lines = new ArrayList<>();
    lines.add(report.brief().title() + " (as of " + report.brief().asOf() + ")");
    report.brief().marking().ifPresent(lines::add);
    lines.add("");
    lines.addAll(report.bottomLine());
    lines.add("");
    List<String> topics = report.topics().stream().flatMap(t -> line(t).stream()).toList();
    lines.addAll(topics);
    if (!topics.isEmpty()) {
      lines.add("");
    }
    report.explanations().forEach(e -> lines.add(line(e) + beside(e, report)));
    lines.add("");
    lines.add(CoverageWords.lineWithReasons(report.coverage()));
    lines.addAll(HowMany.unassessed(report));
    HowMany.without(report.explanations()).ifPresent(s -> lines.add(s + " " + WHY));
    AgreementWords.standing(report).ifPresent(lines::add);
    lines.add(AgreementWords.line(report));
    return lines;
  }

  /** How they stand on a topic, also by strands, where something speaks. */
  private static Optional<String> line(Report.Topic topic) {
    Standing standing = topic.standing();
    String told = StrandWords.told(topic.strands());
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Wording.capital(standing.topic()) + ": " + standing.alignment().word() + ". " + told);
  }

  private static String line(Explanation explanation) {
    Judgment judgment = explanation.judgment();
    String answer = judgment.term().map(TermWords::shown).orElse(Alignment.NOT_ASSESSED.word());
    String confidence =
        explanation.confidence().map(c -> ", " + c.level().word() + " confidence").orElse("");
    return judgment.question().id()
        + "  "
        + answer
        + SampledWords.briefly(judgment)
        + confidence
        + ": "
        + judgment.question().proposition()
        + missed(judgment);
  }

  private static String missed(Judgment judgment) {
    return judgment.agrees().orElse(true)
        ? ""
        : " (the brief: " + judgment.question().expected().map(Term::word).orElse("") + ")";
  }

  /** What the answer would be by general rules alone, where that is another. */
  private static String beside(Explanation explanation, Report report) {
    return report
        .general()
        .flatMap(general -> general.otherThan(explanation.judgment()))
        .map(term -> " (general rules alone: " + term + ")")
        .orElse("");
  }
}
