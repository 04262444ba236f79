package dyad.problems;

/**
 * A piece of a text, and what is to stand in its place.
 *
 * @param from where it begins, counted from 0
 * @param to where it ends; where it begins, if something is put in between
 * @param instead what is to stand there; the empty text if the piece goes
 */
public record Edit(int from, int to, String instead) {

  /** Something that is put in between. */
  public static Edit insertion(int at, String added) {
    return new Edit(at, at, added);
  }
}
