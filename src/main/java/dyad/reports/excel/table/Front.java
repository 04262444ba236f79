package dyad.reports.excel.table;

import dyad.reports.provenance.Provenanced;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** The first sheet of a workbook of tables: the bottom line, and where to find the rest. */
public final class Front {

  private static final int LAST = 9;
  private static final double UNITS = 14.7;
  private static final double SPACE = 10;

  private final SheetSpec leaf;
  private final Provenanced made;
  private final String title;
  private final List<String> bottomLine;

  /**
   * For a workbook.
   *
   * @param leaf the sheet
   * @param made what the workbook tells
   * @param title the workbook's title
   * @param bottomLine what matters most, as sentences
   */
  public Front(SheetSpec leaf, Provenanced made, String title, List<String> bottomLine) {
    this.leaf = leaf;
    this.made = made;
    this.title = title;
    this.bottomLine = List.copyOf(bottomLine);
  }

  /** Draws below what the front tells. */
  @FunctionalInterface
  public interface Below {

    /** Draws, from a row of the first sheet on; the tables are there already. */
    void draw(
        SheetBuilder front, int row, java.util.function.Function<SheetSpec, SheetBuilder> pages);
  }

  /** Writes the workbook of this sheet and tables. */
  public void write(List<Table> tables, Below below, OutputStream out) throws IOException {
    List<SheetSpec> leaves =
        Stream.concat(Stream.of(leaf), tables.stream().map(Table::tab)).toList();
    MarkedWorkbook book = new MarkedWorkbook(made, title, leaves);
    book.write(
        tables,
        CellContent.text(book.running()),
        pages -> {
          SheetBuilder page = pages.apply(leaf);
          below.draw(page, write(page, tables), pages);
        },
        out);
  }

  /** Writes it, and tells the row behind. */
  private int write(SheetBuilder page, List<Table> tables) {
    for (int column = 0; column <= LAST; column++) {
      page.width(column, UNITS);
    }
    int row = 0;
    if (made.brief().marking().isPresent()) {
      CellContent marking = CellContent.text(made.brief().marking().get());
      page.spread(row++, 0, LAST, marking.in(CellTone.ACCENT).as(Shape.MARKING));
    }
    page.spread(row++, 0, LAST, CellContent.text(title).in(CellTone.ACCENT).as(Shape.TITLE));
    page.spread(row++, 0, LAST, CellContent.text(made.byline()).in(CellTone.MUTED).as(Shape.NOTE));
    for (int i = 0; i < tables.size(); i++) {
      SheetSpec tab = tables.get(i).tab();
      CellContent link = CellContent.text(tab.title()).as(Shape.NOTE).to(LinkTarget.sheet(tab));
      page.spread(row, 2 * i, 2 * i + 1, link);
    }
    row++;
    page.grow(row++, SPACE);
    int heading = row;
    page.spread(
        row++, 0, LAST, CellContent.text("Bottom line").in(CellTone.ACCENT).as(Shape.HEADING));
    for (int i = 0; i < bottomLine.size(); i++) {
      Shape shape = i == 0 ? Shape.LEAD : Shape.PROSE;
      page.spread(row++, 0, LAST, CellContent.text(bottomLine.get(i)).as(shape));
    }
    new Pagination(page, page.width(), 0).together(heading, heading + 2);
    page.grow(row++, SPACE);
    return row;
  }
}
