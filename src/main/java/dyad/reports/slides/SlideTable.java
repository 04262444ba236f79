package dyad.reports.slides;

import dyad.reports.office.Ink;
import dyad.reports.paper.Block;
import dyad.reports.paper.TableCell;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;

/** A table on as many slides as its rows need, each with its heading. */
final class SlideTable {

  private static final double INSET = 6;

  /** Above and below the words of a cell. */
  private static final double AIR = 5;

  private static final double LINE = 0.75;

  private final Block.Grid grid;
  private final Flow flow;
  private final List<Double> widths = new ArrayList<>();

  SlideTable(Block.Grid grid, Flow flow) {
    this.grid = grid;
    this.flow = flow;
    double shares = grid.columns().stream().mapToInt(Block.Column::share).sum();
    grid.columns().forEach(c -> widths.add(flow.room().width() * c.share() / shares));
  }

  /** Draws it, from some height down, and tells where it ends. */
  double draw(double from) {
    double head = height(titles(), Writing.HEAD);
    double end = from;
    int next = 0;
    while (next < grid.rows().size()) {
      double y = flow.room(head + height(grid.rows().get(next)));
      end = y + head;
      int first = next;
      while (next < grid.rows().size()
          && (next == first || end + height(grid.rows().get(next)) <= flow.room().bottom())) {
        end += height(grid.rows().get(next));
        next++;
      }
      draw(grid.rows().subList(first, next), y, end - y);
    }
    return end + 2 * Writing.GAP;
  }

  /** A row that is taller than a slide has its letters shrunk to fit. */
  private double height(List<TableCell> row) {
    return Math.min(full(row), most());
  }

  private double full(List<TableCell> row) {
    return height(row.stream().map(TableCell::told).toList(), Writing.CELL);
  }

  private double most() {
    return flow.room().height() - height(titles(), Writing.HEAD);
  }

  private List<String> titles() {
    return grid.columns().stream().map(Block.Column::title).toList();
  }

  private double height(List<String> texts, Writing writing) {
    double tallest = 0;
    for (int i = 0; i < texts.size(); i++) {
      tallest =
          Math.max(
              tallest,
              writing.height(texts.get(i), (widths.get(i) - 2 * INSET) * flow.room().ease()));
    }
    return tallest + 2 * AIR;
  }

  private void draw(List<List<TableCell>> rows, double y, double height) {
    XSLFTable table = flow.sheet().slide().createTable();
    table.setAnchor(flow.room().at(y, height));
    row(table, titles(), Writing.HEAD);
    rows.forEach(
        row ->
            row(
                table,
                row.stream().map(TableCell::told).toList(),
                Writing.CELL.within(full(row), most())));
    for (int i = 0; i < widths.size(); i++) {
      table.setColumnWidth(i, widths.get(i));
    }
  }

  private void row(XSLFTable table, List<String> texts, Writing writing) {
    XSLFTableRow row = table.addRow();
    row.setHeight(Math.min(height(texts, writing), most()));
    for (int i = 0; i < texts.size(); i++) {
      XSLFTableCell cell = row.addCell();
      cell.setLeftInset(INSET);
      cell.setRightInset(INSET);
      cell.setTopInset(AIR);
      cell.setBottomInset(AIR);
      cell.setBorderColor(BorderEdge.bottom, Writing.colour(Ink.LINE));
      cell.setBorderWidth(BorderEdge.bottom, LINE);
      if (writing.equals(Writing.HEAD)) {
        cell.setFillColor(Writing.colour(Ink.ACCENT));
      }
      flow.sheet().dress(cell);
      boolean centred = grid.columns().get(i).centred();
      XSLFTextParagraph words = flow.sheet().write(writing, cell, texts.get(i));
      words.setTextAlign(centred ? TextAlign.CENTER : TextAlign.LEFT);
      // What stands behind a paragraph would make the row taller than it was reckoned.
      words.setSpaceAfter(0d);
    }
  }
}
