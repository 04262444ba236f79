package dyad.facts.excel;

import dyad.facts.office.SameBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook to type in. */
public final class WorkbookWriter {

  /** The row, counted from 1, in which the first row of each table stands. */
  static final int FIRST = 5;

  /** Down to which row lists are looked through. */
  private static final int LAST = 20_000;

  private WorkbookWriter() {}

  /** Writes the workbook; the same content gives the same bytes. The stream is left open. */
  public static void write(Book book, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      FormStyles ink = new FormStyles(workbook);
      Sheet choices = choices(book);
      List<Sheet> all = new ArrayList<>(book.sheets());
      if (!choices.rows().isEmpty()) {
        all.add(choices);
      }
      XSSFSheet start = workbook.createSheet(Book.START);
      for (Sheet sheet : all) {
        workbook.createSheet(sheet.name());
      }
      name(workbook, book);
      for (Sheet sheet : all) {
        new SheetWriter(sheet, workbook.getSheet(sheet.name()), ink).write(book);
      }
      new StartSheet(book, start, ink).write();
      SameBytes.write(workbook, book.title(), "", book.date(), out);
    }
  }

  /** All words that cells offer, with what they say. */
  private static Sheet choices(Book book) {
    List<List<Object>> rows = new ArrayList<>();
    for (Menu menu : book.menus()) {
      if (menu instanceof Menu.Words words) {
        for (int i = 0; i < words.words().size(); i++) {
          rows.add(List.of(words.title(), words.words().get(i), words.meanings().get(i)));
        }
      }
    }
    return new Sheet(
        Book.CHOICES,
        "all words that cells offer; nothing is read from here",
        List.of(
            Column.text("Where", "the field that takes it", false),
            Column.text("Choice", "as it is typed", false),
            Column.text("Meaning", "what it says", false)),
        rows);
  }

  private static void name(XSSFWorkbook workbook, Book book) {
    int row = FIRST;
    for (Menu menu : book.menus()) {
      XSSFName name = workbook.createName();
      name.setNameName(menu.name());
      if (menu instanceof Menu.Words words) {
        int last = row + words.words().size() - 1;
        name.setRefersToFormula(Book.CHOICES + "!$B$" + row + ":$B$" + last);
        row = last + 1;
      } else {
        name.setRefersToFormula(filled(book, (Menu.Entries) menu));
      }
    }
  }

  /** As much of a column as is filled, so that a list grows as its sheet does. */
  private static String filled(Book book, Menu.Entries entries) {
    Sheet sheet =
        book.sheets().stream()
            .filter(s -> s.name().equals(entries.sheet()))
            .findFirst()
            .orElseThrow();
    List<String> headings = sheet.columns().stream().map(Column::heading).toList();
    String letter = CellReference.convertNumToColString(headings.indexOf(entries.heading()));
    String start = "'" + sheet.name() + "'!$" + letter + "$" + FIRST;
    String range = start + ":$" + letter + "$" + LAST;
    return start + ":INDEX(" + range + ",MAX(1,COUNTA(" + range + ")))";
  }
}
