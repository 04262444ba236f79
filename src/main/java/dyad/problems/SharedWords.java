package dyad.problems;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds names by the words that they are made of. */
final class SharedWords {

  private static final int SHORTEST = 3;
  private static final int MOST = 3;

  /** Between the words of a name: {@code russia-declines-refugees}, {@code stalledYears}. */
  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

  private SharedWords() {}

  /**
   * The names that hold every word of a written one, or of which it holds every word: those first
   * that differ in the fewest words, three at most. Capitals and words of one or two letters do
   * not count.
   */
  static List<String> with(String written, Collection<String> known) {
    Set<String> words = words(written);
    return known.stream()
        .filter(name -> fits(words, words(name)))
        .sorted(
            Comparator.comparingInt((String name) -> Math.abs(words(name).size() - words.size()))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  private static boolean fits(Set<String> words, Set<String> others) {
    return !words.isEmpty()
        && !others.isEmpty()
        && (others.containsAll(words) || words.containsAll(others));
  }

  private static Set<String> words(String name) {
    return Arrays.stream(BETWEEN.split(name))
        .filter(word -> word.length() >= SHORTEST)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
