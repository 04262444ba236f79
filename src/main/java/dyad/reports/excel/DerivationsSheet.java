package dyad.reports.excel;

import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.TableColumn;
import java.util.List;

/** The sheet of derivations. */
final class DerivationsSheet {

  private static final int STEP = 2;

  private static final List<TableColumn> COLUMNS =
      List.of(
          new TableColumn("Question, topic", 11, 22),
          new TableColumn("Why", 60, 96),
          new TableColumn("What it is", 13, 16),
          new TableColumn("Strength", 13, 16),
          new TableColumn("Source", 9, 26),
          new TableColumn("Rating", 9, 9),
          new TableColumn("See", 12, 40));

  private DerivationsSheet() {}

  static Table table(Outline outline) {
    return new Table(
        Tab.DERIVATIONS,
        "What stands further in is why the line above it holds; groups fold away at the "
            + "left edge. [12] is a paragraph, B2 a rating. This sheet tells the state as delivered "
            + "and does not follow the switches.",
        COLUMNS,
        outline.steps().stream().map(DerivationsSheet::row).toList());
  }

  private static Table.Row row(DerivationLine step) {
    boolean answer = step.sort() == DerivationLine.Sort.ANSWER;
    CellContent see = CellContent.text(step.see());
    CellContent linked = step.link().map(see::to).orElse(see);
    List<CellContent> items =
        List.of(
            CellContent.text(step.part()).in(CellTone.MUTED),
            text(step),
            CellContent.text(step.sort() == DerivationLine.Sort.SIDE ? "" : step.sort().word())
                .in(CellTone.MUTED),
            CellContent.text(step.strength()),
            CellContent.text(step.source()),
            CellContent.text(step.rating()),
            linked);
    return new Table.Row(
        step.key(),
        step.level(),
        answer ? items.stream().map(DerivationsSheet::band).toList() : items);
  }

  private static CellContent text(DerivationLine step) {
    CellContent item = CellContent.text(step.text()).indented(STEP * step.level());
    return switch (step.sort()) {
      case SIDE -> item.in(CellTone.ACCENT).as(Shape.STRONG);
      case GROUND, SAME_PRINCIPLE -> item.as(Shape.STRONG);
      case ASSUMPTION, DISSENT -> item.in(CellTone.ACCENT);
      case CONFIDENCE, CUT_OFF -> item.in(CellTone.MUTED);
      default -> item;
    };
  }

  private static CellContent band(CellContent item) {
    return item.in(CellTone.BAND).as(Shape.STRONG);
  }
}
