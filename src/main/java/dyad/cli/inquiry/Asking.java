package dyad.cli.inquiry;

import dyad.answers.Assessor;
import dyad.cli.options.TextOrMarkdown;
import dyad.explanation.Line;
import dyad.facts.Brief;
import dyad.reports.json.Json;
import dyad.reports.markdown.MarkdownOutline;
import dyad.reports.output.OutputFile;
import dyad.reports.text.TextLines;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be asked of a brief, for whoever asks without saying what. */
final class Asking {

  private static final String HEADING = "What can be asked";

  private final Brief brief;
  private final List<Rule> rules;

  /**
   * What can be asked.
   *
   * @param rules the rules that can be asked about; none where only questions can
   */
  Asking(Brief brief, List<Rule> rules) {
    this.brief = brief;
    this.rules = rules;
  }

  OutputFile.Content content(TextOrMarkdown layout) {
    return switch (layout) {
      case TEXT -> TextLines.content(lines().stream().map(Line::plain).toList());
      case JSON ->
          out ->
              Json.write(
                  Json.object(
                      "questions",
                      questions(),
                      "rules",
                      ids(),
                      "topics",
                      rules.isEmpty() ? topics() : List.of()),
                  out);
      case MD -> out -> MarkdownOutline.write(HEADING, lines(), out);
    };
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            0,
            brief.questions().isEmpty()
                ? "“" + brief.title() + "” asks no question."
                : "The questions of “" + brief.title() + "”:"));
    brief.questions().forEach(q -> lines.add(new Line(1, q.id() + ": " + q.proposition())));
    if (rules.isEmpty() && !brief.topicNames().isEmpty()) {
      lines.add(new Line(0, ""));
      lines.add(new Line(0, "Topics, of which it can be told how the two powers stand:"));
      topics().forEach(t -> lines.add(new Line(1, t)));
    }
    if (!rules.isEmpty()) {
      lines.add(new Line(0, ""));
      lines.add(new Line(0, "The rules:"));
      rules.forEach(r -> lines.add(new Line(1, r.id() + ": " + r.title())));
    }
    return lines;
  }

  private List<String> topics() {
    return Stream.concat(brief.topicNames().stream(), Stream.of(Assessor.OVERALL))
        .distinct()
        .toList();
  }

  private List<Object> questions() {
    return brief.questions().stream()
        .<Object>map(
            q ->
                Json.object("question", q.id(), "proposition", q.proposition(), "topic", q.topic()))
        .toList();
  }

  private List<Object> ids() {
    return rules.stream()
        .<Object>map(r -> Json.object("rule", r.id(), "title", r.title()))
        .toList();
  }
}
