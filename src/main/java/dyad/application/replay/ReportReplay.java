package dyad.application.replay;

import dyad.application.EarlierRules;
import dyad.application.Monitor;
import dyad.application.ReportFormat;
import dyad.application.RuleFolders;
import dyad.reports.output.OutputFile;
import dyad.reports.provenance.Provenance;
import java.util.List;

/**
 * A report made again.
 *
 * @param madeFrom what it was made from
 * @param content writes it
 */
public record ReportReplay(Provenance madeFrom, OutputFile.Content content) {

  /**
   * Makes a report again.
   *
   * @param told what it tells that it was made from
   * @param format its format
   * @param place where its inputs are
   * @param sources texts of sources, as they were named
   * @param rules the rules
   * @param before the rules as they were before an edit
   * @param monitor is told of the brief, and how far the work has come
   */
  public static ReportReplay of(
      Provenance told,
      ReportFormat format,
      InputLocator place,
      List<String> sources,
      RuleFolders rules,
      EarlierRules before,
      Monitor monitor)
      throws Exception {
    return new Remake(told, format, place, sources, rules, before, monitor).report();
  }
}
