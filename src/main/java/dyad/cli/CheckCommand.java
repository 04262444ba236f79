package dyad.cli;

import dyad.application.BriefPaths;
import dyad.application.formats.Layout;
import dyad.checking.Checker;
import dyad.cli.options.RulesOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Output;
import dyad.problems.Nearest;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.reports.json.Json;
import dyad.reports.json.JsonProblem;
import dyad.reports.json.JsonSarif;
import dyad.reports.output.OutputException;
import dyad.reports.text.ProblemLine;
import dyad.reports.wording.FlipWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks rules, cases, scales, briefs and alternatives. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks rules, cases, scales, briefs and alternatives, and tells all that is wrong at once. "
            + "Nothing is run.")
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "briefs, alternatives, rules, cases, tables of scales, or folders of any of these; "
              + "without any, the rules in use and the briefs in ./facts")
  private List<Path> files = List.of();

  @Option(
      names = "--explain",
      paramLabel = "CODE",
      arity = "0..1",
      fallbackValue = "",
      description = "tell what a code means and what to do; without a code, all of them")
  private Optional<String> explained = Optional.empty();

  @Option(names = "--strict", description = "let warnings fail the check as errors do")
  private boolean strict;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (the default), json, or sarif, which build servers and editors read")
  private CheckFormat format = CheckFormat.TEXT;

  @Mixin private RulesOption rules;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** How problems are told. */
  private enum CheckFormat implements Layout {
    TEXT,
    JSON,
    SARIF;

    @Override
    public String toString() {
      return word();
    }
  }

  @Override
  public Integer call() throws Exception {
    if (explained.isPresent()) {
      Output.print(explanation(explained.get()));
      return ExitCode.DONE;
    }
    Checker.Outcome outcome =
        Checker.check(files.isEmpty() ? here() : files, rules.layers(), BriefPaths.usual());
    List<Problem> problems = outcome.problems();
    long warnings = problems.stream().filter(p -> ProblemCatalogue.isWarning(p.code())).count();
    tell(outcome, problems.size() - warnings, warnings);
    return problems.size() > warnings || strict && warnings > 0 ? ExitCode.NO : ExitCode.DONE;
  }

  private List<Path> here() {
    List<Path> here = new ArrayList<>(rules.layers().folders());
    here.addAll(BriefPaths.usual());
    return here;
  }

  private List<String> explanation(String code) {
    if (code.isEmpty()) {
      return ProblemCatalogue.page().lines().toList();
    }
    return ProblemCatalogue.paragraph(code)
        .map(p -> List.of(code + ": " + p))
        .orElseThrow(
            () ->
                new CommandLine.ParameterException(
                    spec.commandLine(),
                    "There is no code `"
                        + code
                        + "` ("
                        + Nearest.hint(code, ProblemCatalogue.codes())
                        + ")"));
  }

  private void tell(Checker.Outcome outcome, long errors, long warnings) throws OutputException {
    if (format == CheckFormat.SARIF) {
      Output.write(out -> Json.write(JsonSarif.of(outcome.problems()), out));
      return;
    }
    if (format == CheckFormat.JSON) {
      Object root =
          Json.object(
              "files",
              outcome.files(),
              "errors",
              errors,
              "warnings",
              warnings,
              "problems",
              outcome.problems().stream().map(JsonProblem::of).toList());
      Output.write(out -> Json.write(root, out));
      return;
    }
    Output.print(outcome.problems().stream().map(ProblemLine::of).toList());
    System.err.println(
        FlipWords.number(outcome.files(), "file")
            + " checked"
            + (outcome.files() > 1 ? " (" + outcome.sorts() + ")" : "")
            + ": "
            + FlipWords.number(errors, "error")
            + ", "
            + FlipWords.number(warnings, "warning")
            + (errors + warnings > 0 ? "; `dyad check --explain CODE` says more" : ""));
  }
}
