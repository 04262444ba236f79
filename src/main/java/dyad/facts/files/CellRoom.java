package dyad.facts.files;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.excel.PlainText;
import dyad.facts.excel.WorkbookReader;
import dyad.facts.workbook.FieldColumn;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.util.List;
import java.util.Map;

/** The room that a workbook has, of which the rows of a brief take some. */
final class CellRoom {

  /** How many cells of a workbook may hold no part of the brief: headings, choices. */
  private static final int OTHERS = 5000;

  private final Document<Brief> document;
  private final Problems problems = new Problems();
  private int taken = OTHERS;

  CellRoom(Document<Brief> document) {
    this.document = document;
  }

  /**
   * Takes room for a row, and notes where there is none.
   *
   * @param told what the row tells
   * @param path where the brief tells it
   */
  void take(List<FieldColumn> columns, Map<String, Object> told, Object... path) {
    boolean enough = taken <= WorkbookReader.MOST_CELLS;
    for (FieldColumn column : columns) {
      String cell = column.cell(told).toString();
      taken += cell.isBlank() ? 0 : 1;
      if (!PlainText.fits(cell)) {
        tooLong(column, path);
      }
    }
    if (enough && taken > WorkbookReader.MOST_CELLS) {
      problems.add(
          new Problem(
              document.place(path),
              "too-much-for-a-workbook",
              "from here on the workbook has more than " + WorkbookReader.MOST_CELLS + " cells",
              "split the brief"));
    }
  }

  private void tooLong(FieldColumn column, Object... path) {
    problems.add(
        new Problem(
            document.part(document.value(), path).place(column.path().toArray()),
            "too-long-for-a-cell",
            Quote.of(column.path().get(0)) + " is longer than a cell of a workbook can hold",
            "shorten it to less than " + PlainText.LONGEST + " characters"));
  }

  /**
   * Ends here if there is too much.
   *
   * @throws ProblemsException with each place
   */
  void throwIfTooMuch() throws ProblemsException {
    problems.throwIfAny();
  }
}
