package dyad.reports.excel.analysis;

import dyad.explanation.FactWords;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.ShiftWords;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.reports.wording.ComparedWordings;
import dyad.scenarios.comparison.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sheet of what differs to begin with: for each alternative the facts that go and come. */
final class SupposedSheet {

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("With", 14, 30),
          new TableColumn("What it is", 12, 16),
          new TableColumn("Fact", 10, 24),
          new TableColumn("What is so", 50, 80),
          new TableColumn("Source", 9, 26),
          new TableColumn("Rating", 9, 10));

  private SupposedSheet() {}

  static Table table(ComparisonReport report) {
    return new Table(
        ComparisonWorkbook.Sheet.SUPPOSED,
        "From “" + report.from() + "”. What is supposed is marked as assumed.",
        COLUMNS,
        report.comparisons().stream().flatMap(c -> rows(c, report.signs(c))).toList());
  }

  private static Stream<Table.Row> rows(Comparison comparison, List<String> signs) {
    String name = Wording.capital(comparison.to().name());
    ComparedWordings wordings = ComparedWordings.of(comparison);
    Table.Row head =
        row(
            name,
            0,
            CellContent.text("alternative").as(Shape.STRONG),
            CellContent.NONE,
            CellContent.text(ComparisonReport.stayed(comparison)).as(Shape.STRONG),
            CellContent.NONE,
            CellContent.NONE);
    List<String> once = ComparisonReport.askedOnce(comparison);
    Optional<String> asked =
        once.isEmpty()
            ? Optional.empty()
            : Optional.of("Asked in one of the two briefs only: " + String.join(", ", once) + ".");
    Stream<Table.Row> notes =
        Stream.of(
                line(name, "questions", asked),
                line(name, "dates", ComparisonReport.dates(comparison)),
                line(name, "within terms", ShiftWords.within(comparison)),
                line(name, "moves nothing", ComparisonReport.idle(comparison)))
            .flatMap(Optional::stream);
    Stream<Table.Row> come =
        signs.stream()
            .flatMap(sign -> line(name, "watched for, reported", Optional.of(sign)).stream());
    return Stream.of(
            Stream.of(head),
            notes,
            come,
            comparison.facts().stream().flatMap(d -> rows(name, d, wordings)))
        .flatMap(s -> s);
  }

  private static Optional<Table.Row> line(String name, String sort, Optional<String> words) {
    return words.map(
        w ->
            row(
                name,
                1,
                CellContent.text(sort),
                CellContent.NONE,
                CellContent.text(w),
                CellContent.NONE,
                CellContent.NONE));
  }

  private static Stream<Table.Row> rows(
      String name, Comparison.Differing fact, ComparedWordings wordings) {
    if (fact.rerated()) {
      Fact after = fact.after().orElseThrow();
      String was = fact.before().orElseThrow().rating().toString();
      return Stream.of(
          row(
              name,
              "rated otherwise",
              fact.id(),
              after,
              was + " → " + after.rating(),
              wordings.to()));
    }
    return Stream.concat(
        fact.before().stream()
            .map(
                f ->
                    row(name, "– no longer", fact.id(), f, f.rating().toString(), wordings.from())),
        fact.after().stream()
            .map(f -> row(name, "+ now", fact.id(), f, f.rating().toString(), wordings.to())));
  }

  private static Table.Row row(
      String name, String sort, String id, Fact fact, String rating, Wording wording) {
    return row(
        name,
        1,
        CellContent.text(sort),
        CellContent.text(id),
        statement(fact),
        source(fact, wording),
        CellContent.text(rating));
  }

  private static Table.Row row(String name, int level, CellContent... items) {
    return new Table.Row(
        "", level, Stream.concat(Stream.of(CellContent.text(name)), Stream.of(items)).toList());
  }

  /** What a fact says, marked where it is supposed. */
  static CellContent statement(Fact fact) {
    return CellContent.text(FactWords.whole(fact));
  }

  static CellContent source(Fact fact, Wording wording) {
    return CellContent.text(wording.citations().of(fact));
  }
}
