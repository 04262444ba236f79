package dyad.application.editing;

import java.util.Optional;

/**
 * A remark on an entry of a brief, or on a rule.
 *
 * @param number which remark of its file it is, counted from 1
 * @param time when it was made, in universal time
 * @param author who made it; may be the empty text
 * @param list the list of the entry, for example {@code facts}
 * @param name the entry's name
 * @param text what is said
 * @param settled who settled it; empty while it is open
 */
public record Comment(
    int number,
    String time,
    String author,
    String list,
    String name,
    String text,
    Optional<Settled> settled) {

  /** How many letters one may have. */
  public static final int LONGEST = 4000;

  /** A remark says something, and not too much. */
  public Comment {
    text = text.strip();
    if (text.isEmpty() || length(text) > LONGEST) {
      throw new IllegalArgumentException("a comment of " + length(text) + " letters");
    }
  }

  /**
   * That a remark was settled.
   *
   * @param time when, in universal time
   * @param author by whom; may be the empty text
   */
  public record Settled(String time, String author) {}

  /** How many letters a text has, without what is around it. */
  public static int length(String text) {
    String said = text.strip();
    return said.codePointCount(0, said.length());
  }

  Comment with(Optional<Settled> now) {
    return new Comment(number, time, author, list, name, text, now);
  }
}
