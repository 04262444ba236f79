package dyad.reports.excel.analysis;

import dyad.edits.Proved;
import dyad.edits.RuleEdit;
import dyad.edits.ScaleEdit;
import dyad.explanation.Wording;
import dyad.reports.analysis.ProofReport;
import dyad.reports.analysis.ProofWords;
import dyad.reports.excel.MethodSheet;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Front;
import dyad.reports.excel.table.SheetSpec;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what an edit of the rules does as an Excel workbook: every answer, and the edits. */
public final class ProofWorkbook {

  private static final List<TableColumn> ANSWERS =
      List.of(
          new TableColumn("Id", 7, 20),
          new TableColumn("About", 30, 50),
          new TableColumn("In all worlds", 16, 24),
          new TableColumn("Differs in", 10, 10),
          new TableColumn("Before", 14, 17),
          new TableColumn("After", 14, 17),
          new TableColumn("Nearest world that shows it", 30, 60),
          new TableColumn("Most probable one", 20, 50),
          new TableColumn("Because of", 20, 40));

  private static final List<TableColumn> EDITS =
      List.of(new TableColumn("What", 20, 30), new TableColumn("Edit", 30, 70));

  private ProofWorkbook() {}

  /** Writes the workbook; the same report gives the same bytes. The stream is left open. */
  public static void write(ProofReport report, OutputStream out) throws IOException {
    List<Table> tables = List.of(answers(report), edits(report), method(report));
    new Front(
            Sheet.SUMMARY,
            report,
            report.brief().title() + " – what an edit of the rules does",
            report.bottomLine())
        .write(tables, (front, row, pages) -> {}, out);
  }

  private static Table answers(ProofReport report) {
    return new Table(
        Sheet.ANSWERS,
        "Each answer before the edit and after it, in every world of the facts in doubt; worlds "
            + "count by their probability under the scales after the edit.",
        ANSWERS,
        report.proof().answers().stream().map(ProofWorkbook::row).toList());
  }

  private static Table.Row row(Proved answer) {
    boolean differs = answer.effect() == Proved.Effect.DIFFERS;
    boolean question = answer.subject() == Proved.Subject.QUESTION;
    return new Table.Row(
        answer.subject() + " " + answer.id(),
        CellContent.text(ProofWords.name(answer)),
        CellContent.text(question ? Wording.capital(answer.about()) : ""),
        CellContent.text(ProofWords.effect(answer)).in(differs ? CellTone.CHANGED : CellTone.PLAIN),
        differs ? CellContent.number(answer.share(), Format.SHARE) : CellContent.NONE,
        CellContent.text(ProofWords.said(answer.before())),
        CellContent.text(ProofWords.said(answer.after())),
        shown(answer.nearest()),
        shown(answer.mostProbable()),
        CellContent.text(ProofWords.blamed(answer)));
  }

  private static CellContent shown(Optional<Proved.Shown> shown) {
    return CellContent.text(shown.map(ProofWords::difference).map(Wording::capital).orElse(""));
  }

  private static Table edits(ProofReport report) {
    Stream<Table.Row> rules = report.proof().rules().stream().map(ProofWorkbook::row);
    Stream<Table.Row> scales = report.proof().scales().stream().map(ProofWorkbook::row);
    return new Table(
        Sheet.EDITS,
        "Rules are compared by what they say, not by where they stand.",
        EDITS,
        Stream.concat(rules, scales).toList());
  }

  private static Table.Row row(RuleEdit edit) {
    return new Table.Row("", CellContent.text("rule"), CellContent.text(ProofWords.edit(edit)));
  }

  private static Table.Row row(ScaleEdit edit) {
    return new Table.Row(
        "", CellContent.text("row of a scale"), CellContent.text(ProofWords.edit(edit)));
  }

  private static Table method(ProofReport report) {
    return MethodSheet.table(Sheet.METHOD, report);
  }

  /** The sheets, in order. */
  enum Sheet implements SheetSpec {
    SUMMARY("Summary", "What a reader must know"),
    ANSWERS("Answers", "What the edit does to each answer, proved over all worlds"),
    EDITS("Edits", "Which rules, and which rows of the scales, are not as they were"),
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
      return this == EDITS ? "Nothing is edited." : "The brief asks no questions.";
    }

    @Override
    public boolean prose() {
      return this == METHOD;
    }
  }
}
