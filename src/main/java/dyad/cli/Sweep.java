package dyad.cli;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.reports.json.Json;
import dyad.scenarios.Composition;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import dyad.scenarios.Sweeper;
import dyad.scenarios.Table;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sweeps all judgments over the worlds of the facts in doubt. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description =
        "Answers all questions in every world of the facts in doubt, or in many: how probable "
            + "each answer is, what it hangs on, and which fact would settle most if one knew it.")
final class Sweep implements Callable<Integer> {

  @Mixin private Play play;

  @Option(names = "--format", defaultValue = "text", description = "text (the default) or json")
  private TextOrJson format;

  @Mixin private Rules rules;

  @Override
  public Integer call() throws Exception {
    Document<Brief> document = play.document();
    List<Step> steps = play.steps(document);
    Composition composition = Composition.of(document, steps);
    Rules.Loaded loaded = rules.load();
    Situation situation =
        Table.of(Composition.of(document, List.of()), steps, loaded.reasoner())
            .situation(composition);
    List<dyad.scenarios.Sweep> sweeps;
    try (Progress progress =
        new Progress(situation.brief().questions().size(), "questions swept")) {
      sweeps = new Sweeper(situation, loaded.scales()).all(progress::step);
    }
    Output.print(
        format == TextOrJson.JSON ? Json.lines(SweepText.json(sweeps)) : SweepText.lines(sweeps));
    return ExitCode.DONE;
  }
}
