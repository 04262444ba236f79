package dyad.cli;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.reports.Asked;
import dyad.reports.CoverageWords;
import dyad.reports.MadeFrom;
import dyad.reports.OutputFile;
import dyad.reports.SweepReport;
import dyad.reports.excel.SweepWorkbook;
import dyad.reports.json.JsonSweep;
import dyad.reports.office.HouseStyle;
import dyad.reports.paper.SweepPaper;
import dyad.scenarios.Composition;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import dyad.scenarios.Sweeper;
import dyad.scenarios.Table;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sweeps all judgments over the worlds of the facts in doubt. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description =
        "Answers all questions, and weighs all topics, in every world of the facts in doubt: how probable each answer is, what it hangs on, and which fact would settle "
            + "most if one knew it.")
final class Sweep implements Callable<Integer> {

  @Mixin private Play play;

  @Option(names = "--format", description = "text (the default), json, md, html, docx or xlsx")
  private Optional<TextOrReport> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private House house;

  @Mixin private Rules rules;

  @Override
  public Integer call() throws Exception {
    TextOrReport layout = destination.layout(format, TextOrReport.class);
    HouseStyle style = house.style(List.of(layout.word()));
    destination.write(house.and(play.inputs()), content(report(play, rules), layout, style));
    return ExitCode.DONE;
  }

  /** Sweeps a brief. */
  static SweepReport report(Play play, Rules rules) throws Exception {
    Document<Brief> document = play.document();
    List<Step> steps = play.steps(document);
    Composition composition = Composition.of(document, steps);
    Composition plain = Composition.of(document, List.of());
    Rules.Loaded loaded = rules.load(play.path(), document);
    Situation situation = Table.of(plain, steps, loaded.reasoner()).situation(composition);
    Sweeper sweeper = new Sweeper(situation, loaded.scales());
    dyad.scenarios.Sweep sweep;
    try (Progress progress = new Progress(sweeper.steps(), "questions and topics swept")) {
      sweep = sweeper.all(progress::step);
    }
    MadeFrom madeFrom =
        MadeFrom.one(Asked.SWEEP, plain.brief(), composition, loaded.base(), loaded.scales());
    return new SweepReport(
        situation.brief(),
        loaded.base(),
        loaded.scales(),
        madeFrom,
        loaded.coverage(situation.brief(), situation.world()),
        sweep);
  }

  static OutputFile.Content content(SweepReport report, TextOrReport layout, HouseStyle house) {
    return layout.content(
        () -> CoverageWords.below(SweepText.lines(report.sweep()), report.coverage()),
        out -> JsonSweep.write(report, out),
        () -> SweepPaper.of(report),
        out -> SweepWorkbook.write(report, out),
        house);
  }
}
