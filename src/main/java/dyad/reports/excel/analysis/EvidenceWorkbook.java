package dyad.reports.excel.analysis;

import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.analysis.EvidenceReport;
import dyad.reports.excel.MethodSheet;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.MarkedWorkbook;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.SheetSpec;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import dyad.reports.wording.CoverageWords;
import dyad.scenarios.analysis.Hypotheses;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the evidence on hypotheses as an Excel workbook. */
public final class EvidenceWorkbook {

  private EvidenceWorkbook() {}

  /** Writes the workbook; the same report gives the same bytes. The stream is left open. */
  public static void write(EvidenceReport report, OutputStream out) throws IOException {
    List<Table> tables =
        List.of(evidence(report), matrix(report), MethodSheet.table(Sheet.METHOD, report));
    new MarkedWorkbook(
            report, report.brief().title() + " – evidence by hypothesis", List.of(Sheet.values()))
        .write(tables, out);
  }

  private static Table evidence(EvidenceReport report) {
    Wording wording = report.wording();
    return new Table(
        Sheet.EVIDENCE,
        CoverageWords.line(report.coverage())
            + " ✓ consistent, ✗ inconsistent, n/a not applicable. Diagnosticity is by how much a report moves "
            + "the weight between the two, in natural log-odds, on average over the worlds of the other facts.",
        List.of(
            new TableColumn("Id", 7, 20),
            new TableColumn("Evidence", 40, 64),
            new TableColumn("Diagnosticity", 12, 13),
            new TableColumn("It is so", 14, 15),
            new TableColumn("It is not so", 14, 15),
            new TableColumn("Source", 9, 26),
            new TableColumn("Rating", 9, 9),
            new TableColumn("Fact", 10, 26)),
        report.hypotheses().stream().flatMap(h -> rows(h, wording)).toList());
  }

  private static Stream<Table.Row> rows(Hypotheses hypotheses, Wording wording) {
    return Stream.concat(
        Stream.of(head(hypotheses)),
        hypotheses.evidence().stream()
            .flatMap(e -> e.facts().stream().map(f -> row(hypotheses.id(), e, f, wording))));
  }

  /** In cells of its own, since merged cells cannot be sorted. */
  private static Table.Row head(Hypotheses hypotheses) {
    String either = EvidenceReport.either(hypotheses);
    return new Table.Row(
        "",
        0,
        Stream.of(hypotheses.id(), either, "", "", "", "", "", "")
            .map(text -> CellContent.text(text).in(CellTone.BAND).as(Shape.STRONG))
            .toList());
  }

  private static Table.Row row(
      String id, Hypotheses.Evidence evidence, Fact fact, Wording wording) {
    return new Table.Row(
        "",
        CellContent.text(id).in(CellTone.MUTED),
        SupposedSheet.statement(fact),
        weight(evidence.diagnosticity()),
        cell(evidence.first()),
        cell(evidence.second()),
        SupposedSheet.source(fact, wording),
        CellContent.text(fact.rating().toString()),
        CellContent.text(fact.id()));
  }

  private static CellContent weight(double weight) {
    return CellContent.number(
        weight, EvidenceReport.trace(weight) ? Format.TRACE_OF_WEIGHT : Format.WEIGHT);
  }

  private static CellContent score(double score) {
    return CellContent.number(
        score, EvidenceReport.trace(score) ? Format.TRACE_OF_SCORE : Format.SCORE);
  }

  private static CellContent cell(Hypotheses.Bearing bearing) {
    return switch (bearing) {
      case CONSISTENT -> CellContent.text("✓ consistent").in(CellTone.JOINED).as(Shape.CENTRED);
      case INCONSISTENT -> CellContent.text("✗ inconsistent").in(CellTone.PARTED).as(Shape.CENTRED);
      case NOT_APPLICABLE -> CellContent.text("n/a").in(CellTone.MUTED).as(Shape.CENTRED);
    };
  }

  private static Table matrix(EvidenceReport report) {
    List<TableColumn> columns =
        new ArrayList<>(
            List.of(
                new TableColumn("Fact", 10, 26),
                new TableColumn("What is so", 36, 50),
                new TableColumn("Rating", 9, 9),
                new TableColumn("In all", 8, 9)));
    report.hypotheses().forEach(h -> columns.add(new TableColumn(Wording.capital(h.id()), 7, 12)));
    return new Table(
        Sheet.MATRIX,
        "+ speaks for the proposition or for convergence, − against it or for divergence; by how much, "
            + "in natural log-odds. An empty cell: it bears on neither. In all: the sizes added up.",
        columns,
        report.rows().stream().map(r -> row(r, report)).toList());
  }

  private static Table.Row row(EvidenceReport.Row row, EvidenceReport report) {
    Stream<CellContent> fact =
        Stream.of(
            CellContent.text(row.fact().id()),
            SupposedSheet.statement(row.fact()),
            CellContent.text(row.fact().rating().toString()),
            weight(row.diagnosticity()));
    Stream<CellContent> weights =
        report.hypotheses().stream()
            .map(
                h -> {
                  Double weight = row.weights().get(h.id());
                  return weight == null
                      ? CellContent.NONE.as(Shape.CENTRED)
                      : score(weight).in(weight > 0 ? CellTone.JOINED : CellTone.PARTED);
                });
    return new Table.Row(row.fact().id(), 0, Stream.concat(fact, weights).toList());
  }

  /** The sheets, in order. */
  enum Sheet implements SheetSpec {
    EVIDENCE("Evidence", "How each fact stands to the two answers that a question can have"),
    MATRIX("Matrix", "Every fact by every question and topic"),
    METHOD("Method", "How likelihood, confidence and alignment come about");

    private final String title;
    private final String subject;

    Sheet(String title, String subject) {
      this.title = title;
      this.subject = subject;
    }

    @Override
    public String title() {
      return title;
    }

    @Override
    public String subject() {
      return subject;
    }

    @Override
    public String nothing() {
      return "No fact bears on any question.";
    }

    @Override
    public boolean prose() {
      return this == METHOD;
    }
  }
}
