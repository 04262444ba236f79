package dyad.cli.inquiry;

import dyad.application.formats.ReportContent;
import dyad.application.formats.TextOrPaper;
import dyad.application.inquiry.SensitivityService;
import dyad.cli.options.BriefArgument;
import dyad.cli.options.Destination;
import dyad.cli.options.RulesOption;
import dyad.cli.options.TemplateOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.TerminalMonitor;
import dyad.reports.analysis.ChallengeReport;
import dyad.reports.office.HouseStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays the devil's advocate. */
@Command(
    name = "challenge",
    mixinStandardHelpOptions = true,
    description =
        "Devil's advocate: the strongest case against an answer, or against each of them: what"
            + " speaks against it, what was set aside, what alternatives would add, what one would"
            + " have to believe for the opposite, and where the case for it is weakest. Without"
            + " --with all of the brief's own alternatives are in play.")
public final class ChallengeCommand implements Callable<Integer> {

  @Mixin private BriefArgument play;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUESTION",
      description = "a question's id, for example J18; else all of them")
  private String question;

  @Option(names = "--format", description = "text (the default), json, md, html or docx")
  private Optional<TextOrPaper> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private TemplateOption house;

  @Mixin private RulesOption rules;

  @Override
  public Integer call() throws Exception {
    TextOrPaper layout = destination.layout(format, TextOrPaper.class);
    HouseStyle style = house.style(List.of(layout.word()));
    ChallengeReport report =
        new SensitivityService(play.source(), rules.folders())
            .challenge(Optional.ofNullable(question), new TerminalMonitor());
    destination.write(house.and(play.inputs()), ReportContent.of(report, layout, style));
    return ExitCode.DONE;
  }
}
