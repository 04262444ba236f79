package dyad.cli;

import dyad.application.BriefPaths;
import dyad.application.RecordService;
import dyad.application.formats.ReportContent;
import dyad.application.formats.TextOrPaper;
import dyad.cli.options.Destination;
import dyad.cli.options.RulesOption;
import dyad.cli.options.TemplateOption;
import dyad.cli.terminal.ExitCode;
import dyad.facts.files.ResolutionsFile;
import dyad.problems.Problems;
import dyad.reports.analysis.RecordReport;
import dyad.reports.office.HouseStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what came of answers. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    description =
        "Tells what came of the answers to questions that are resolved: Brier and log score, beside"
            + " base rates and an even guess, how often each term came true, and which principles"
            + " and rules spoke for the wrong side; says so where there are too few to tell.")
final class RecordCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "BRIEF",
      description =
          "a brief's folder, its brief.json, or its workbook; several of them, or a folder that "
              + "holds briefs")
  private List<Path> paths;

  @Option(names = "--format", description = "text (the default), json, md, html or docx")
  private Optional<TextOrPaper> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private TemplateOption house;

  @Mixin private RulesOption rules;

  @Override
  public Integer call() throws Exception {
    TextOrPaper layout = destination.layout(format, TextOrPaper.class);
    HouseStyle style = house.style(List.of(layout.word()));
    List<Path> briefs = briefs();
    RecordReport report = new RecordService(rules.folders()).record(briefs);
    List<Path> inputs = new ArrayList<>(briefs);
    briefs.forEach(b -> inputs.add(ResolutionsFile.beside(b)));
    destination.write(house.and(inputs), ReportContent.of(report, layout, style));
    return ExitCode.DONE;
  }

  /** A record without one of the briefs would be another record. */
  private List<Path> briefs() throws Exception {
    Problems problems = new Problems();
    List<BriefPaths.Found> found = BriefPaths.at(paths).found();
    found.forEach(f -> f.wrong().forEach(problems::add));
    problems.throwIfAny();
    return found.stream().map(BriefPaths.Found::path).toList();
  }
}
