package dyad.cli.inquiry;

import dyad.application.formats.ReportContent;
import dyad.application.formats.TextOrReport;
import dyad.application.inquiry.SensitivityService;
import dyad.cli.options.BriefArgument;
import dyad.cli.options.Destination;
import dyad.cli.options.RulesOption;
import dyad.cli.options.TemplateOption;
import dyad.cli.terminal.ExitCode;
import dyad.reports.office.HouseStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets evidence against hypotheses. */
@Command(
    name = "ach",
    mixinStandardHelpOptions = true,
    description =
        "Analysis of competing hypotheses: how each fact stands to the two answers that a question"
            + " or topic can have, the most diagnostic first; without one, all facts by all of"
            + " them.")
public final class AchCommand implements Callable<Integer> {

  @Mixin private BriefArgument play;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "QUESTION-OR-TOPIC",
      description = "a question's id, for example J18, or a topic; else all of them")
  private String subject;

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
            new SensitivityService(play.source(), rules.folders())
                .evidence(Optional.ofNullable(subject)),
            layout,
            style));
    return ExitCode.DONE;
  }
}
