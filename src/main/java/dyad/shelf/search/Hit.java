package dyad.shelf.search;

import dyad.problems.Quote;
import java.util.List;

/**
 * Something that was found.
 *
 * @param brief where its brief is
 * @param title the brief's title
 * @param powers the two powers
 * @param what a fact, a judgment or an outcome
 * @param item the id of the fact or the question
 * @param kind the kind of the fact or the question
 * @param day when it was, as far as the fact tells; the brief's own date, or when it came
 * @param place the document and the paragraph
 * @param says the rating, the answer, or what came
 * @param text what can be searched of it, line by line: its sentence first
 */
public record Hit(
    String brief,
    String title,
    List<String> powers,
    String what,
    String item,
    String kind,
    String day,
    String place,
    String says,
    String text) {

  /** Nothing can be changed. */
  public Hit {
    powers = List.copyOf(powers);
  }

  /**
   * Of a row, in which nothing works a terminal: no file has such characters, but somebody may have
   * written there.
   */
  public static Hit of(List<Object> row) {
    List<String> cells = row.stream().map(cell -> Quote.shown(String.valueOf(cell))).toList();
    return new Hit(
        cells.get(0),
        cells.get(1),
        cells.subList(2, 4),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8),
        cells.get(9),
        cells.get(10));
  }

  /** Its sentence. */
  public String sentence() {
    return text.lines().findFirst().orElse("");
  }
}
