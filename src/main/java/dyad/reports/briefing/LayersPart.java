package dyad.reports.briefing;

import dyad.reports.AgreementWords;
import dyad.reports.GeneralAnswers;
import dyad.reports.Report;
import dyad.reports.paper.Block;
import dyad.reports.paper.TableCell;
import dyad.reports.paper.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the answers are with the author's own rules, and by general rules alone, side by side. */
public final class LayersPart {

  private static final List<Integer> SHARES = List.of(6, 30, 15, 13, 14, 12, 11);
  private static final int OWN = 2;
  private static final int GENERAL = 4;

  private LayersPart() {}

  /** What it holds; nothing where the brief has no rules of its own. */
  public static List<Block> of(Report report) {
    List<LayerRow> rows = LayerRow.of(report);
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Prose.of(GeneralAnswers.MEANING));
    blocks.add(Block.Prose.of(counted(report)));
    blocks.add(
        new Block.Grid(
            IntStream.range(0, SHARES.size())
                .mapToObj(i -> Block.Column.of(LayerRow.HEADS.get(i), SHARES.get(i)))
                .toList(),
            rows.stream().map(row -> cells(row, Explained.of(report))).toList()));
    return blocks;
  }

  private static String counted(Report report) {
    return AgreementWords.standing(report).map(s -> s + " ").orElse("")
        + AgreementWords.line(report);
  }

  private static List<TableCell> cells(LayerRow row, Explained explained) {
    List<TableCell> cells = new ArrayList<>(row.cells().stream().map(TableCell::of).toList());
    if (!row.id().isEmpty()) {
      cells.set(0, explained.id(row.id()));
    }
    cells.set(OWN, TableCell.answer("", row.own(), Tone.PLAIN));
    if (row.differs()) {
      cells.set(GENERAL, TableCell.of(row.general(), Tone.STRONG));
    }
    return cells;
  }
}
