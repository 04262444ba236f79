package dyad.cli;

import dyad.explanation.Line;
import dyad.explanation.Watching;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.repairs.Indicator;
import dyad.reports.json.Json;
import dyad.reports.markdown.MarkdownOutline;
import dyad.scenarios.Composition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what to watch for. */
@Command(
    name = "indicators",
    mixinStandardHelpOptions = true,
    description =
        "Tells what to watch for: the facts not in the brief whose report would move an answer, "
            + "and which way, each tried.")
final class Indicators implements Callable<Integer> {

  @Mixin private Play play;

  @Parameters(
      index = "1",
      arity = "0..1",
      defaultValue = "",
      paramLabel = "QUESTION",
      description = "a question's id, for example J18; all questions if left out")
  private String question;

  @Option(
      names = "--most",
      defaultValue = "5",
      paramLabel = "N",
      description = "how many are shown for each question (5)")
  private int most;

  @Option(names = "--format", description = "text (the default), json or md; json tells all")
  private Optional<TextOrMarkdown> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private Rules rules;

  @Override
  public Integer call() throws Exception {
    TextOrMarkdown layout = destination.layout(format, TextOrMarkdown.class);
    Document<Brief> document = play.document();
    Brief brief = Composition.of(document, play.steps(document)).brief();
    List<Question> asked =
        question.isEmpty()
            ? brief.questions()
            : List.of(Questions.find(question, brief, play.path()));
    Rules.Loaded loaded = rules.load(play.path(), document);
    Map<Question, List<Indicator>> found =
        new dyad.repairs.Indicators(brief, loaded.base(), loaded.scales(), loaded.reasoner())
            .of(asked);
    Watching watching = new Watching(brief, loaded.base());
    List<Line> lines = new ArrayList<>();
    found.forEach(
        (q, indicators) -> {
          lines.addAll(watching.lines(q, indicators, most));
          lines.add(new Line(0, ""));
        });
    lines.remove(lines.size() - 1);
    destination.write(
        play.inputs(),
        switch (layout) {
          case TEXT -> Output.text(lines.stream().map(Line::plain).toList());
          case JSON -> out -> Json.write(json(found, watching), out);
          case MD -> out -> MarkdownOutline.write("What to watch for", lines, out);
        });
    return ExitCode.DONE;
  }

  private static Map<String, Object> json(Map<Question, List<Indicator>> found, Watching watching) {
    return Json.object(
        "questions",
        found.entrySet().stream()
            .map(
                e ->
                    Json.object(
                        "question", e.getKey().id(),
                        "indicators", e.getValue().stream().map(i -> json(i, watching)).toList()))
            .toList());
  }

  private static Map<String, Object> json(Indicator indicator, Watching watching) {
    return Json.object(
        "watch", watching.watch(indicator),
        "facts", indicator.facts().size(),
        "rule", indicator.rule(),
        "from", Questions.word(indicator.from()),
        "to", Questions.word(indicator.to()),
        "shift", Json.rounded(indicator.shift()),
        "effect", watching.effect(indicator));
  }
}
