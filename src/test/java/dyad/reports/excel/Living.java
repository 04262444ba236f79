package dyad.reports.excel;

import dyad.reports.Report;
import dyad.reports.excel.live.GroundCells;
import dyad.reports.excel.live.GroundLine;
import dyad.reports.excel.nodes.LiveModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A report whose switches are tried, with what its workbook has cells for whatever they say: to
 * work that out takes longer than to try a setting.
 *
 * @param lines the grounds that the workbook lists
 * @param scored the topics whose score follows the switches: one that takes too many rows does not
 */
record Living(Report report, List<GroundLine> lines, Set<String> scored) {

  static Living of(Report report) {
    return new Living(
        report, new GroundCells(report, new LiveModel(report)).lines(), among(report));
  }

  /** Each by a model of its own: whether one takes too many rows hangs on no other. */
  private static Set<String> among(Report report) {
    return report.topics().stream()
        .map(t -> t.standing().topic())
        .filter(topic -> new LiveModel(report).score(topic).isPresent())
        .collect(Collectors.toSet());
  }
}
