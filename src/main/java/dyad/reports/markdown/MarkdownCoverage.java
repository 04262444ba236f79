package dyad.reports.markdown;

import dyad.coverage.FactCoverage;
import dyad.facts.Brief;
import dyad.reports.CoverageWords;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes as Markdown which facts rules read. */
public final class MarkdownCoverage {

  private final Markdown out;

  MarkdownCoverage(Markdown out) {
    this.out = out;
  }

  /** Writes the coverage of a brief, in UTF-8. */
  public static void write(Brief brief, FactCoverage coverage, OutputStream out)
      throws IOException {
    Markdown text = new Markdown();
    text.heading(1, "What rules read of “" + brief.title() + "”");
    new MarkdownCoverage(text).write(coverage);
    out.write(text.text().getBytes(StandardCharsets.UTF_8));
  }

  void write(FactCoverage coverage) {
    out.paragraph(CoverageWords.summary(coverage) + ".");
    List<List<String>> topics = CoverageWords.topics(coverage);
    if (!topics.isEmpty()) {
      out.header(List.of("Topic", "Facts", "Read by a rule"));
      topics.forEach(out::row);
      out.end();
    }
    if (!coverage.unread().isEmpty()) {
      out.paragraph(CoverageWords.UNREAD);
      out.header(List.of("Fact", "Why no rule reads it"));
      coverage.unread().forEach(f -> out.row(List.of(f.fact().id(), CoverageWords.why(f))));
      out.end();
    }
  }
}
