package dyad.reports.briefing;

import dyad.explanation.Wording;
import dyad.reports.Report;
import dyad.reports.Sources;
import dyad.reports.paper.Block;
import dyad.reports.paper.TableCell;
import dyad.reports.wording.MethodWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where facts come from, and how they are rated. */
final class SourcesTable {

  private static final List<Block.Column> COLUMNS =
      List.of(
          Block.Column.of("Document", 4),
          Block.Column.of("Origin", 4),
          Block.Column.centred("Facts", 1),
          Block.Column.of("Ratings (facts)", 3));

  private SourcesTable() {}

  /**
   * The origins of most facts, and what their ratings mean; nothing where there are no facts.
   *
   * @param most how many origins at most; of the others it is told how many there are
   */
  static List<Block> of(Report report, int most) {
    List<Sources.Row> rows = Sources.of(report.brief());
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Grid(COLUMNS, rows.stream().limit(most).map(r -> row(r, report)).toList()));
    int left = rows.size() - most;
    blocks.add(
        Block.Prose.note(
            (left > 0 ? "And " + left + " more, with few facts each. " : "") + legend(rows)));
    return blocks;
  }

  private static List<TableCell> row(Sources.Row row, Report report) {
    return List.of(
        TableCell.of(row.document()),
        TableCell.of(Wording.capital(report.wording().name(row.origin()))),
        TableCell.of(String.valueOf(row.facts())),
        TableCell.of(row.rated()));
  }

  /** What the letters and digits mean that stand in the table. */
  private static String legend(List<Sources.Row> rows) {
    String used =
        rows.stream()
            .map(Sources.Row::ratings)
            .map(Map::keySet)
            .map(Object::toString)
            .collect(Collectors.joining());
    TreeSet<String> words = new TreeSet<>();
    for (int i = 0; i < MethodWords.RELIABILITY.size(); i++) {
      String letter = String.valueOf((char) ('A' + i));
      if (used.contains(letter)) {
        words.add(letter + " " + MethodWords.RELIABILITY.get(i));
      }
      if (used.contains(String.valueOf(i + 1))) {
        words.add((i + 1) + " " + MethodWords.CREDIBILITY.get(i));
      }
    }
    return "Sources: "
        + words.stream().filter(w -> w.charAt(0) >= 'A').collect(Collectors.joining(", "))
        + ". Information: "
        + words.stream().filter(w -> w.charAt(0) < 'A').collect(Collectors.joining(", "))
        + ".";
  }
}
