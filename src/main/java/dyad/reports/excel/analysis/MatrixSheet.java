package dyad.reports.excel.analysis;

import dyad.explanation.Wording;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.excel.live.Answers;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.reports.wording.ChangeWords;
import dyad.scenarios.comparison.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheet that sets several alternatives side by side. */
final class MatrixSheet {

  private MatrixSheet() {}

  static Table table(ComparisonReport report) {
    List<TableColumn> columns =
        new ArrayList<>(
            List.of(
                new TableColumn("Id", 7, 20),
                new TableColumn("Answer", 10, 12),
                new TableColumn("About", 24, 40),
                new TableColumn("As it is", 12, 15)));
    report.comparisons().stream()
        .map(c -> new TableColumn(ComparisonReport.head(c), 14, 18))
        .forEach(columns::add);
    return new Table(
        ComparisonWorkbook.Sheet.MATRIX,
        "▲ more likely, closer, more confident; ▼ the other way; + assessed now; – no longer "
            + "assessed. An empty cell stays as it is, and so does every answer that has no row.",
        columns,
        report.rows().stream().map(MatrixSheet::row).toList());
  }

  private static Table.Row row(ComparisonReport.Row row) {
    Stream<CellContent> about =
        Stream.of(
            CellContent.text(Wording.capital(row.id())),
            CellContent.text(ChangeWords.noun(row.subject())).in(CellTone.MUTED),
            CellContent.text(
                row.subject() == Change.Subject.TOPIC ? "" : Wording.capital(row.about())),
            CellContent.text(Answers.stacked(row.from())).as(Shape.CENTRED));
    Stream<CellContent> answers = row.changes().stream().map(MatrixSheet::cell);
    return new Table.Row(row.subject() + " " + row.id(), 0, Stream.concat(about, answers).toList());
  }

  private static CellContent cell(Optional<Change> change) {
    return change
        .map(
            c ->
                CellContent.text(ChangeWords.sign(c.direction()) + " " + Answers.stacked(c.to()))
                    .in(Movement.tone(c.direction()))
                    .as(Shape.CENTRED))
        .orElse(CellContent.NONE.as(Shape.CENTRED));
  }
}
