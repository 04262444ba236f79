package dyad.reports.excel.table;

import dyad.reports.provenance.Made;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;

/** The first sheet of a workbook of tables: the bottom line, and where to find the rest. */
public final class Front {

  private static final int LAST = 9;
  private static final double UNITS = 14.7;
  private static final double SPACE = 10;

  private final Leaf leaf;
  private final Made made;
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
  public Front(Leaf leaf, Made made, String title, List<String> bottomLine) {
    this.leaf = leaf;
    this.made = made;
    this.title = title;
    this.bottomLine = List.copyOf(bottomLine);
  }

  /** Draws below what the front tells. */
  @FunctionalInterface
  public interface Below {

    /** Draws, from a row of the first sheet on; the tables are there already. */
    void draw(Page front, int row, java.util.function.Function<Leaf, Page> pages);
  }

  /** Writes the workbook of this sheet and tables. */
  public void write(List<Table> tables, Below below, OutputStream out) throws IOException {
    List<Leaf> leaves = Stream.concat(Stream.of(leaf), tables.stream().map(Table::tab)).toList();
    Book book = new Book(made, title, leaves);
    book.write(
        tables,
        Item.text(book.running()),
        pages -> {
          Page page = pages.apply(leaf);
          below.draw(page, write(page, tables), pages);
        },
        out);
  }

  /** Writes it, and tells the row behind. */
  private int write(Page page, List<Table> tables) {
    for (int column = 0; column <= LAST; column++) {
      page.width(column, UNITS);
    }
    int row = 0;
    if (made.brief().marking().isPresent()) {
      Item marking = Item.text(made.brief().marking().get());
      page.spread(row++, 0, LAST, marking.in(Tone.ACCENT).as(Shape.MARKING));
    }
    page.spread(row++, 0, LAST, Item.text(title).in(Tone.ACCENT).as(Shape.TITLE));
    page.spread(row++, 0, LAST, Item.text(made.byline()).in(Tone.MUTED).as(Shape.NOTE));
    for (int i = 0; i < tables.size(); i++) {
      Leaf tab = tables.get(i).tab();
      Item link = Item.text(tab.title()).as(Shape.NOTE).to(Target.sheet(tab));
      page.spread(row, 2 * i, 2 * i + 1, link);
    }
    row++;
    page.grow(row++, SPACE);
    int heading = row;
    page.spread(row++, 0, LAST, Item.text("Bottom line").in(Tone.ACCENT).as(Shape.HEADING));
    for (int i = 0; i < bottomLine.size(); i++) {
      Shape shape = i == 0 ? Shape.LEAD : Shape.PROSE;
      page.spread(row++, 0, LAST, Item.text(bottomLine.get(i)).as(shape));
    }
    new Pagination(page, page.width(), 0).together(heading, heading + 2);
    page.grow(row++, SPACE);
    return row;
  }
}
