package dyad.reports.excel.live;

import dyad.explanation.TermWords;
import dyad.facts.Term;
import dyad.reports.Report;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import java.util.List;

/** The sheet that works out what the first sheet tells, and how much readers have changed. */
public final class LiveSummary {

  public static final int LOW = 4;
  public static final int WIDTH = 5;

  public static final String COUNTED = "How many questions are answered";
  public static final String AGREEMENT = "Agreement with the brief";

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("What", 26, 34),
          new TableColumn("Number", 12, 14),
          new TableColumn("Text", 60, 130),
          new TableColumn("Sentences so far", 12, 12),
          new TableColumn("Range from", 10, 10),
          new TableColumn("Range wide", 10, 10));

  private final SummaryLines lines = new SummaryLines();
  private final LiveChanges changes;
  private final LiveBottomLine bottomLine;

  LiveSummary(Report report, MostTelling most, LiveTopics topics, String running) {
    for (Term term : Term.values()) {
      term(term);
    }
    changes = new LiveChanges(report, topics, lines);
    changes.write(running);
    bottomLine = new LiveBottomLine(report, most, topics, lines);
    bottomLine.write();
    if (!report.explanations().isEmpty()) {
      lines.text(COUNTED, LiveCounted.questions(report));
      lines.text(AGREEMENT, LiveCounted.agreement(report));
    }
  }

  Table table() {
    return new Table(
        Tab.LIVE_SUMMARY,
        "Terms of likelihood with the least probability that reaches them come first.",
        COLUMNS,
        lines.rows());
  }

  LiveChanges changes() {
    return changes;
  }

  /** The lines of the bottom line. */
  public LiveBottomLine bottomLine() {
    return bottomLine;
  }

  /** The text of a line, from any sheet. */
  String text(String what) {
    return Ref.cell(Tab.LIVE_SUMMARY, SummaryLines.TEXT, lines.row(what));
  }

  /** What a column of the terms says of the term that a probability gives. */
  public static String term(String probability, int column) {
    int last = Term.values().length - 1;
    return "LOOKUP("
        + probability
        + ","
        + Ref.range(Tab.LIVE_SUMMARY, SummaryLines.NUMBER, 0, last)
        + ","
        + Ref.range(Tab.LIVE_SUMMARY, column, 0, last)
        + ")";
  }

  private void term(Term term) {
    lines.add(
        term.word(),
        CellContent.text(term.word()),
        CellContent.number(term.low() / 100.0, Format.PERCENT),
        CellContent.text(TermWords.range(term)),
        CellContent.NONE,
        CellContent.number(term.low() / 100.0, Format.PERCENT),
        CellContent.number((term.high() - term.low()) / 100.0, Format.PERCENT));
  }
}
