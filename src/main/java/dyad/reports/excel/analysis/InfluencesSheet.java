package dyad.reports.excel.analysis;

import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.analysis.SweepReport;
import dyad.reports.excel.analysis.SweepWorkbook.Sheet;
import dyad.reports.excel.table.Column;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Item;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.Tone;
import dyad.reports.wording.SweepWords;
import dyad.scenarios.analysis.Linchpins;
import dyad.scenarios.analysis.Spread;
import dyad.scenarios.analysis.Sweep;
import java.util.ArrayList;
import java.util.List;

/** The sheet of what each fact does to each answer. */
final class InfluencesSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Answer", 9, 24),
          new Column("Fact", 12, 26),
          new Column("What is so", 50, 70),
          new Column("Source", 9, 16),
          new Column("Rating", 9, 9),
          new Column("Moves it by", 9, 10),
          new Column("Tells (bits)", 9, 10),
          new Column("Without it", 12, 18));

  private static final Linchpins NONE = new Linchpins(List.of(), List.of());

  private final List<Table.Row> rows = new ArrayList<>();

  private InfluencesSheet() {}

  static Table table(SweepReport report) {
    InfluencesSheet sheet = new InfluencesSheet();
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
        .forEach(f -> row(id, List.of(f), Item.NONE, Item.NONE, SweepWords.hangs(f, linchpins)));
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
            Item.number(influence.shift(), Format.SHARE),
            Item.number(influence.gain(), Format.BITS),
            falls ? SweepWords.hangs(fact, linchpins) : "");
      }
    }
  }

  private void row(String answer, List<Fact> facts, Item moves, Item tells, String without) {
    Fact fact = facts.get(0);
    rows.add(
        new Table.Row(
            "",
            Item.text(answer).in(Tone.MUTED),
            Item.text(SweepWords.ids(facts)),
            SupposedSheet.statement(fact),
            SupposedSheet.source(fact),
            Item.text(fact.rating().toString()),
            moves,
            tells,
            Item.text(without)));
  }
}
