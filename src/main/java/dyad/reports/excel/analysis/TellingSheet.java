package dyad.reports.excel.analysis;

import dyad.facts.Fact;
import dyad.reports.analysis.SweepReport;
import dyad.reports.excel.analysis.SweepWorkbook.Sheet;
import dyad.reports.excel.table.Column;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Item;
import dyad.reports.excel.table.Table;
import dyad.reports.wording.SweepWords;
import java.util.List;

/** The sheet of facts in doubt, the one first from which one would learn most. */
final class TellingSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Fact", 12, 26),
          new Column("What is so", 50, 70),
          new Column("Source", 9, 16),
          new Column("Rating", 9, 9),
          new Column("Settles", 9, 10),
          new Column("In bits", 9, 10),
          new Column("Answers", 9, 10),
          new Column("Bears on", 20, 40));

  private TellingSheet() {}

  static Table table(SweepReport report) {
    return new Table(
        Sheet.TELLING,
        "Settles: how much of what is open on the judgments would go, on average, if one knew whether "
            + "the fact holds (expected drop in entropy, added up over the judgments).",
        COLUMNS,
        report.facts().stream().map(t -> row(t, report)).toList());
  }

  private static Table.Row row(SweepReport.Telling telling, SweepReport report) {
    Fact fact = telling.facts().get(0);
    double open = report.open();
    return new Table.Row(
        "",
        Item.text(SweepWords.ids(telling.facts())),
        SupposedSheet.statement(fact),
        SupposedSheet.source(fact),
        Item.text(fact.rating().toString()),
        Item.number(open > 0 ? telling.gain() / open : 0, Format.SHARE),
        Item.number(telling.gain(), Format.BITS),
        Item.number(telling.answers().size(), Format.WHOLE),
        Item.text(String.join(", ", telling.answers())));
  }
}
