package dyad.reports.excel;

import dyad.derivation.Standing;
import dyad.explanation.Wording;
import dyad.findings.Alignment;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The topics as tiles, each told by colour, by sign and by word. */
final class HeatMap {

  /** Tiles beside each other, and the columns that each of them spans. */
  private static final int ACROSS = 5;

  private static final int SPAN = 2;
  private static final double GAP = 3;
  private static final double TALL = 17;

  private final Page page;

  HeatMap(Page page) {
    this.page = page;
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
      tiles(row, line, Shape.TILE, s -> Wording.capital(s.topic()));
      tiles(row + 1, line, Shape.TILE_WORD, s -> told(s.alignment(), s.score()));
      page.grow(row + 2, GAP);
      row += 3;
    }
    for (int i = 0; i < others.size(); i += ACROSS) {
      tiles(
          row,
          others.subList(i, Math.min(i + ACROSS, others.size())),
          Shape.TILE_WORD,
          s -> TopicsSheet.sign(s.alignment()) + " " + Wording.capital(s.topic()));
      page.grow(row + 1, GAP);
      row += 2;
    }
    return row;
  }

  private void tiles(
      int row, List<Standing> standings, Shape shape, Function<Standing, String> text) {
    page.grow(row, TALL);
    for (int i = 0; i < standings.size(); i++) {
      Standing standing = standings.get(i);
      page.spread(
          row,
          i * SPAN,
          i * SPAN + SPAN - 1,
          Item.text(text.apply(standing))
              .in(Tone.of(standing.alignment(), standing.score()))
              .as(shape));
    }
  }

  private static String signed(double score) {
    long hundredths = Math.round(score * 100);
    String sign = hundredths > 0 ? "+" : hundredths < 0 ? "−" : "";
    return sign + String.format(Locale.ROOT, "%.2f", Math.abs(hundredths) / 100.0);
  }

  /** An alignment with its score, where it has one. */
  static String told(Alignment alignment, double score) {
    String word = TopicsSheet.signed(alignment);
    return alignment == Alignment.NOT_ASSESSED ? word : word + "  " + signed(score);
  }
}
