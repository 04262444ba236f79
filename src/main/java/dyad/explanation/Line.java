package dyad.explanation;

/**
 * One line of an outline.
 *
 * @param level how far in it stands; 0 for a line of its own
 * @param words what it says
 */
public record Line(int level, String words) {

  /** The line as plain text. */
  public String plain() {
    return level == 0 ? words : "  ".repeat(level) + "– " + words;
  }
}
