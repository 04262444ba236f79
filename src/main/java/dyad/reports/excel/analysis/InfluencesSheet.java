package dyad.reports.excel.analysis;

import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.analysis.SweepReport;
import dyad.reports.excel.analysis.SweepWorkbook.Sheet;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.reports.wording.SweepWords;
import dyad.scenarios.analysis.Linchpins;
import dyad.scenarios.analysis.Spread;
import dyad.scenarios.analysis.Sweep;
import java.util.ArrayList;
import java.util.List;

/** The sheet of what each fact does to each answer. */
final class InfluencesSheet {

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Answer", 9, 24),
          new TableColumn("Fact", 12, 26),
          new TableColumn("What is so", 50, 70),
          new TableColumn("Source", 9, 26),
          new TableColumn("Rating", 9, 9),
          new TableColumn("Moves it by", 9, 10),
          new TableColumn("Tells (bits)", 9, 10),
          new TableColumn("Without it", 12, 18));

  private static final Linchpins NONE = new Linchpins(List.of(), List.of());

  private final List<Table.Row> rows = new ArrayList<>();

  private final Wording wording;

  private InfluencesSheet(Wording wording) {
    this.wording = wording;
  }

  static Table table(SweepReport report) {
    InfluencesSheet sheet = new InfluencesSheet(report.wording());
    report.sweep().judgments().forEach(sheet::judgment);
    report.sweep().topics().forEach(sheet::topic);
    return new Table(
        Sheet.INFLUENCES,
        "Moves it by: how far apart the answers lie in the cases in which the fact holds and in those in "
            + "which it does not. Falls: without this one fact the judgment is another; behind it stands "
            + "how well the fact is founded.",
        COLUMNS,
        sheet.rows);
  }

  private void judgment(Sweep.OfQuestion swept) {
    String id = swept.judgment().question().id();
    Linchpins linchpins = swept.linchpins();
    influences(id, swept.spread(), linchpins);
    linchpins.single().stream()
        .filter(f -> swept.spread().influences().stream().noneMatch(i -> i.facts().contains(f)))
        .forEach(
            f ->
                row(
                    id,
                    List.of(f),
                    CellContent.NONE,
                    CellContent.NONE,
                    SweepWords.hangs(f, linchpins)));
  }

  private void topic(Sweep.OfTopic swept) {
    influences(Wording.capital(swept.standing().topic()), swept.spread(), NONE);
  }

  private void influences(String answer, Spread<?> spread, Linchpins linchpins) {
    for (Spread.Influence influence : spread.influences()) {
      Fact fact = influence.facts().get(0);
      boolean falls = linchpins.single().contains(fact);
      if (influence.shift() >= SweepReport.SEEN || falls) {
        row(
            answer,
            influence.facts(),
            CellContent.number(influence.shift(), Format.SHARE),
            CellContent.number(influence.gain(), Format.BITS),
            falls ? SweepWords.hangs(fact, linchpins) : "");
      }
    }
  }

  private void row(
      String answer, List<Fact> facts, CellContent moves, CellContent tells, String without) {
    Fact fact = facts.get(0);
    rows.add(
        new Table.Row(
            "",
            CellContent.text(answer).in(CellTone.MUTED),
            CellContent.text(SweepWords.ids(facts)),
            SupposedSheet.statement(fact),
            SupposedSheet.source(fact, wording),
            CellContent.text(fact.rating().toString()),
            moves,
            tells,
            CellContent.text(without)));
  }
}
