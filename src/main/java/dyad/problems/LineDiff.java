package dyad.problems;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line. */
public final class LineDiff {

  /** Beyond so many pairs of lines, what lies between the first and the last change is one. */
  private static final long MOST_PAIRS = 4_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<UnifiedDiff.Block> blocks = new ArrayList<>();

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * The lines that differ with some around them, in the format that {@code patch} takes; none where
   * both texts are the same.
   *
   * @param name what the file is called
   */
  public static List<String> between(String name, String before, String after) {
    LineDiff diff =
        new LineDiff(new Lines(before, Lines.UNIX).texts(), new Lines(after, Lines.UNIX).texts());
    diff.find();
    return new UnifiedDiff(name, diff.before, diff.blocks).lines();
  }

  private void find() {
    int most = Math.min(before.size(), after.size());
    int same = 0;
    while (same < most && before.get(same).equals(after.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < most - same
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    int rows = before.size() - same - tail;
    int columns = after.size() - same - tail;
    if ((long) rows * columns > MOST_PAIRS) {
      block(same, same + rows, same, same + columns);
    } else if (rows + columns > 0) {
      walk(same, rows, columns);
    }
  }

  private void block(int from, int to, int first, int end) {
    blocks.add(new UnifiedDiff.Block(from, to, after.subList(first, end)));
  }

  /** Goes along a longest sequence of lines that both have. */
  private void walk(int same, int rows, int columns) {
    int[][] common = common(same, rows, columns);
    int row = 0;
    int column = 0;
    int from = 0;
    int first = 0;
    while (row < rows || column < columns) {
      boolean both =
          row < rows && column < columns && before.get(same + row).equals(after.get(same + column));
      if (both) {
        if (from < row || first < column) {
          block(same + from, same + row, same + first, same + column);
        }
        from = ++row;
        first = ++column;
      } else if (column == columns
          || row < rows && common[row + 1][column] >= common[row][column + 1]) {
        row++;
      } else {
        column++;
      }
    }
    if (from < rows || first < columns) {
      block(same + from, same + rows, same + first, same + columns);
    }
  }

  /** How many lines both have in common, in order, from each pair of lines on. */
  private int[][] common(int same, int rows, int columns) {
    int[][] common = new int[rows + 1][columns + 1];
    for (int row = rows - 1; row >= 0; row--) {
      for (int column = columns - 1; column >= 0; column--) {
        common[row][column] =
            before.get(same + row).equals(after.get(same + column))
                ? common[row + 1][column + 1] + 1
                : Math.max(common[row + 1][column], common[row][column + 1]);
      }
    }
    return common;
  }
}
