package dyad.reports.paper;

import java.util.List;

/**
 * An item of a list.
 *
 * @param level how far in it stands, from 1
 * @param runs what it says, run by run
 */
public record Item(int level, List<TableCell> runs) {

  /**
   * Nothing can be changed.
   *
   * @throws IllegalArgumentException if it does not stand in
   */
  public Item {
    runs = List.copyOf(runs);
    if (level < 1) {
      throw new IllegalArgumentException("an item stands in");
    }
  }

  /** An item of one text. */
  public static Item of(int level, String words) {
    return new Item(level, List.of(TableCell.of(words)));
  }
}
