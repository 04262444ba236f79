package dyad.reports.excel.analysis;

import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.excel.live.Answers;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.reports.wording.ChangeWords;
import dyad.reports.wording.ComparedWordings;
import dyad.scenarios.comparison.Cause;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparison;
import java.util.ArrayList;
import java.util.List;

/** The sheet of changes, each with what moved it below: grounds, and the facts behind them. */
final class ChangesSheet {

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Id", 7, 20),
          new TableColumn("With", 14, 40),
          new TableColumn("What it is", 12, 14),
          new TableColumn("From", 14, 17),
          new TableColumn("To", 14, 17),
          new TableColumn("Direction", 14, 16),
          new TableColumn("What changes, and because of what", 50, 70),
          new TableColumn("Strength", 12, 17),
          new TableColumn("Source", 9, 26),
          new TableColumn("Rating", 9, 9));

  private final List<Table.Row> rows = new ArrayList<>();
  private final Comparison comparison;
  private final ComparedWordings wordings;

  private ChangesSheet(Comparison comparison) {
    this.comparison = comparison;
    this.wordings = ComparedWordings.of(comparison);
  }

  static Table table(ComparisonReport report) {
    return new Table(
        ComparisonWorkbook.Sheet.CHANGES,
        "From “"
            + report.from()
            + "”. A ground that is lost or gained holds on one side only; below it stand the facts "
            + "behind it. What stays as it is is left out.",
        COLUMNS,
        report.comparisons().stream().flatMap(c -> new ChangesSheet(c).rows().stream()).toList());
  }

  private List<Table.Row> rows() {
    comparison.changes().forEach(this::change);
    return rows;
  }

  private void change(Change change) {
    add(
        change,
        0,
        band(ChangeWords.noun(change.subject())),
        band(Answers.stacked(change.from())).as(Shape.CENTRED),
        band(Answers.stacked(change.to())).as(Shape.CENTRED),
        CellContent.text(ChangeWords.sign(change.direction()) + " " + ChangeWords.direction(change))
            .in(Movement.tone(change.direction()))
            .as(Shape.CENTRED),
        band(Wording.capital(change.about())),
        band(""),
        band(""),
        band(""));
    change.because().forEach(cause -> cause(cause, change));
  }

  private static CellContent band(String text) {
    return CellContent.text(text).in(CellTone.BAND).as(Shape.STRONG);
  }

  private void cause(Cause cause, Change change) {
    cause
        .ground()
        .ifPresentOrElse(
            g ->
                line(
                    change,
                    "ground " + cause.effect().word(),
                    side(g.leaning(), change.subject())
                        + ": "
                        + Wording.capital(g.sentence())
                        + ".",
                    CellContent.text(Answers.stacked(g.strength().word()))),
            () ->
                line(
                    change,
                    cause.effect().word(),
                    "On the same grounds, with " + ChangeWords.below(cause) + ".",
                    CellContent.NONE));
    cause
        .before()
        .filter(g -> cause.after().stream().anyMatch(a -> !a.equals(g)))
        .ifPresent(
            g ->
                line(
                    change,
                    "ground before",
                    Wording.capital(g.sentence()) + ".",
                    CellContent.text(Answers.stacked(g.strength().word()))));
    cause.gone().forEach(f -> fact(change, "– no longer", f, wordings.from()));
    cause.come().forEach(f -> fact(change, "+ now", f, wordings.to()));
    cause.aged().forEach(a -> aged(change, a));
  }

  private static String side(Leaning leaning, Change.Subject subject) {
    boolean supports = leaning == Leaning.FOR;
    return subject == Change.Subject.TOPIC
        ? supports ? "For convergence" : "For divergence"
        : supports ? "For it" : "Against it";
  }

  private void line(Change change, String sort, String text, CellContent strength) {
    add(
        change,
        1,
        CellContent.text(sort),
        CellContent.NONE,
        CellContent.NONE,
        CellContent.NONE,
        CellContent.text(text).indented(1),
        strength,
        CellContent.NONE,
        CellContent.NONE);
  }

  private void aged(Change change, Cause.Aged aged) {
    line(
        change,
        "another age",
        Wording.capital(ChangeWords.aged(aged)) + ". " + aged.fact().statement(),
        CellContent.NONE);
  }

  private void fact(Change change, String sort, Fact fact, Wording wording) {
    add(
        change,
        2,
        CellContent.text(sort),
        CellContent.NONE,
        CellContent.NONE,
        CellContent.NONE,
        SupposedSheet.statement(fact).indented(2),
        CellContent.NONE,
        SupposedSheet.source(fact, wording),
        CellContent.text(fact.rating().toString()));
  }

  private void add(Change change, int level, CellContent... items) {
    List<CellContent> all = new ArrayList<>();
    for (String name : List.of(change.id(), comparison.to().name())) {
      CellContent item = CellContent.text(Wording.capital(name));
      all.add(level == 0 ? item.in(CellTone.BAND).as(Shape.STRONG) : item.in(CellTone.MUTED));
    }
    all.addAll(List.of(items));
    rows.add(new Table.Row("", level, all));
  }
}
