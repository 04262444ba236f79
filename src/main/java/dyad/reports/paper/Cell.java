package dyad.reports.paper;

import dyad.facts.Term;
import dyad.reports.ChangeWords;
import dyad.reports.SweepWords;
import java.util.Optional;

/**
 * What one cell of a table holds.
 *
 * @param words what it says
 * @param range what goes with the words and is not broken off, such as a term's range; it may be
 *     empty
 * @param tone what its look says
 * @param to the key of the heading that it leads to; empty for none
 */
public record Cell(String words, String range, Tone tone, String to) {

  static Cell of(String words) {
    return of(words, Tone.PLAIN);
  }

  static Cell of(String words, Tone tone) {
    return new Cell(words, "", tone, "");
  }

  static Cell to(String key, String words) {
    return new Cell(words, "", Tone.PLAIN, key);
  }

  /** An answer in a word, behind a sign if there is one; a term has its range. */
  static Cell answer(String sign, String answer, Tone tone) {
    String range = ChangeWords.shown(answer).substring(answer.length()).strip();
    return new Cell(sign.isEmpty() ? answer : sign + " " + answer, range, tone, "");
  }

  static Cell answer(Optional<Term> term) {
    return answer("", SweepWords.word(term), Tone.STRONG);
  }

  /** All that it says. */
  public String told() {
    return range.isEmpty() ? words : words + " " + range;
  }
}
