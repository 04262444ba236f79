package dyad.cli.batch;

import dyad.application.ReportFiles;
import dyad.cli.terminal.Output;
import dyad.reports.Overview;
import dyad.reports.html.HtmlOverview;
import dyad.reports.markdown.MarkdownOverview;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import dyad.reports.text.OverviewText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of many briefs, as it is told: the same whether one process assessed them or several.
 *
 * @param job what was done
 * @param outcomes what became of each
 */
record BatchResult(Job job, BriefOutcomes outcomes) {

  /**
   * Tells it all, and writes the overview beside the reports.
   *
   * @return the worst of the exit codes
   */
  int tell(Path reports) throws OutputException, IOException {
    Tally tally = Tally.of(outcomes);
    Overview overview = tally.overview(job);
    Optional<OutputException> untold = Output.tried(out -> OverviewText.write(overview, out));
    write(reports, "html", out -> HtmlOverview.write(overview, out));
    write(reports, "md", out -> MarkdownOverview.write(overview, out));
    if (untold.isPresent()) {
      throw untold.get();
    }
    return tally.code();
  }

  private static void write(Path reports, String ending, OutputFile.Content content)
      throws OutputException {
    Path file = reports.resolve(Overview.NAME + "." + ending);
    OutputFile.write(file, content);
    System.err.println(ReportFiles.told(file));
  }
}
