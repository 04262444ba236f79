package dyad.cli.inquiry;

import dyad.application.formats.ReportContent;
import dyad.application.formats.TextOrReport;
import dyad.application.inquiry.SensitivityService;
import dyad.cli.options.BriefArgument;
import dyad.cli.options.Destination;
import dyad.cli.options.RulesOption;
import dyad.cli.options.TemplateOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.TerminalMonitor;
import dyad.reports.office.HouseStyle;
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
public final class SweepCommand implements Callable<Integer> {

  @Mixin private BriefArgument play;

  @Option(names = "--format", description = "text (the default), json, md, html, docx or xlsx")
  private Optional<TextOrReport> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private TemplateOption house;

  @Mixin private RulesOption rules;

  @Override
  public Integer call() throws Exception {
    TextOrReport layout = destination.layout(format, TextOrReport.class);
    HouseStyle style = house.style(List.of(layout.word()));
    destination.write(
        house.and(play.inputs()),
        ReportContent.of(
            new SensitivityService(play.source(), rules.folders()).sweep(new TerminalMonitor()),
            layout,
            style));
    return ExitCode.DONE;
  }
}
