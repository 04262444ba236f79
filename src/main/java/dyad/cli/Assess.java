package dyad.cli;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.reports.OutputException;
import dyad.reports.OutputFile;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.TextSummary;
import dyad.reports.WhatIf;
import dyad.reports.excel.Workbook;
import dyad.reports.html.HtmlReport;
import dyad.reports.json.JsonReport;
import dyad.reports.markdown.MarkdownReport;
import dyad.reports.word.WordReport;
import dyad.scenarios.Composition;
import dyad.scenarios.Step;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Assesses a brief. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = "Answers a brief's questions, prints the summary and writes the reports.")
final class Assess implements Callable<Integer> {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Mixin private Play play;

  @Mixin private Texts texts;

  @Option(
      names = "--format",
      split = ",",
      defaultValue = "xlsx,docx,html,md,json",
      paramLabel = "FORMAT",
      description = "the reports to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private List<Format> formats;

  @Option(
      names = "--out",
      defaultValue = "reports",
      paramLabel = "DIR",
      description = "where to (default: ${DEFAULT-VALUE}); - for standard output, one format only")
  private Path folder;

  @Option(
      names = "--strict",
      description = "end with exit code 1 where an answer is not the one that the brief expects")
  private boolean strict;

  @Mixin private Rules rules;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Formats of a report. */
  enum Format {
    XLSX,
    HTML,
    DOCX,
    MD,
    JSON;

    private void write(Report report, WhatIf whatIf, OutputStream out) throws IOException {
      switch (this) {
        case HTML -> HtmlReport.write(report, whatIf, out);
        case XLSX -> Workbook.write(report, out);
        case DOCX -> WordReport.write(report, whatIf, out);
        case MD -> MarkdownReport.write(report, out);
        case JSON -> JsonReport.write(report, out);
      }
    }

    private String ending() {
      return "." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws Exception {
    boolean piped = folder.equals(STANDARD_OUTPUT);
    if (piped && formats.size() > 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Standard output takes one format, not " + formats.size());
    }
    Document<Brief> document = play.document();
    Composition composition = Composition.of(document, play.steps(document));
    Rules.Loaded loaded = rules.load();
    WhatIf whatIf = play.whatIf(document, composition, loaded);
    Report report =
        new ReportBuilder(whatIf, loaded.base()).build(texts.passages(document, play.path()));
    if (piped) {
      Output.write(out -> formats.get(0).write(report, whatIf, out));
    } else {
      Output.print(TextSummary.lines(report));
      files(report, whatIf, composition);
    }
    return strict && TextSummary.missed(report) > 0 ? ExitCode.NO : ExitCode.DONE;
  }

  /** A workbook can be a brief, and a report is one too. */
  private void spareTheBrief(Path file) throws OutputException {
    if (file.toAbsolutePath().normalize().equals(play.path().toAbsolutePath().normalize())) {
      throw new OutputException(
          file, "is the brief itself", "choose another folder for reports by --out");
    }
  }

  private void files(Report report, WhatIf whatIf, Composition composition) throws OutputException {
    String name =
        Stream.concat(Stream.of(report.brief().id()), composition.steps().stream().map(Step::id))
            .collect(Collectors.joining("+"));
    for (Format format : formats) {
      Path file = folder.resolve(name + format.ending());
      spareTheBrief(file);
      OutputFile.write(file, out -> format.write(report, whatIf, out));
      System.err.println("Written: " + file.toString().replace('\\', '/'));
    }
  }
}
