package dyad.cli.inquiry;

import dyad.application.inquiry.InquiryService;
import dyad.cli.options.BriefArgument;
import dyad.cli.options.Destination;
import dyad.cli.options.RulesOption;
import dyad.cli.options.TextOrMarkdown;
import dyad.cli.options.VantageOption;
import dyad.cli.terminal.ExitCode;
import dyad.coverage.FactCoverage;
import dyad.explanation.Explanation;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.reports.json.JsonExplanation;
import dyad.reports.markdown.MarkdownPiece;
import dyad.reports.output.OutputFile;
import dyad.reports.paper.Block;
import dyad.reports.paper.Derivations;
import dyad.reports.text.TextLines;
import dyad.reports.wording.CoverageWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains one answer, or how the two powers stand on a topic. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Explains one answer, down to the facts that it rests on, or how the two powers stand on a"
            + " topic, or on the whole; without a question, lists the questions.")
public final class ExplainCommand implements Callable<Integer> {

  @Mixin private BriefArgument play;

  @Mixin private VantageOption when;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUESTION",
      description =
          "a question's id, for example J18, or a topic of the brief, or overall; what can be asked"
              + " if left out")
  private Optional<String> question = Optional.empty();

  @Option(
      names = "--depth",
      defaultValue = "full",
      description = "how much is told: short, medium or full (the default)")
  private Depth depth;

  @Option(names = "--format", description = "text (the default), json or md; json and md tell all")
  private Optional<TextOrMarkdown> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private RulesOption rules;

  /** How far down reasons are told. */
  enum Depth {
    SHORT(1),
    MEDIUM(2),
    FULL(Integer.MAX_VALUE);

    private final int steps;

    Depth(int steps) {
      this.steps = steps;
    }

    private ExplanationText writer() {
      return this == FULL ? ExplanationText.full() : new ExplanationText(steps);
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws Exception {
    TextOrMarkdown layout = destination.layout(format, TextOrMarkdown.class);
    if (question.isEmpty()) {
      Document<Brief> document = play.source().from(when.vantage()).document();
      Brief brief = play.source().from(when.vantage()).composition(document).brief();
      destination.write(play.inputs(), new Asking(brief, List.of()).content(layout));
      return ExitCode.DONE;
    }
    InquiryService.Told told =
        new InquiryService(play.source().from(when.vantage()), rules.folders())
            .told(question.get());
    destination.write(play.inputs(), content(layout, told));
    return ExitCode.DONE;
  }

  private OutputFile.Content content(TextOrMarkdown layout, InquiryService.Told told) {
    if (told instanceof InquiryService.OnTopic topic) {
      return new StandingContent(topic, depth.writer()).content(layout);
    }
    InquiryService.Explained explained = (InquiryService.Explained) told;
    return content(layout, explained.explanation(), explained.coverage(), explained.whatIf());
  }

  private OutputFile.Content content(
      TextOrMarkdown layout,
      Explanation explanation,
      FactCoverage coverage,
      Optional<String> whatIf) {
    return switch (layout) {
      case TEXT -> {
        List<String> lines = new ArrayList<>(whatIf.map(w -> List.of(w, "")).orElse(List.of()));
        lines.addAll(depth.writer().lines(explanation));
        if (explanation.judgment().likelihood().isEmpty()) {
          lines.addAll(depth.writer().setAside(explanation.setAside()));
        }
        lines.addAll(depth.writer().open(explanation));
        yield TextLines.content(CoverageWords.below(lines, coverage));
      }
      case JSON -> out -> JsonExplanation.write(explanation, coverage, whatIf, out);
      case MD -> out -> MarkdownPiece.write(blocks(explanation, coverage, whatIf), 3, out);
    };
  }

  private static List<Block> blocks(
      Explanation explanation, FactCoverage coverage, Optional<String> whatIf) {
    List<Block> blocks = new ArrayList<>();
    whatIf.map(Block.Prose::of).ifPresent(blocks::add);
    blocks.addAll(Derivations.withReadings(explanation));
    blocks.add(Block.Prose.of(CoverageWords.line(coverage)));
    return blocks;
  }
}
