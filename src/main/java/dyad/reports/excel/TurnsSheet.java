package dyad.reports.excel;

import dyad.explanation.Wording;
import dyad.facts.Gap;
import dyad.facts.Question;
import dyad.facts.Scenario;
import dyad.reports.Report;
import dyad.reports.Sensitivity;
import dyad.reports.TurnWords;
import dyad.reports.WatchList;
import dyad.reports.briefing.AuthorsWords;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.LinkTarget;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.reports.wording.ChangeWords;
import dyad.reports.wording.FlipWords;
import dyad.scenarios.analysis.Flips;
import dyad.scenarios.comparison.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sheet of what would change our mind. */
final class TurnsSheet {

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("What it is", 16, 18),
          new TableColumn("If", 50, 80),
          new TableColumn("Judgment", 10, 24),
          new TableColumn("Then", 24, 48),
          new TableColumn("Note", 24, 46));

  private final List<Table.Row> rows = new ArrayList<>();

  private final Wording wording;

  private TurnsSheet(Wording wording) {
    this.wording = wording;
  }

  static Table table(Report report) {
    TurnsSheet sheet = new TurnsSheet(report.wording());
    Sensitivity turns = report.turns();
    turns.linchpins().forEach(sheet::linchpin);
    turns.watch().judgments().forEach(sheet::watched);
    turns.flips().forEach(sheet::flips);
    turns.alternatives().forEach(sheet::considered);
    report.brief().outlook().forEach(sheet::scenario);
    report.brief().gaps().forEach(sheet::gap);
    return new Table(
        Tab.TURNS,
        "A linchpin is a fact without which judgments fall. "
            + "Indicators: "
            + TurnWords.searched(turns.watch()).toLowerCase(Locale.ROOT).substring(0, 1)
            + TurnWords.searched(turns.watch()).substring(1)
            + " This sheet tells the state as delivered and does not follow the switches.",
        COLUMNS,
        sheet.rows);
  }

  private void linchpin(Sensitivity.Linchpin linchpin) {
    List<String> ids = linchpin.questions();
    row(
        CellContent.text("linchpin").to(FactsSheet.target(linchpin.fact())),
        CellContent.text("Without: " + wording.fact(linchpin.fact())),
        CellContent.text(String.join(", ", ids)),
        FlipWords.number(ids.size(), "answer") + (ids.size() == 1 ? " changes" : " change"),
        "");
  }

  private void watched(WatchList.Watched watched) {
    if (watched.signs().isEmpty()) {
      row("indicator", CellContent.text(TurnWords.nothing()), judgment(watched.question()), "", "");
    }
    for (WatchList.Sign sign : watched.signs()) {
      row(
          "indicator",
          CellContent.text(Wording.capital(sign.watch())),
          judgment(watched.question()),
          below(sign.effect()),
          sign.ground());
    }
  }

  private void flips(Flips flips) {
    CellContent judgment = judgment(flips.judgment().question());
    if (flips.outcomes().isEmpty()) {
      row("smallest change", CellContent.text(TurnWords.smallest(flips)), judgment, "", "");
    }
    for (Flips.Outcome way : TurnWords.ways(flips)) {
      String changes =
          FlipWords.changes(way).stream()
              .map(change -> change.replaceFirst("\\.$", ""))
              .collect(Collectors.joining("; ", "", "."));
      row(
          "smallest change",
          CellContent.text(Wording.capital(changes)),
          judgment,
          FlipWords.answer(way.answer()),
          FlipWords.chance(way));
    }
    if (!TurnWords.moreWays(flips).isEmpty()) {
      row("smallest change", CellContent.text(TurnWords.moreWays(flips)), judgment, "", "");
    }
  }

  private void considered(Sensitivity.Considered considered) {
    List<Change> changes = considered.judgments();
    CellContent name = CellContent.text(Wording.capital(considered.name()));
    if (changes.isEmpty()) {
      row("alternative", name, CellContent.NONE, "No answer changes", considered.why());
    }
    for (Change change : changes) {
      row(
          "alternative",
          name,
          CellContent.text(change.id()).to(new LinkTarget(Tab.JUDGMENTS, change.id())),
          below(ChangeWords.fromTo(change)),
          change.equals(changes.get(0)) ? considered.why() : "");
    }
  }

  private void scenario(Scenario scenario) {
    row(
        "scenario",
        CellContent.text(AuthorsWords.named(scenario)),
        CellContent.NONE,
        scenario.says(),
        scenario.signposts().map(s -> "Signposts: " + s).orElse(""));
  }

  private void gap(Gap gap) {
    String note = gap.collect().map(c -> "To find out: " + c).orElse("");
    row("not known", CellContent.text(gap.what()), CellContent.NONE, "", note);
  }

  /** What an answer becomes, on a line of its own; no line is so long that a range is broken. */
  private static String below(String fromTo) {
    return fromTo.replace("grounds, ", "grounds,\n").replace(" → ", "\n→ ");
  }

  private static CellContent judgment(Question question) {
    return CellContent.text(question.id()).to(JudgmentsSheet.target(question));
  }

  private void row(
      String what, CellContent cause, CellContent judgment, String effect, String note) {
    row(CellContent.text(what).in(CellTone.MUTED), cause, judgment, effect, note);
  }

  private void row(
      CellContent what, CellContent cause, CellContent judgment, String effect, String note) {
    rows.add(
        new Table.Row(
            "",
            what,
            cause,
            judgment,
            CellContent.text(effect),
            CellContent.text(note).in(CellTone.MUTED)));
  }
}
