package dyad.reports.excel.table;

import dyad.facts.excel.PrintLayout;
import dyad.reports.excel.live.Changed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Lays a table out on its sheet. */
public final class TableSheet {

  private static final int HEAD = Table.FIRST - 1;
  private static final int DEEPEST_GROUP = 7;

  /** What the arrow of a filter covers. */
  private static final int ARROW = 3;

  /** By so many units a column is widened, for its heading to stand on one line. */
  private static final double NEARLY = 3;

  private static final double WIDEST = 200;

  /** What fits a row in a column of any width. */
  private static final int SHORT = 250;

  /** So many rows come with what does not stand at the foot of a page, itself among them. */
  private static final int KEPT = 4;

  private final Table table;
  private final SheetBuilder page;
  private final List<Demand> demands;

  /** What the items of a column ask of it. */
  private static final class Demand {
    private double natural;
    private boolean centred;
    private final List<CellContent> wordy = new ArrayList<>();

    /** What is empty, as most of thousands of columns is, has room everywhere. */
    private void meet(CellContent item, boolean elastic) {
      if (elastic && !item.blank()) {
        natural = Math.max(natural, Typesetting.units(item.shown(), item.look()));
      }
      centred |= item.look().shape().centred();
      if (isWordy(item)) {
        wordy.add(item);
      }
    }
  }

  /** For a table, and the page to lay it out on. */
  public TableSheet(Table table, SheetBuilder page) {
    this.table = table;
    this.page = page;
    this.demands = table.columns().stream().map(c -> new Demand()).toList();
    for (Table.Row row : table.rows()) {
      if (!row.isHeading()) {
        demand(row.items());
      }
    }
  }

  /** Row by row: tables may have thousands of columns, and each item is looked at once. */
  private void demand(List<CellContent> items) {
    for (int column = 0; column < demands.size(); column++) {
      TableColumn told = table.columns().get(column);
      demands.get(column).meet(items.get(column), told.least() < told.most());
    }
  }

  /** Writes it below some words that tell whose it is. */
  public void write(CellContent running) {
    int last = table.columns().size() - 1;
    List<Double> widths = IntStream.rangeClosed(0, last).mapToObj(this::width).toList();
    for (int column = 0; column <= last; column++) {
      page.width(column, widths.get(column));
    }
    List<Double> printed = widths.subList(0, table.printed());
    int right = PrintLayout.across(page.sheet(), printed) - 1;
    page.spread(0, 0, right, running.in(CellTone.MUTED).as(Shape.NOTE));
    page.spread(
        1, 0, right, CellContent.text(table.tab().title()).in(CellTone.ACCENT).as(Shape.TITLE));
    page.spread(2, 0, right, CellContent.text(note()).in(CellTone.MUTED).as(Shape.NOTE));
    for (int column = 0; column <= last; column++) {
      page.put(HEAD, column, head(column));
    }
    if (table.rows().isEmpty()) {
      page.spread(
          Table.FIRST, 0, right, CellContent.text(table.tab().nothing()).in(CellTone.MUTED));
    }
    for (int i = 0; i < table.rows().size(); i++) {
      row(Table.FIRST + i, table.rows().get(i));
    }
    if (running.value() instanceof Formula) {
      page.paintWhere(
          "ISNUMBER(SEARCH(\"" + Changed.MARK + "\",$A$1))",
          CellTone.CHANGED,
          new CellRangeAddress(0, 0, 0, right));
    }
    if (table.tab().hidden()) {
      page.hide();
    } else if (!table.filtered()) {
      paginate(printed.stream().mapToDouble(w -> w).sum());
    }
    navigate(last, right);
  }

  /** A heading stands as what is under it does. */
  private CellContent head(int column) {
    return CellContent.text(table.columns().get(column).title())
        .in(column < table.printed() ? CellTone.HEAD : CellTone.UNASSESSED)
        .as(demands.get(column).centred ? Shape.HEAD_CENTRED : Shape.HEAD);
  }

  private String note() {
    String subject = table.tab().subject() + ".";
    return table.note().isEmpty() ? subject : subject + " " + table.note();
  }

  /**
   * Breaks only what is not filtered: where rows are hidden, breaks would leave pages half empty.
   */
  private void paginate(double units) {
    Pagination pagination = new Pagination(page, units, page.height(HEAD, HEAD + 1));
    for (int row = 0; row < table.rows().size(); row++) {
      pagination.together(Table.FIRST + row, Table.FIRST + kept(row));
    }
  }

