package dyad.reports.markdown;

import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.findings.Alignment;
import dyad.reports.MethodWords;
import dyad.reports.PassageWords;
import dyad.reports.Report;
import dyad.reports.Score;
import dyad.reports.Standard;
import dyad.reports.StrandWords;
import dyad.reports.paper.AuthorsWords;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a report as Markdown: the bottom line, the topics, each judgment with its reasons, what
 * would change them, the facts.
 */
public final class MarkdownReport {

  private static final String PICTURES =
      "Tables show topics, judgments and facts. Charts stand in the report's other formats.";

  private final Report report;
  private final Markdown out = new Markdown();

  private MarkdownReport(Report report) {
    this.report = report;
  }

  /** Writes the report, in UTF-8. */
  public static void write(Report report, OutputStream out) throws IOException {
    out.write(new MarkdownReport(report).text().getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    out.heading(1, report.brief().title());
    report.brief().marking().ifPresent(out::paragraph);
    out.paragraph(
        "As of "
            + report.brief().asOf()
            + "."
            + report.brief().author().map(a -> " By " + a + ".").orElse(""));
    AuthorsWords.scope(report.brief()).ifPresent(out::paragraph);
    report.bottomLine().forEach(out::paragraph);
    topics();
    judgments();
    out.heading(2, "Why");
    MarkdownExplanation explanations = new MarkdownExplanation(out);
    report.explanations().forEach(explanations::add);
    new MarkdownTurns(out, report.turns()).write();
    new MarkdownBlocks(out).write(AuthorsWords.of(report.brief()), 2);
    facts();
    out.heading(2, "What rules read");
    new MarkdownCoverage(out).write(report.coverage());
    method();
    standards();
    return out.text();
  }

  private void topics() {
    out.heading(2, "Topics");
    out.header(
        List.of(
            "Topic",
            "Alignment",
            "Score",
            "Words and deeds",
            "What joins them",
            "What parts them"));
    for (Report.Topic topic : report.topics()) {
      Standing standing = topic.standing();
      if (standing.alignment() != Alignment.NOT_ASSESSED) {
        out.row(
            List.of(
                standing.topic(),
                standing.alignment().word(),
                Score.told(standing.score()),
                StrandWords.told(topic.strands()),
                sentences(topic.joining()),
                sentences(topic.parting())));
      }
    }
  }

  private static String sentences(List<Argument> arguments) {
    return String.join(
        "; ", arguments.stream().map(Argument::sentence).distinct().limit(3).toList());
  }

  private void judgments() {
    out.heading(2, "Judgments");
    out.header(List.of("Id", "Proposition", "Likelihood", "Confidence", "In the brief"));
    for (Explanation explanation : report.explanations()) {
      Judgment judgment = explanation.judgment();
      out.row(
          List.of(
              judgment.question().id(),
              Wording.capital(judgment.question().proposition()),
              judgment
                  .term()
                  .map(t -> t.word() + " " + ExplanationText.range(t))
                  .orElse("not assessed"),
              explanation.confidence().map(c -> c.level().word()).orElse("–"),
              judgment
                  .question()
                  .expected()
                  .map(t -> t.word() + " " + ExplanationText.range(t))
                  .orElse("–")));
    }
  }

  private void facts() {
    out.heading(2, "Facts");
    PassageWords.together(report.passages(), report.brief().facts()).forEach(this::facts);
  }

  /** A passage stands once, above all the facts that are drawn from it. */
  private void facts(List<Fact> facts) {
    if (!report.passages().isEmpty()) {
      out.end();
      PassageWords.quoted(report.passages(), facts.get(0).source()).ifPresent(out::paragraph);
    }
    out.header(List.of("Id", "Fact", "As read", "Source", "Origin", "Rating"));
    for (Fact fact : facts) {
      out.row(
          List.of(
              fact.id(),
              (fact.assumption() ? "Assumed: " : "") + fact.statement(),
              report.read(fact),
              fact.source().document() + " [" + fact.source().paragraph() + "]",
              fact.origin(),
              fact.rating().toString()));
    }
  }

  private void standards() {
    out.heading(2, "Tradecraft standards (ICD 203)");
    out.header(List.of("", "Standard", "Met", "How"));
    int number = 1;
    for (Standard standard : Standard.all(report, PICTURES)) {
      out.row(
          List.of(
              String.valueOf(number++), standard.name(), standard.met().word(), standard.how()));
    }
  }

  private void method() {
    out.heading(2, "Method");
    MethodWords.all(report).forEach(p -> out.paragraph(p.what() + ". " + p.meaning()));
    out.paragraph("Made from: " + report.madeFrom().text());
  }
}
