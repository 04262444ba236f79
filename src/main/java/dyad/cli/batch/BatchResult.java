package dyad.cli.batch;

import dyad.application.formats.ReportFiles;
import dyad.cli.terminal.Output;
import dyad.reports.Overview;
import dyad.reports.html.HtmlOverview;
import dyad.reports.html.HtmlPaper;
import dyad.reports.map.MapPaper;
import dyad.reports.map.MapTable;
import dyad.reports.markdown.MarkdownOverview;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import dyad.reports.paper.Paper;
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
   * Tells it all, and writes the overview and the map beside the reports.
   *
   * @return the worst of the exit codes
   */
  int tell(Path reports) throws OutputException, IOException {
    Tally tally = Tally.of(outcomes);
    Overview overview = tally.overview(job);
    Optional<OutputException> untold = Output.tried(out -> OverviewText.write(overview, out));
    write(reports, Overview.NAME + ".html", out -> HtmlOverview.write(overview, out));
    write(reports, Overview.NAME + ".md", out -> MarkdownOverview.write(overview, out));
    Optional<Paper> map = MapPaper.of(overview);
    if (map.isPresent()) {
      write(reports, MapPaper.NAME + ".html", out -> HtmlPaper.write(map.get(), out));
      write(reports, MapPaper.NAME + ".csv", out -> MapTable.write(overview, out));
    }
    if (untold.isPresent()) {
      throw untold.get();
    }
    return tally.code();
  }

  private static void write(Path reports, String name, OutputFile.Content content)
      throws OutputException {
    Path file = reports.resolve(name);
    OutputFile.write(file, content);
    System.err.println(ReportFiles.told(file));
  }
}
