package dyad.reports.excel.analysis;

import dyad.explanation.Wording;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.excel.live.Answers;
import dyad.reports.excel.table.Column;
import dyad.reports.excel.table.Item;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.Tone;
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
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column("Id", 7, 20),
                new Column("Answer", 10, 12),
                new Column("About", 24, 40),
                new Column("As it is", 12, 15)));
    report.comparisons().stream()
        .map(c -> new Column(ComparisonReport.head(c), 14, 18))
        .forEach(columns::add);
    return new Table(
        ComparisonWorkbook.Sheet.MATRIX,
        "▲ more likely, closer, more confident; ▼ the other way; + assessed now; – no longer "
            + "assessed. An empty cell stays as it is, and so does every answer that has no row.",
        columns,
        report.rows().stream().map(MatrixSheet::row).toList());
  }

  private static Table.Row row(ComparisonReport.Row row) {
    Stream<Item> about =
        Stream.of(
            Item.text(Wording.capital(row.id())),
            Item.text(ChangeWords.noun(row.subject())).in(Tone.MUTED),
            Item.text(row.subject() == Change.Subject.TOPIC ? "" : Wording.capital(row.about())),
            Item.text(Answers.stacked(row.from())).as(Shape.CENTRED));
    Stream<Item> answers = row.changes().stream().map(MatrixSheet::cell);
    return new Table.Row(row.subject() + " " + row.id(), 0, Stream.concat(about, answers).toList());
  }

  private static Item cell(Optional<Change> change) {
    return change
        .map(
            c ->
                Item.text(ChangeWords.sign(c.direction()) + " " + Answers.stacked(c.to()))
                    .in(Movement.tone(c.direction()))
                    .as(Shape.CENTRED))
        .orElse(Item.NONE.as(Shape.CENTRED));
  }
}
