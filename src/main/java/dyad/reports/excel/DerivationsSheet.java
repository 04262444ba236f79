package dyad.reports.excel;

import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.Column;
import dyad.reports.excel.table.Item;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.Table;
import dyad.reports.excel.table.Tone;
import java.util.List;

/** The sheet of derivations. */
final class DerivationsSheet {

  private static final int STEP = 2;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Question, topic", 11, 22),
          new Column("Why", 60, 96),
          new Column("What it is", 13, 16),
          new Column("Strength", 13, 16),
          new Column("Source", 9, 16),
          new Column("Rating", 9, 9),
          new Column("See", 12, 40));

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

  private static Table.Row row(Step step) {
    boolean answer = step.sort() == Step.Sort.ANSWER;
    Item see = Item.text(step.see());
    Item linked = step.link().map(see::to).orElse(see);
    List<Item> items =
        List.of(
            Item.text(step.part()).in(Tone.MUTED),
            text(step),
            Item.text(step.sort() == Step.Sort.SIDE ? "" : step.sort().word()).in(Tone.MUTED),
            Item.text(step.strength()),
            Item.text(step.source()),
            Item.text(step.rating()),
            linked);
    return new Table.Row(
        step.key(),
        step.level(),
        answer ? items.stream().map(DerivationsSheet::band).toList() : items);
  }

  private static Item text(Step step) {
    Item item = Item.text(step.text()).indented(STEP * step.level());
    return switch (step.sort()) {
      case SIDE -> item.in(Tone.ACCENT).as(Shape.STRONG);
      case GROUND, SAME_PRINCIPLE -> item.as(Shape.STRONG);
      case ASSUMPTION, DISSENT -> item.in(Tone.ACCENT);
      case CONFIDENCE, CUT_OFF -> item.in(Tone.MUTED);
      default -> item;
    };
  }

  private static Item band(Item item) {
    return item.in(Tone.BAND).as(Shape.STRONG);
  }
}
