package dyad.shelf;

import dyad.shelf.search.FoldedText;
import java.util.List;

/**
 * Something on a shelf that can be found.
 *
 * @param what a fact, a judgment or an outcome
 * @param item the id of the fact or the question
 * @param kind the kind of the fact or the question
 * @param claim the claim of the question
 * @param day when it was
 * @param place the document and the paragraph
 * @param says the rating, the answer, or what came
 * @param text what is searched, line by line
 * @param series of a judgment what it is on: a later one on the same takes its place
 * @param since the first day on which it holds or stands, counted from 1970
 * @param until the last
 * @param known the day on which it was known
 * @param names the names by which it is found, each behind its sort
 */
record ShelfEntry(
    String what,
    String item,
    String kind,
    String claim,
    String day,
    String place,
    String says,
    String text,
    String series,
    int since,
    int until,
    int known,
    List<List<String>> names) {

  /** A day before all that files can name. */
  static final int ALWAYS = -1_000_000;

  /** A day after all of them. */
  static final int OPEN = 4_000_000;

  /** Nothing can be changed. */
  ShelfEntry {
    names = List.copyOf(names);
  }

  /** What conditions ask of it. */
  List<Object> asked(long id) {
    return List.of(
        id, what, kind, claim, series, since, until, known, FoldedText.of(text).words().size());
  }

  /** What is shown of it. */
  List<Object> shown(long id, String brief) {
    return List.of(id, brief, item, day, place, says, text);
  }
}
