package dyad.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Changed lines with some around them, in the format that {@code patch} takes. */
final class UnifiedDiff {

  private static final int AROUND = 3;

  /** What could work a terminal; a patch keeps what ends its lines. */
  private static final Pattern UNSEEN = Pattern.compile("(?!\r?$)[\\p{Cc}&&[^\t]]");

  private final String name;
  private final List<String> before;
  private final List<Block> blocks;
  private final List<String> lines = new ArrayList<>();

  /**
   * Lines that follow each other and are changed.
   *
   * @param first the first of them, counted from 0
   * @param end the one behind the last
   * @param instead the lines in their place
   */
  record Block(int first, int end, List<String> instead) {

    int grown() {
      return instead.size() - (end - first);
    }

    /** Without the lines at its beginning and end that are what they were. */
    Block trimmed(List<String> before) {
      int same = 0;
      while (same < Math.min(end - first, instead.size())
          && before.get(first + same).equals(instead.get(same))) {
        same++;
      }
      int size = instead.size();
      int tail = 0;
      while (tail < Math.min(end - first, size) - same
          && before.get(end - 1 - tail).equals(instead.get(size - 1 - tail))) {
        tail++;
      }
      return new Block(first + same, end - tail, instead.subList(same, size - tail));
    }
  }

  UnifiedDiff(String name, List<String> before, List<Block> blocks) {
    this.name = name;
    this.before = before;
    this.blocks = blocks.stream().map(block -> block.trimmed(before)).toList();
  }

  List<String> lines() {
    int grown = 0;
    for (int next = 0; next < blocks.size(); ) {
      int end = next + 1;
      while (end < blocks.size()
          && blocks.get(end).first - blocks.get(end - 1).end <= 2 * AROUND) {
        end++;
      }
      grown = hunk(blocks.subList(next, end), grown);
      next = end;
    }
    return lines;
  }

  /** Shows blocks that are near each other; by how much the lines behind them have moved. */
  private int hunk(List<Block> near, int grown) {
    if (lines.isEmpty()) {
      lines.addAll(List.of("--- " + name, "+++ " + name));
    }
    int from = Math.max(0, near.get(0).first - AROUND);
    int to = Math.min(before.size(), near.get(near.size() - 1).end + AROUND);
    int more = near.stream().mapToInt(Block::grown).sum();
    lines.add(
        String.format(
            Locale.ROOT,
            "@@ -%d,%d +%d,%d @@",
            from + 1,
            to - from,
            from + grown + 1,
            to - from + more));
    int at = from;
    for (int next = 0; next < near.size(); ) {
      int last = next;
      while (last + 1 < near.size() && near.get(last + 1).first == near.get(last).end) {
        last++;
      }
      show(' ', before.subList(at, near.get(next).first));
      at = near.get(last).end;
      show('-', before.subList(near.get(next).first, at));
      near.subList(next, last + 1).forEach(block -> show('+', block.instead));
      next = last + 1;
    }
    show(' ', before.subList(at, to));
    return grown + more;
  }

  private void show(char mark, List<String> some) {
    for (String line : some) {
      boolean ended = line.endsWith("\n");
      String shown = ended ? line.substring(0, line.length() - 1) : line;
      lines.add(
          mark + UNSEEN.matcher(shown).replaceAll(c -> Quote.code(c.group().codePointAt(0))));
      if (!ended) {
        lines.add("\\ No newline at end of file");
      }
    }
  }
}
