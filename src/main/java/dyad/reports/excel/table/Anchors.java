package dyad.reports.excel.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Where in the workbook each target stands, known before any cell is written. */
final class Anchors {

  private final Map<LinkTarget, Integer> rows = new HashMap<>();

  /** Of the rows of some tables; where a key comes twice, its first row counts. */
  Anchors(Collection<? extends SheetSpec> leaves, Collection<Table> tables) {
    for (Table table : tables) {
      for (int i = 0; i < table.rows().size(); i++) {
        rows.putIfAbsent(new LinkTarget(table.tab(), table.rows().get(i).key()), Table.FIRST + i);
      }
    }
    for (SheetSpec leaf : leaves) {
      rows.put(LinkTarget.sheet(leaf), 0);
    }
  }

  /** A target's address inside the workbook, for example {@code 'Facts'!A7}. */
  String address(LinkTarget target) {
    Integer row = rows.get(target);
    if (row == null) {
      throw new IllegalStateException("nothing to link to: " + target);
    }
    return "'" + target.tab().title() + "'!A" + (row + 1);
  }
}
