package dyad.cli;

import dyad.derivation.Doubts;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.reports.Asked;
import dyad.reports.MadeFrom;
import dyad.reports.OutputFile;
import dyad.reports.SweepReport;
import dyad.reports.excel.SweepWorkbook;
import dyad.reports.json.JsonSweep;
import dyad.reports.paper.SweepPaper;
import dyad.scenarios.Composition;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import dyad.scenarios.Sweeper;
import dyad.scenarios.Table;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sweeps all judgments over the worlds of the facts in doubt. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description =
        "Answers all questions, and weighs all topics, in every world of the facts in doubt, or "
            + "in many: how probable each answer is, what it hangs on, and which fact would settle "
            + "most if one knew it.")
final class Sweep implements Callable<Integer> {

  private static final int MOST = 1 << 24;

  @Mixin private Play play;

  @Option(names = "--format", description = "text (the default), json, md, html, docx or xlsx")
  private Optional<TextOrReport> format = Optional.empty();

  @Mixin private Destination destination;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "how many worlds to draw where they are too many to walk, from 64 to 16777216, rounded up"
              + " to whole batches of 64 (default: ${DEFAULT-VALUE})")
  private int samples = Doubts.SAMPLES;

  @Mixin private Rules rules;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    TextOrReport layout = destination.layout(format, TextOrReport.class);
    if (!isAllowed(samples)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "`--samples` is " + samples + ", where 64 to " + MOST + " is expected");
    }
    destination.write(play.inputs(), content(report(play, samples, rules), layout));
    return ExitCode.DONE;
  }

  /** Whether so many worlds may be drawn. */
  static boolean isAllowed(int samples) {
    return samples >= Long.SIZE && samples <= MOST;
  }

  /**
   * Sweeps a brief.
   *
   * @param samples how many worlds to draw where they are too many to walk
   */
  static SweepReport report(Play play, int samples, Rules rules) throws Exception {
    Document<Brief> document = play.document();
    List<Step> steps = play.steps(document);
    Composition composition = Composition.of(document, steps);
    Composition plain = Composition.of(document, List.of());
    Rules.Loaded loaded = rules.load(play.path(), document);
    Situation situation = Table.of(plain, steps, loaded.reasoner()).situation(composition);
    int whole = -Math.floorDiv(-samples, Long.SIZE) * Long.SIZE;
    Sweeper sweeper = new Sweeper(situation, loaded.scales(), whole);
    dyad.scenarios.Sweep sweep;
    try (Progress progress = new Progress(sweeper.steps(), "questions and topics swept")) {
      sweep = sweeper.all(progress::step);
    }
    MadeFrom madeFrom =
        MadeFrom.one(
            Asked.sweep(whole), plain.brief(), composition, loaded.base(), loaded.scales());
    return new SweepReport(situation.brief(), loaded.base(), loaded.scales(), madeFrom, sweep);
  }

  static OutputFile.Content content(SweepReport report, TextOrReport layout) {
    return layout.content(
        () -> SweepText.lines(report.sweep()),
        out -> JsonSweep.write(report, out),
        () -> SweepPaper.of(report),
        out -> SweepWorkbook.write(report, out));
  }
}
