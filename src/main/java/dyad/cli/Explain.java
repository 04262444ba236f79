package dyad.cli;

import dyad.derivation.Judgment;
import dyad.explanation.Explanation;
import dyad.explanation.ExplanationText;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Question;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.OutputException;
import dyad.reports.ReportBuilder;
import dyad.reports.json.JsonExplanation;
import dyad.reports.markdown.MarkdownExplanation;
import java.nio.file.Path;
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

  @Parameters(
      index = "0",
      paramLabel = "BRIEF",
      description = "a brief's folder, or its brief.json")
  private Path path;

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
    Brief brief = BriefReader.read(path);
    Rules.Loaded loaded = rules.load();
    ReportBuilder report =
        new ReportBuilder(brief, loaded.base(), loaded.scales(), loaded.world(brief));
    Judgment judgment = report.judgment(question).orElseThrow(() -> unknown(brief));
    print(report.explain(judgment));
    return ExitCode.DONE;
  }

  private void print(Explanation explanation) throws OutputException {
    switch (format) {
      case TEXT -> Output.print(new ExplanationText(depth.steps).lines(explanation));
      case MD -> Output.write(out -> MarkdownExplanation.write(explanation, out));
      case JSON -> Output.write(out -> JsonExplanation.write(explanation, out));
    }
  }

  private ProblemsException unknown(Brief brief) {
    return new ProblemsException(
        new Problem(
            Place.file(path.toString()),
            "unknown-question",
            "the brief asks no question `" + question + "`",
            Nearest.hint(question, brief.questions().stream().map(Question::id).toList())));
  }
}
