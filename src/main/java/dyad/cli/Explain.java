package dyad.cli;

import dyad.explanation.Explanation;
import dyad.explanation.ExplanationText;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.reports.OutputException;
import dyad.reports.ReportBuilder;
import dyad.reports.json.JsonExplanation;
import dyad.reports.markdown.MarkdownExplanation;
import dyad.scenarios.Composition;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains one answer. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains one answer, down to the facts that it rests on.")
final class Explain implements Callable<Integer> {

  @Mixin private Play play;

  @Parameters(
      index = "1",
      paramLabel = "QUESTION",
      description = "a question's id, for example J18")
  private String question;

  @Option(
      names = "--depth",
      defaultValue = "full",
      description = "how much is told: short, medium or full (the default)")
  private Depth depth;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text (the default), md or json; md and json tell all")
  private Format format;

  @Mixin private Rules rules;

  /** Formats of an explanation. */
  enum Format {
    TEXT,
    MD,
    JSON
  }

  /** How far down reasons are told. */
  enum Depth {
    SHORT(1),
    MEDIUM(2),
    FULL(Integer.MAX_VALUE);

    private final int steps;

    Depth(int steps) {
      this.steps = steps;
    }
  }

  @Override
  public Integer call() throws Exception {
    Composition composition = play.composition();
    Brief brief = composition.brief();
    Question asked = Questions.find(question, brief, play.path());
    Rules.Loaded loaded = rules.load();
    ReportBuilder report =
        new ReportBuilder(brief, loaded.base(), loaded.scales(), loaded.world(brief));
    print(report.explain(asked), composition.whatIf());
    return ExitCode.DONE;
  }

  private void print(Explanation explanation, Optional<String> whatIf) throws OutputException {
    switch (format) {
      case TEXT -> {
        Output.print(whatIf.map(w -> List.of(w, "")).orElse(List.of()));
        Output.print(new ExplanationText(depth.steps).lines(explanation));
      }
      case MD -> Output.write(out -> MarkdownExplanation.write(explanation, whatIf, out));
      case JSON -> Output.write(out -> JsonExplanation.write(explanation, whatIf, out));
    }
  }
}
