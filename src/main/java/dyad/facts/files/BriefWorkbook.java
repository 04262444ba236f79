package dyad.facts.files;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.excel.Book;
import dyad.facts.excel.Column;
import dyad.facts.excel.Menu;
import dyad.facts.excel.Sheet;
import dyad.facts.excel.WorkbookWriter;
import dyad.facts.workbook.BriefSheets;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes a brief as a workbook to type in: a sheet for each kind of fact, and for all the rest. */
public final class BriefWorkbook {

  /** The list of claims that cells offer. */
  public static final String CLAIMS = "claims";

  /** The columns in which a claim stands, by their sheets. */
  private static final Map<String, String> CLAIM_CELLS =
      Map.of(BriefSheets.QUESTIONS, "Claim", "Claim", "Proposition");

  private BriefWorkbook() {}

  /**
   * Writes the workbook without any words on what fields say.
   *
   * @throws ProblemsException if it could not be read back
   */
  public static void write(Document<Brief> document, OutputStream out)
      throws IOException, ProblemsException {
    write(document, fact -> "", new Menu.Words(CLAIMS, "", List.of(), List.of()), out);
  }

  /**
   * Writes the workbook; the same brief gives the same bytes. The stream is left open.
   *
   * @param read what a fact's fields say in words, to be shown beside them
   * @param claims the claims that rules conclude, each with its meaning; cells offer them and take
   *     others as well
   * @throws ProblemsException if it could not be read back: a text is too long for a cell, or there
   *     are more facts than a workbook is read with
   */
  public static void write(
      Document<Brief> document, Function<Fact, String> read, Menu.Words claims, OutputStream out)
      throws IOException, ProblemsException {
    Book book = offering(claims, BriefBook.of(document, read));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WorkbookWriter.write(book, bytes);
    readBack(bytes.toByteArray(), document);
    bytes.writeTo(out);
  }

  private static Book offering(Menu.Words claims, Book book) {
    if (claims.words().isEmpty()) {
      return book;
    }
    List<Menu> menus = Stream.concat(Stream.of(claims), book.menus().stream()).toList();
    List<Sheet> sheets = book.sheets().stream().map(s -> offering(claims.name(), s)).toList();
    return new Book(book.title(), book.marking(), book.date(), book.guide(), sheets, menus);
  }

  private static Sheet offering(String list, Sheet sheet) {
    String heading = CLAIM_CELLS.getOrDefault(sheet.name(), "");
    List<Column> columns =
        sheet.columns().stream()
            .map(c -> c.heading().equals(heading) ? c.offering(list, false) : c)
            .toList();
    return new Sheet(sheet.name(), sheet.meaning(), columns, sheet.rows(), sheet.menus());
  }

  /** What is written is read once, so that nobody works in a workbook that cannot be. */
  private static void readBack(byte[] bytes, Document<Brief> document) throws ProblemsException {
    Brief back;
    try {
      back = BriefReader.workbook(document.place().file(), bytes);
    } catch (ProblemsException e) {
      throw new ProblemsException(
          new Problem(
              document.place().whole(),
              "too-much-for-a-workbook",
              "the brief cannot be read back from a workbook: " + e.problems().get(0).message(),
              "split it"));
    }
    if (!back.named(document.value().id()).equals(document.value())) {
      throw new IllegalStateException("the workbook does not say what the brief does");
    }
  }
}
