package dyad.reports.excel.live;

import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Ref;
import java.util.List;

/**
 * What could bear on a question or topic from one side.
 *
 * @param first the row of its first ground
 * @param lines its grounds, from the strongest down
 */
public record Side(int first, List<GroundLine> lines) {

  public Side {
    lines = List.copyOf(lines);
  }

  /** Whether nothing could bear on it from this side. */
  public boolean empty() {
    return lines.isEmpty();
  }

  /** The row of its last ground; before the first where there is none. */
  int last() {
    return first + lines.size() - 1;
  }

  /** The grounds that it could be told by. */
  List<String> grounds() {
    return grounds(lines.size());
  }

  /** The grounds that its first lines could be told by. */
  List<String> grounds(int limit) {
    return lines.stream().limit(limit).map(GroundLine::longest).distinct().toList();
  }

  /** Its strongest ground that stands. */
  public CellContent strongest(String nothing) {
    String holding = cells(LiveGrounds.HOLDS);
    return CellContent.formula(
            "IF(OR("
                + holding
                + "),INDEX("
                + cells(LiveGrounds.SHOWN)
                + ",MATCH(TRUE,"
                + holding
                + ",0)),\""
                + nothing
                + "\")",
            lines.stream()
                .filter(GroundLine::holds)
                .map(GroundLine::shown)
                .findFirst()
                .orElse(nothing))
        .or(grounds());
  }

  /** The cells of a column of its lines, from any sheet. */
  String cells(int column) {
    return Ref.range(Tab.LIVE_GROUNDS, column, first, last());
  }

  /** The grounds that stand, each on a line. */
  CellContent told() {
    return told(
        empty()
            ? "\"\""
            : GroundList.whole(
                Ref.cell(Tab.LIVE_GROUNDS, LiveGrounds.TOLD, last()),
                Ref.cell(Tab.LIVE_GROUNDS, LiveGrounds.LINE, last())));
  }

  /** The same, by a formula that leads to where it is worked out. */
  CellContent told(String formula) {
    GroundLine.State all = empty() ? GroundLine.State.NONE : lines.get(lines.size() - 1).state();
    return CellContent.formula(formula, GroundList.whole(all.text(), all.told()))
        .or(GroundList.fullest(grounds()));
  }
}
