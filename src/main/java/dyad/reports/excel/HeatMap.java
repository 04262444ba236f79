package dyad.reports.excel;

import dyad.answers.Standing;
import dyad.explanation.Wording;
import dyad.findings.Alignment;
import dyad.reports.excel.live.AlignmentWords;
import dyad.reports.excel.live.Changed;
import dyad.reports.excel.live.LiveTopics;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.CellTone;
import dyad.reports.excel.table.Ref;
import dyad.reports.excel.table.Shape;
import dyad.reports.excel.table.SheetBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.ss.util.CellRangeAddress;

/** The topics as tiles, each told by colour, by sign and by word. */
final class HeatMap {

  /** Tiles beside each other, and the columns that each of them spans. */
  private static final int ACROSS = 5;

  private static final int SPAN = 2;
  private static final double GAP = 3;
  private static final double TALL = 17;

  private final SheetBuilder page;
  private final LiveTopics live;
  private final Map<String, List<CellRangeAddress>> places = new LinkedHashMap<>();

  HeatMap(SheetBuilder page, LiveTopics live) {
    this.page = page;
    this.live = live;
  }

  /** Where the tiles of each topic stand. */
  Map<String, List<CellRangeAddress>> places() {
    return places;
  }

  /**
   * Writes the tiles from a row on, those that are not assessed last and by name alone; tells the
   * row behind.
   */
  int write(int from, List<Standing> standings) {
    List<Standing> assessed =
        standings.stream().filter(s -> s.alignment() != Alignment.NOT_ASSESSED).toList();
    List<Standing> others =
        standings.stream().filter(s -> s.alignment() == Alignment.NOT_ASSESSED).toList();
    int row = from;
    for (int i = 0; i < assessed.size(); i += ACROSS) {
      List<Standing> line = assessed.subList(i, Math.min(i + ACROSS, assessed.size()));
      tiles(row, line, Shape.TILE, this::named);
      tiles(row + 1, line, Shape.TILE_WORD, this::likeliest);
      page.grow(row + 2, GAP);
      row += 3;
    }
    for (int i = 0; i < others.size(); i += ACROSS) {
      tiles(
          row,
          others.subList(i, Math.min(i + ACROSS, others.size())),
          Shape.TILE_WORD,
          this::shortly);
      page.grow(row + 1, GAP);
      row += 2;
    }
    return row;
  }

  private void tiles(
      int row, List<Standing> standings, Shape shape, Function<Standing, CellContent> item) {
    page.grow(row, TALL);
    for (int i = 0; i < standings.size(); i++) {
      Standing standing = standings.get(i);
      int last = i * SPAN + SPAN - 1;
      page.spread(
          row,
          i * SPAN,
          last,
          item.apply(standing).in(CellTone.of(standing.alignment(), standing.score())).as(shape));
      places
          .computeIfAbsent(standing.topic(), t -> new ArrayList<>())
          .add(new CellRangeAddress(row, row, i * SPAN, last));
    }
  }

  private CellContent named(Standing standing) {
    return CellContent.formula(
            mark(standing) + cell(standing, LiveTopics.TOPIC), Wording.capital(standing.topic()))
        .or(Changed.MARK + Wording.capital(standing.topic()));
  }

  private CellContent likeliest(Standing standing) {
    return CellContent.formula(cell(standing, LiveTopics.SHOWN), AlignmentWords.told(standing));
  }

  /** What is not assessed is told by name alone until it is. */
  private CellContent shortly(Standing standing) {
    String signed = cell(standing, LiveTopics.SIGNED);
    return CellContent.formula(
            mark(standing)
                + "LEFT("
                + signed
                + ",2)&"
                + cell(standing, LiveTopics.TOPIC)
                + "&MID("
                + cell(standing, LiveTopics.SHOWN)
                + ",LEN("
                + signed
                + ")+1,30)",
            AlignmentWords.sign(standing.alignment()) + " " + Wording.capital(standing.topic()))
        .or(Changed.MARK + "▼ " + Wording.capital(standing.topic()) + " in 100 % (−0.00)");
  }

  private String mark(Standing standing) {
    return "IF(" + cell(standing, LiveTopics.CHANGED) + "=1,\"" + Changed.MARK + "\",\"\")&";
  }

  private String cell(Standing standing, int column) {
    return Ref.cell(Tab.LIVE_TOPICS, column, live.row(standing.topic()));
  }
}
