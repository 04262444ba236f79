package dyad.cli.inquiry;

import dyad.application.LoadedRules;
import dyad.application.inquiry.InquiryService;
import dyad.cli.options.BriefArgument;
import dyad.cli.options.Destination;
import dyad.cli.options.RulesOption;
import dyad.cli.options.TextOrMarkdown;
import dyad.cli.options.VantageOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.TerminalMonitor;
import dyad.explanation.Line;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.reports.json.Json;
import dyad.reports.markdown.MarkdownOutline;
import dyad.reports.text.TextLines;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why a rule is silent, or what an answer lacks. */
@Command(
    name = "why-not",
    mixinStandardHelpOptions = true,
    description =
        "Tells why a rule did not fire: the first condition that nothing satisfies, what came"
            + " nearest, and the smallest change of facts that makes it fire, tried. For a"
            + " question, or how the two powers stand on a topic, the same of every rule that could"
            + " answer it; with --rule, of that rule"
            + " alone and in full: each condition, what meets it or comes nearest, and what the"
            + " rule weighs where it fires. Ends with exit code 3 where"
            + " the search for a change was given up, or up to eight facts do not make a rule"
            + " fire.")
public final class WhyNotCommand implements Callable<Integer> {

  @Mixin private BriefArgument play;

  @Mixin private VantageOption when;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RULE-QUESTION-OR-TOPIC",
      description = "a rule's id, a question's id or a topic; what can be asked if left out")
  private Optional<String> subject = Optional.empty();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "a rule's id: tells of this one alone on the question, condition by condition")
  private Optional<String> rule = Optional.empty();

  @Option(names = "--format", description = "text (the default), json or md")
  private Optional<TextOrMarkdown> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private RulesOption rules;

  @Override
  public Integer call() throws Exception {
    TextOrMarkdown layout = destination.layout(format, TextOrMarkdown.class);
    Optional<String> told = subject.or(() -> rule);
    if (told.isEmpty()) {
      Document<Brief> document = play.source().from(when.vantage()).document();
      Brief brief = play.source().from(when.vantage()).composition(document).brief();
      LoadedRules loaded = rules.folders().load(play.path(), document);
      Asking asking = new Asking(brief, loaded.base().rules());
      destination.write(play.inputs(), asking.content(layout));
      return ExitCode.DONE;
    }
    return answer(told.get(), layout);
  }

  private int answer(String subject, TextOrMarkdown layout) throws Exception {
    InquiryService inquiry =
        new InquiryService(play.source().from(when.vantage()), rules.folders());
    InquiryService.Silence silence =
        rule.isPresent() && this.subject.isPresent()
            ? inquiry.whyNot(subject, rule.get())
            : inquiry.whyNot(subject, new TerminalMonitor());
    List<Line> lines = silence.lines();
    destination.write(
        play.inputs(),
        switch (layout) {
          case TEXT -> TextLines.content(lines.stream().map(Line::plain).toList());
          case JSON -> out -> Json.write(silence.json(), out);
          case MD -> out -> MarkdownOutline.write(subject, lines, out);
        });
    return silence.isUnsettled() ? ExitCode.BUDGET : ExitCode.DONE;
  }
}
