package dyad.reports.excel.analysis;

import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.analysis.SweepReport;
import dyad.reports.excel.analysis.SweepWorkbook.Sheet;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.reports.wording.SweepWords;
import java.util.List;

/** The sheet of facts in doubt, the one first from which one would learn most. */
final class TellingSheet {

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Fact", 12, 26),
          new TableColumn("What is so", 50, 70),
          new TableColumn("Source", 9, 26),
          new TableColumn("Rating", 9, 9),
          new TableColumn("Settles", 9, 10),
          new TableColumn("In bits", 9, 10),
          new TableColumn("Answers", 9, 10),
          new TableColumn("Bears on", 20, 40));

  private TellingSheet() {}

  static Table table(SweepReport report) {
    Wording wording = report.wording();
    return new Table(
        Sheet.TELLING,
        "Settles: how much of what is open on the judgments would go, on average, if one knew whether "
            + "the fact holds (expected drop in entropy, added up over the judgments).",
        COLUMNS,
        report.facts().stream().map(t -> row(t, report, wording)).toList());
  }

  private static Table.Row row(SweepReport.Telling telling, SweepReport report, Wording wording) {
    Fact fact = telling.facts().get(0);
    double open = report.open();
    return new Table.Row(
        "",
        CellContent.text(SweepWords.ids(telling.facts())),
        SupposedSheet.statement(fact),
        SupposedSheet.source(fact, wording),
        CellContent.text(fact.rating().toString()),
        CellContent.number(open > 0 ? telling.gain() / open : 0, Format.SHARE),
        CellContent.number(telling.gain(), Format.BITS),
        CellContent.number(telling.answers().size(), Format.WHOLE),
        CellContent.text(String.join(", ", telling.answers())));
  }
}
