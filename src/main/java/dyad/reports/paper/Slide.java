package dyad.reports.paper;

import java.util.List;

/**
 * What is shown at one time while somebody speaks.
 *
 * @param title what it says, or is on
 * @param blocks what is shown
 * @param notes what the speaker may say besides, a paragraph each
 */
public record Slide(String title, List<Block> blocks, List<String> notes) {

  /**
   * Nothing can be changed.
   *
   * @throws IllegalArgumentException if nothing is shown
   */
  public Slide {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a slide shows something");
    }
  }
}
