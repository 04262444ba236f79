package dyad.checking.statements;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a text.
 *
 * @param written as they are written
 * @param lower in lower case
 */
record Words(List<String> written, List<String> lower) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[-’'][\\p{L}\\d]+)*");

  /** So many letters in common make two words alike: Borduria, Bordurian. */
  static final int STEM = 4;

  private static final int SHORT = 3;
  private static final Pattern OF = Pattern.compile("[’']s?$");

  /** Of a text; “Borduria’s” is Borduria. */
  static Words of(String text) {
    List<String> written =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .map(w -> OF.matcher(w).replaceFirst(""))
            .toList();
    return new Words(written, written.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList());
  }

  /** How its words begin, but for the shortest. */
  Set<String> stems() {
    return lower.stream()
        .filter(w -> w.length() >= SHORT && !w.equals("the"))
        .map(Words::stem)
        .collect(Collectors.toSet());
  }

  /** How a word begins. */
  static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }
}
