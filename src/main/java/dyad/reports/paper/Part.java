package dyad.reports.paper;

import java.util.List;

/**
 * A part of a paper.
 *
 * @param title what it holds
 * @param wide whether its tables want paper that lies across
 * @param blocks what it holds, from top to bottom
 */
public record Part(String title, boolean wide, List<Block> blocks) {

  /** Nothing can be changed. */
  public Part {
    blocks = List.copyOf(blocks);
  }

  /** A part whose tables do with upright paper. */
  public static Part of(String title, List<Block> blocks) {
    return new Part(title, false, blocks);
  }
}
