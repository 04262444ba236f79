package dyad.application.editing.journal;

/**
 * What is kept with a change besides the change.
 *
 * @param author who makes it; may be the empty text
 * @param reason why; may be the empty text
 */
public record EditNote(String author, String reason) {

  private static final int LONGEST = 500;

  /** Nobody, for no reason that is told. */
  public static final EditNote NONE = new EditNote("", "");

  /** On one line each, and cut where they are long. */
  public EditNote {
    author = line(author);
    reason = line(reason);
  }

  private static String line(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }
}
