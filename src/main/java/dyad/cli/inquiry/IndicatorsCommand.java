package dyad.cli.inquiry;

import dyad.application.inquiry.SensitivityService;
import dyad.cli.options.BriefArgument;
import dyad.cli.options.Destination;
import dyad.cli.options.RulesOption;
import dyad.cli.options.TextOrMarkdown;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.TerminalMonitor;
import dyad.explanation.Line;
import dyad.facts.Question;
import dyad.repairs.Indicator;
import dyad.reports.json.Json;
import dyad.reports.markdown.MarkdownOutline;
import dyad.reports.text.TextLines;
import dyad.reports.wording.SweepWords;
import dyad.reports.wording.Watching;
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
public final class IndicatorsCommand implements Callable<Integer> {

  @Mixin private BriefArgument play;

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

  @Mixin private RulesOption rules;

  @Override
  public Integer call() throws Exception {
    TextOrMarkdown layout = destination.layout(format, TextOrMarkdown.class);
    SensitivityService.IndicatorsFound indicators =
        new SensitivityService(play.source(), rules.folders())
            .indicators(Optional.of(question).filter(q -> !q.isEmpty()), new TerminalMonitor());
    Map<Question, List<Indicator>> found = indicators.found();
    Watching watching = new Watching(indicators.brief(), indicators.rules().base());
    List<Line> lines = new ArrayList<>();
    found.forEach(
        (q, some) -> {
          lines.addAll(watching.lines(q, some, most));
          lines.add(new Line(0, ""));
        });
    lines.remove(lines.size() - 1);
    destination.write(
        play.inputs(),
        switch (layout) {
          case TEXT -> TextLines.content(lines.stream().map(Line::plain).toList());
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
        "from", SweepWords.word(indicator.from()),
        "to", SweepWords.word(indicator.to()),
        "shift", Json.rounded(indicator.shift()),
        "effect", watching.effect(indicator));
  }
}
