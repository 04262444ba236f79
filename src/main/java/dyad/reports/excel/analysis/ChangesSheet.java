package dyad.reports.excel.analysis;

import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.excel.live.Answers;
import dyad.reports.excel.table.Column;
import dyad.reports.excel.table.Item;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.Tone;
import dyad.reports.wording.ChangeWords;
import dyad.scenarios.comparison.Cause;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparison;
import java.util.ArrayList;
import java.util.List;

/** The sheet of changes, each with what moved it below: grounds, and the facts behind them. */
final class ChangesSheet {

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Id", 7, 20),
          new Column("With", 14, 40),
          new Column("What it is", 12, 14),
          new Column("From", 14, 17),
          new Column("To", 14, 17),
          new Column("Direction", 14, 16),
          new Column("What changes, and because of what", 50, 70),
          new Column("Strength", 12, 17),
          new Column("Source", 9, 16),
          new Column("Rating", 9, 9));

  private final List<Table.Row> rows = new ArrayList<>();
  private final Comparison comparison;

  private ChangesSheet(Comparison comparison) {
    this.comparison = comparison;
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
        Item.text(ChangeWords.sign(change.direction()) + " " + ChangeWords.direction(change))
            .in(Movement.tone(change.direction()))
            .as(Shape.CENTRED),
        band(Wording.capital(change.about())),
        band(""),
        band(""),
        band(""));
    change.because().forEach(cause -> cause(cause, change));
  }

  private static Item band(String text) {
    return Item.text(text).in(Tone.BAND).as(Shape.STRONG);
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
                    Item.text(Answers.stacked(g.strength().word()))),
            () ->
                line(
                    change,
                    cause.effect().word(),
                    "On the same grounds, with " + ChangeWords.below(cause) + ".",
                    Item.NONE));
    cause
        .before()
        .filter(g -> cause.after().stream().anyMatch(a -> !a.equals(g)))
        .ifPresent(
            g ->
                line(
                    change,
                    "ground before",
                    Wording.capital(g.sentence()) + ".",
                    Item.text(Answers.stacked(g.strength().word()))));
    cause.gone().forEach(f -> fact(change, "– no longer", f));
    cause.come().forEach(f -> fact(change, "+ now", f));
    cause.aged().forEach(a -> aged(change, a));
  }

  private static String side(Leaning leaning, Change.Subject subject) {
    boolean supports = leaning == Leaning.FOR;
    return subject == Change.Subject.TOPIC
        ? supports ? "For convergence" : "For divergence"
        : supports ? "For it" : "Against it";
  }

  private void line(Change change, String sort, String text, Item strength) {
    add(
        change,
        1,
        Item.text(sort),
        Item.NONE,
        Item.NONE,
        Item.NONE,
        Item.text(text).indented(1),
        strength,
        Item.NONE,
        Item.NONE);
  }

  private void aged(Change change, Cause.Aged aged) {
    line(
        change,
        "another age",
        Wording.capital(ChangeWords.aged(aged)) + ". " + aged.fact().statement(),
        Item.NONE);
  }

  private void fact(Change change, String sort, Fact fact) {
    add(
        change,
        2,
        Item.text(sort),
        Item.NONE,
        Item.NONE,
        Item.NONE,
        SupposedSheet.statement(fact).indented(2),
        Item.NONE,
        SupposedSheet.source(fact),
        Item.text(fact.rating().toString()));
  }

  private void add(Change change, int level, Item... items) {
    List<Item> all = new ArrayList<>();
    for (String name : List.of(change.id(), comparison.to().name())) {
      Item item = Item.text(Wording.capital(name));
      all.add(level == 0 ? item.in(Tone.BAND).as(Shape.STRONG) : item.in(Tone.MUTED));
    }
    all.addAll(List.of(items));
    rows.add(new Table.Row("", level, all));
  }
}
