package dyad.facts.excel;

import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What helps in filling a sheet in: notes on headings, lists to choose from, limits. */
final class Aids {

  /** How many rows beyond the filled ones are made ready to be typed into. */
  private static final int SPARE = 2000;

  private static final int NOTE_COLUMNS = 2;
  private static final int NOTE_CHARACTERS = 44;

  private final Sheet sheet;
  private final XSSFSheet page;

  Aids(Sheet sheet, XSSFSheet page) {
    this.sheet = sheet;
    this.page = page;
  }

  /** Adds them to a sheet whose headings stand in a row, counted from 0. */
  void add(int head) {
    Drawing<?> notes = page.createDrawingPatriarch();
    for (int at = 0; at < sheet.columns().size(); at++) {
      Column column = sheet.columns().get(at);
      note(notes, column, head, at);
      CellRangeAddressList cells =
          new CellRangeAddressList(head + 1, head + sheet.rows().size() + SPARE, at, at);
      if (column.menu().isPresent()) {
        list(column.menu().get(), column.closed(), cells);
      } else if (column.form() == Column.Form.WHOLE || column.form() == Column.Form.NUMBER) {
        number(column, cells);
      }
    }
    sheet
        .menus()
        .forEach(
            (row, menu) ->
                list(menu, true, new CellRangeAddressList(head + 1 + row, head + 1 + row, 1, 1)));
  }

  private void note(Drawing<?> notes, Column column, int row, int at) {
    String text = text(column);
    int lines = text.lines().mapToInt(line -> 1 + line.length() / NOTE_CHARACTERS).sum();
    ClientAnchor anchor = page.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(at + 1);
    anchor.setCol2(at + 1 + NOTE_COLUMNS);
    anchor.setRow1(row + 1);
    anchor.setRow2(row + 2 + lines);
    Comment note = notes.createCellComment(anchor);
    note.setAuthor("Dyad");
    note.setString(page.getWorkbook().getCreationHelper().createRichTextString(text));
    page.getRow(row).getCell(at).setCellComment(note);
  }

  private static String text(Column column) {
    String needed = column.required() ? "Must be filled in." : "May be left empty.";
    String how =
        switch (column.form()) {
          case LIST, WHOLES -> "\nSeveral are parted by commas.";
          case DATE -> "\nType a day, month or year: 2021-08-20, 2021-08 or 2021.";
          case FLAG -> "\nyes, or nothing.";
          default -> "";
        };
    return column.heading() + ": " + column.meaning() + ".\n" + needed + how;
  }

  private void list(String menu, boolean closed, CellRangeAddressList cells) {
    DataValidationHelper helper = page.getDataValidationHelper();
    DataValidation list = helper.createValidation(helper.createFormulaListConstraint(menu), cells);
    // In this format the switch works the other way round: true shows the arrow.
    list.setSuppressDropDownArrow(true);
    list.setEmptyCellAllowed(true);
    list.setShowErrorBox(closed);
    list.createErrorBox(
        "Not in the list", "Choose from the list; names are added on their own sheet.");
    page.addValidationData(list);
  }

  private void number(Column column, CellRangeAddressList cells) {
    DataValidationHelper helper = page.getDataValidationHelper();
    boolean whole = column.form() == Column.Form.WHOLE;
    DataValidationConstraint limits =
        whole
            ? helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", "")
            : helper.createDecimalConstraint(OperatorType.BETWEEN, "-1E+15", "1E+15");
    DataValidation number = helper.createValidation(limits, cells);
    number.setEmptyCellAllowed(true);
    number.setShowErrorBox(true);
    number.createErrorBox(
        "Not a number", whole ? "A whole number is expected here." : "A number is expected here.");
    page.addValidationData(number);
  }
}
