package dyad.reports.markdown;

import dyad.derivation.Judgment;
import dyad.derivation.Standing;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.ExplanationText;
import dyad.explanation.Reason;
import dyad.explanation.SetAside;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes a report as Markdown: the bottom line, the topics, each judgment with its reasons, the facts. */
public final class MarkdownReport {

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
    out.paragraph("As of " + report.brief().asOf() + "."
        + report.brief().author().map(a -> " By " + a + ".").orElse(""));
    report.bottomLine().forEach(out::paragraph);
    topics();
    judgments();
    out.heading(2, "Why");
    report.explanations().forEach(this::explanation);
    facts();
    method();
    return out.text();
  }

  private void topics() {
    out.heading(2, "Topics");
    out.header(List.of("Topic", "Alignment", "Score", "What joins them", "What parts them"));
    for (Report.Topic topic : report.topics()) {
      Standing standing = topic.standing();
      if (standing.alignment() != Alignment.NOT_ASSESSED) {
        out.row(List.of(standing.topic(), standing.alignment().word(),
            String.format(Locale.ROOT, "%+.2f", standing.score()),
            sentences(topic.joining()), sentences(topic.parting())));
      }
    }
  }

  private static String sentences(List<Argument> arguments) {
    return String.join("; ", arguments.stream().map(Argument::sentence).distinct().limit(3).toList());
  }

  private void judgments() {
    out.heading(2, "Judgments");
    out.header(List.of("Id", "Proposition", "Likelihood", "Confidence", "In the brief"));
    for (Explanation explanation : report.explanations()) {
      Judgment judgment = explanation.judgment();
      out.row(List.of(judgment.question().id(), Wording.capital(judgment.question().proposition()),
          judgment.term().map(t -> t.word() + " " + ExplanationText.range(t)).orElse("not assessed"),
          explanation.confidence().map(c -> c.level().word()).orElse("–"),
          judgment.question().expected().map(Term::word).orElse("–")));
    }
  }

  private void explanation(Explanation explanation) {
    out.heading(3, explanation.judgment().question().id());
    out.paragraph(ExplanationText.verdict(explanation.judgment()));
    explanation.confidence().map(ExplanationText::confidence).ifPresent(out::paragraph);
    for (Question.Dissent dissent : explanation.judgment().question().dissents()) {
      out.paragraph("Dissent: " + dissent.name() + " holds it " + dissent.term().word() + " "
          + ExplanationText.range(dissent.term()) + ", because " + dissent.reason() + ".");
    }
    side("For it", explanation.supporting());
    side("Against it", explanation.opposing());
    if (!explanation.setAside().isEmpty()) {
      out.paragraph("Set aside:");
    }
    for (SetAside ground : explanation.setAside()) {
      out.item(0, Wording.capital(ground.sentence()) + ": would count " + ground.leaning().word()
          + " it, but:");
      Set<Reason> told = new HashSet<>();
      ground.because().forEach(r -> reason(r, 1, told));
    }
  }

  private void side(String title, List<Argument> arguments) {
    out.paragraph(arguments.isEmpty() ? title + ": nothing in the brief." : title + ":");
    Set<Reason> told = new HashSet<>();
    for (Argument argument : arguments) {
      out.item(0, argument.title() + ", " + argument.strength().word() + ". "
          + Wording.capital(argument.sentence()) + ".");
      argument.reasons().forEach(r -> reason(r, 1, told));
    }
  }

  private void reason(Reason reason, int level, Set<Reason> told) {
    boolean again = !told.add(reason);
    if (reason instanceof Reason.Given given) {
      out.item(level, ExplanationText.fact(given.fact()));
    } else if (reason instanceof Reason.Lacking lacking) {
      out.item(level, Wording.capital(lacking.words()));
    } else if (reason instanceof Reason.Counted counted) {
      out.item(level, Wording.capital(counted.words()));
      counted.reasons().forEach(r -> reason(r, level + 1, told));
    } else if (reason instanceof Reason.Inferred inferred) {
      for (Argument argument : inferred.arguments()) {
        out.item(level, Wording.capital(argument.sentence()) + (again ? " (see above)" : ""));
        argument.reasons().stream().filter(r -> !again).forEach(r -> reason(r, level + 1, told));
      }
    }
  }

  private void facts() {
    out.heading(2, "Facts");
    out.header(List.of("Id", "Fact", "Source", "Origin", "Rating"));
    for (Fact fact : report.brief().facts()) {
      out.row(List.of(fact.id(), (fact.assumption() ? "Assumed: " : "") + fact.statement(),
          fact.source().document() + " [" + fact.source().paragraph() + "]", fact.origin(),
          fact.rating().toString()));
    }
  }

  private void method() {
    out.heading(2, "Method");
    out.paragraph("Grounds for and against a proposition add up from even odds; each principle counts "
        + "once, by its strongest ground on a side. Likelihood terms and ranges are those of ICD 203; "
        + "ratings are those of the Admiralty code.");
    out.paragraph("Dyad " + report.version() + ", " + report.rules().rules().size()
        + " rules, digest " + report.rules().digest() + ".");
  }
}
