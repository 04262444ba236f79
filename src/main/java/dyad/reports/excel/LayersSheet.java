package dyad.reports.excel;

import dyad.reports.GeneralAnswers;
import dyad.reports.Report;
import dyad.reports.briefing.LayerRow;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The sheet of what the answers are with the author's own rules, and by general rules alone. */
final class LayersSheet {

  private static final List<Integer> WIDTHS = List.of(8, 60, 26, 14, 20, 20, 16);
  private static final int GENERAL = 4;

  private LayersSheet() {}

  static Table table(Report report) {
    return new Table(
        Tab.LAYERS,
        GeneralAnswers.MEANING
            + " As delivered, whatever is switched; what the general rules say otherwise stands in"
            + " bold.",
        IntStream.range(0, WIDTHS.size())
            .mapToObj(i -> new TableColumn(LayerRow.HEADS.get(i), 8, WIDTHS.get(i)))
            .toList(),
        LayerRow.of(report).stream().map(LayersSheet::row).toList());
  }

  private static Table.Row row(LayerRow row) {
    List<CellContent> items = new ArrayList<>(row.cells().stream().map(CellContent::text).toList());
    if (row.differs()) {
      items.set(GENERAL, CellContent.text(row.general()).as(Shape.STRONG));
    }
    return new Table.Row(row.id().isEmpty() ? row.told() : row.id(), 0, items);
  }
}