  /** The row behind those that come with one: the first of what is under it, or the last of all. */
  private int kept(int from) {
    List<Table.Row> rows = table.rows();
    Table.Row first = rows.get(from);
    int last = rows.size() - 1;
    int to = from + 1;
    while (to <= last
        && to < from + KEPT
        && (first.isHeading() || rows.get(to).level() > first.level() || to == last)) {
      to++;
    }
    return to;
  }

  private void row(int at, Table.Row row) {
    if (row.isHeading() && table.columns().size() > 1) {
      page.spread(at, 0, table.printed() - 1, row.items().get(0));
    } else {
      for (int column = 0; column < row.items().size(); column++) {
        // Beside the printed table there are many columns with little in them.
        if (column < table.printed() || !row.items().get(column).blank()) {
          page.put(at, column, row.items().get(column));
        }
      }
    }
    if (row.level() > 0) {
      page.cells().level(at, Math.min(row.level(), DEEPEST_GROUP));
    }
  }

  private void navigate(int lastColumn, int right) {
    XSSFSheet sheet = page.sheet();
    sheet.createFreezePane(1, Table.FIRST);
    if (!table.rows().isEmpty() && table.filtered()) {
      sheet.setAutoFilter(new CellRangeAddress(HEAD, HEAD + table.rows().size(), 0, lastColumn));
    }
    sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, -1, -1));
    boolean several = sheet.getRepeatingColumns() != null;
    if (several || table.printed() <= lastColumn) {
      // Words above the first column would be cut on all pages but the first.
      print(several ? HEAD : 0, table.rows().isEmpty() ? right : table.printed() - 1);
    }
    // A group is told by the line above it.
    sheet.setRowSumsBelow(false);
    int deepest = table.rows().stream().mapToInt(Table.Row::level).max().orElse(0);
    sheet
        .getCTWorksheet()
        .getSheetFormatPr()
        .setOutlineLevelRow((short) Math.min(deepest, DEEPEST_GROUP));
  }

  /** Of an empty table one page says all. */
  private void print(int from, int lastColumn) {
    int to = HEAD + Math.max(1, table.rows().size());
    var workbook = page.sheet().getWorkbook();
    workbook.setPrintArea(workbook.getSheetIndex(page.sheet()), 0, lastColumn, from, to);
    if (from > 0) {
      PrintLayout.head(page.sheet());
    }
  }

  /**
   * As wide as its content, within the column's limits; wider where a row could not be tall enough.
   */
  private double width(int at) {
    TableColumn column = table.columns().get(at);
    double natural = Math.max(column.least(), demands.get(at).natural);
    double width = Math.ceil(Math.max(Math.min(natural, column.most()), heading(column)));
    for (CellContent item : demands.get(at).wordy) {
      width = widened(item, width);
    }
    return width;
  }

  /**
   * The least width, in steps from a given one, in which a row is not too tall for an item; the
   * widest where there is none. What fits has room in a wider column, too, so it is looked for by
   * halves.
   */
  private static double widened(CellContent item, double from) {
    int least = 0;
    int most = Math.max(0, (int) Math.ceil((WIDEST - from) / ARROW));
    while (least < most) {
      // mostly it fits as it is
      int step = least == 0 ? 0 : (least + most) / 2;
      if (item.height(from + step * ARROW) > Typesetting.TALLEST) {
        least = step + 1;
      } else {
        most = step;
      }
    }
    return from + least * ARROW;
  }

  private static boolean isWordy(CellContent item) {
    return item.shown().length() > SHORT
        || !item.others().isEmpty()
            && item.others().stream().anyMatch(text -> text.length() > SHORT);
  }

  /**
   * The longest word of a heading, beside the arrow of its filter; all of it where that is hardly
   * more.
   */
  private static double heading(TableColumn column) {
    double word =
        Arrays.stream(column.title().split("[ \n]"))
            .mapToDouble(TableSheet::heading)
            .max()
            .orElse(0);
    double whole = heading(column.title());
    return ARROW + (whole <= word + NEARLY ? whole : word);
  }

  private static double heading(String words) {
    return Typesetting.units(words, CellLook.PLAIN.as(Shape.HEAD));
  }
}
