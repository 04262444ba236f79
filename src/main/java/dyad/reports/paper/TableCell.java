package dyad.reports.paper;

import dyad.facts.Term;
import dyad.reports.wording.ChangeWords;
import dyad.reports.wording.SweepWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A text with its look and its link: what a cell of a table holds, or a run of a line.
 *
 * @param words what it says
 * @param range what goes with the words and is not broken off, such as a term's range; it may be
 *     empty
 * @param tone what its look says
 * @param to the key of the heading that it leads to; empty for none
 * @param file the name of the file beside the report that it leads to; empty for none
 */
public record TableCell(String words, String range, Tone tone, String to, String file) {

  /** A plain text. */
  public static TableCell of(String words) {
    return of(words, Tone.PLAIN);
  }

  /** A text with a look. */
  public static TableCell of(String words, Tone tone) {
    return new TableCell(words, "", tone, "", "");
  }

  /** A text that leads to a heading. */
  public static TableCell to(String key, String words) {
    return new TableCell(words, "", Tone.PLAIN, key, "");
  }

  /** A text that leads to a file beside the report. */
  public static TableCell file(String name, String words) {
    return new TableCell(words, "", Tone.PLAIN, "", name);
  }

  /** An answer in a word, behind a sign if there is one; a term has its range. */
  public static TableCell answer(String sign, String answer, Tone tone) {
    String range = ChangeWords.shown(answer).substring(answer.length()).strip();
    return new TableCell(sign.isEmpty() ? answer : sign + " " + answer, range, tone, "", "");
  }

  /** An answer in a word with its range; that there is none where there is none. */
  public static TableCell answer(Optional<Term> term) {
    return answer("", SweepWords.word(term), Tone.STRONG);
  }

  /** What runs say, one behind the other. */
  static String joined(List<TableCell> runs) {
    return runs.stream().map(TableCell::told).collect(Collectors.joining());
  }

  /** All that it says. */
  public String told() {
    return range.isEmpty() ? words : words + " " + range;
  }
}
