package dyad.problems;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the known word that a mistyped one was probably meant to be. */
public final class Nearest {

  private static final int LONGEST = 100;
  private static final int MOST_LISTED = 20;
  private static final Pattern ASKED = Pattern.compile("did you mean ((?:`[^`]*`|, | or )+)\\?");

  /** In front of a number. */
  private static final Pattern ZEROS = Pattern.compile("(?<!\\d)0+(?=\\d)");

  private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

  private Nearest() {}

  /**
   * The known word that looks the same, or differs in zeros before a number, or else is fewest
   * slips away: letters missing, added, changed or swapped.
   *
   * <p>Words of three letters or more may have one, of six two, of ten three. Capitals do not
   * count.
   *
   * @return the nearest, the first in alphabetical order among equals; empty when none is near
   */
  public static Optional<String> to(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    Predicate<String> looksAlike = LookAlike.to(written);
    String plain = plain(written);
    int most = plain.length() < 3 ? 0 : Math.min(3, (plain.length() + 2) / 4);
    return known.stream()
        .filter(looksAlike)
        .min(Comparator.naturalOrder())
        .or(() -> sameNumbers(plain, known))
        .or(() -> fewestSlips(plain, most, known));
  }

  /** {@code Q1} for {@code Q01}: it looks as far from {@code Q11}. */
  private static Optional<String> sameNumbers(String plain, Collection<String> known) {
    String bare = bare(plain);
    return known.stream()
        .filter(word -> bare(plain(word)).equals(bare))
        .min(Comparator.naturalOrder());
  }

  private static String bare(String plain) {
    return ZEROS.matcher(plain).replaceAll("");
  }

  private static Optional<String> fewestSlips(String plain, int most, Collection<String> known) {
    return known.stream()
        .filter(word -> Math.abs(word.length() - plain.length()) <= most)
        .map(word -> new Candidate(word, distance(plain, plain(word), most)))
        .filter(candidate -> candidate.slips <= most)
        .min(Comparator.comparingInt(Candidate::slips).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  /**
   * The known words that may have been meant: the nearest, or else those that share whole words
   * with it, the most alike first.
   */
  public static List<String> meant(String written, Collection<String> known) {
    return to(written, known)
        .map(List::of)
        .orElseGet(() -> written.length() > LONGEST ? List.of() : SharedWords.with(written, known));
  }

  /** A hint for a problem: {@code did you mean `x`?}, or else what was expected. */
  public static String hint(String written, Collection<String> known) {
    List<String> meant = meant(written, known);
    return meant.isEmpty()
        ? known.isEmpty() ? "" : "expected " + oneOf(known)
        : "did you mean " + oneOf(meant) + "?" + unseen(written, meant.get(0));
  }

  /** The words of which a hint asks whether one of them was meant; none in any other hint. */
  public static List<String> inHint(String hint) {
    Matcher asked = ASKED.matcher(hint);
    return asked.find()
        ? QUOTED.matcher(asked.group(1)).results().map(word -> word.group(1)).toList()
        : List.of();
  }

  /** What cannot be seen of a name that looks the same. */
  private static String unseen(String written, String meant) {
    return LookAlike.to(written).test(meant)
        ? LookAlike.difference(written, meant, "here", "there").map(d -> " " + d).orElse("")
        : "";
  }

  /** Words as a list in a sentence: {@code `a`, `b` or `c`}; a long list is cut short. */
  public static String oneOf(Collection<String> words) {
    List<String> listed = words.stream().limit(MOST_LISTED).map(Quote::of).toList();
    if (words.size() > MOST_LISTED) {
      return String.join(", ", listed) + " … (" + words.size() + " in all)";
    }
    int last = listed.size() - 1;
    return last < 1
        ? String.join("", listed)
        : String.join(", ", listed.subList(0, last)) + " or " + listed.get(last);
  }

  private record Candidate(String word, int slips) {}

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /**
   * Damerau and Levenshtein's distance, where no letter is touched twice; of words further apart
   * than is asked for, no more than that they are.
   */
  private static int distance(String from, String to, int most) {
    int[] before = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    for (int j = 0; j < last.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
        if (swapped(from, i, to, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      if (Math.min(least(last), least(row)) > most) {
        return most + 1;
      }
      before = last;
      last = row;
    }
    return last[to.length()];
  }

  private static int least(int[] row) {
    return Arrays.stream(row).min().orElseThrow();
  }

  private static boolean swapped(String from, int i, String to, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
