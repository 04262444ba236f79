package dyad.cli.inquiry;

import dyad.application.Questions;
import dyad.application.inquiry.SensitivityService;
import dyad.cli.options.BriefArgument;
import dyad.cli.options.Destination;
import dyad.cli.options.RulesOption;
import dyad.cli.options.TextOrJson;
import dyad.cli.terminal.ExitCode;
import dyad.coverage.FactCoverage;
import dyad.facts.Term;
import dyad.reports.json.Json;
import dyad.reports.json.JsonCoverage;
import dyad.reports.text.FlipText;
import dyad.reports.text.TextLines;
import dyad.reports.wording.CoverageWords;
import dyad.scenarios.analysis.Flips;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the smallest changes of facts that move a judgment. */
@Command(
    name = "flip",
    mixinStandardHelpOptions = true,
    description =
        "Finds the smallest changes of facts that change an answer, all of them, proved smallest;"
            + " ends with exit code 3 where an answer takes too many nodes to be searched (see the"
            + " scales, limits.csv). Facts of the alternatives given may be assumed.")
public final class FlipCommand implements Callable<Integer> {

  @Mixin private BriefArgument play;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "a question's id, for example J18; all questions where it is left out")
  private String question;

  @Option(
      names = "--to",
      paramLabel = "TERM",
      description = "the answer to reach, a term of likelihood or \"not assessed\"; else any other")
  private String term;

  @Option(names = "--format", description = "text (the default) or json")
  private Optional<TextOrJson> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private RulesOption rules;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    TextOrJson layout = destination.layout(format, TextOrJson.class);
    Optional<Optional<Term>> to = Optional.ofNullable(term).map(this::answer);
    SensitivityService.FlipsFound found =
        new SensitivityService(play.source(), rules.folders())
            .flips(Optional.ofNullable(question), to);
    List<Flips> flips = found.flips();
    FactCoverage coverage = found.coverage();
    List<String> lines =
        question == null ? FlipText.all(flips, to) : FlipText.lines(flips.get(0), to);
    destination.write(
        play.inputs(),
        switch (layout) {
          case TEXT -> TextLines.content(CoverageWords.below(lines, coverage));
          case JSON -> out -> Json.write(json(flips, coverage), out);
        });
    if (flips.stream().anyMatch(f -> !f.whole())) {
      return ExitCode.BUDGET;
    }
    boolean never = to.isPresent() && flips.stream().allMatch(f -> f.outcomes().isEmpty());
    return never ? ExitCode.NO : ExitCode.DONE;
  }

  private Map<String, Object> json(List<Flips> flips, FactCoverage coverage) {
    Map<String, Object> root =
        question == null
            ? Json.object("judgments", flips.stream().map(FlipText::json).toList())
            : FlipText.json(flips.get(0));
    root.put("coverage", JsonCoverage.counts(coverage));
    return root;
  }

  private Optional<Term> answer(String words) {
    try {
      return Questions.answer(words);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
    }
  }
}
