package dyad.facts.passages;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds quotes in a text again. Spaces, capitals and the shapes of quotation marks and dashes do
 * not count, and an ellipsis in a quote stands for whatever was left out.
 */
public final class QuoteSearch {

  private static final Pattern LEFT_OUT =
      Pattern.compile("\\s*(?:\\[\\s*(?:…|\\.\\.\\.)\\s*]|…|\\.\\.\\.)\\s*");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String MARKS = "[\"“”„‟«»'‘’‚‛]+";
  private static final String DASHES = "[-‐‑‒–—−]";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
  private static final int MOST_BETWEEN = 2000;

  private final SortedMap<Integer, String> paragraphs;

  /** In a text. */
  public QuoteSearch(SourceText text) {
    this.paragraphs = text.paragraphs();
  }

  /**
   * Where a quote stands.
   *
   * @param paragraph the paragraph
   * @param from where it begins there
   * @param to where it ends there
   */
  public record Found(int paragraph, int from, int to) {}

  /** Where a quote stands: in its own paragraph, or else in the first that has it. */
  public Optional<Found> find(String quote, int paragraph) {
    Pattern pattern = pattern(quote);
    return Optional.ofNullable(paragraphs.get(paragraph))
        .flatMap(text -> in(paragraph, text, pattern))
        .or(
            () ->
                paragraphs.entrySet().stream()
                    .flatMap(p -> in(p.getKey(), p.getValue(), pattern).stream())
                    .findFirst());
  }

  private static Optional<Found> in(int number, String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(new Found(number, matcher.start(), matcher.end()))
        : Optional.empty();
  }

  /** Every piece as it stands, but for what does not count; between them whatever was left out. */
  private static Pattern pattern(String quote) {
    String pieces =
        LEFT_OUT
            .splitAsStream(quote.strip())
            .filter(piece -> !piece.isEmpty())
            .map(QuoteSearch::loosely)
            .collect(Collectors.joining(".{0," + MOST_BETWEEN + "}?"));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    return Pattern.compile(pieces.isEmpty() ? "(?!)" : pieces, flags);
  }

  private static String loosely(String piece) {
    return SPACE.splitAsStream(piece).map(QuoteSearch::word).collect(Collectors.joining("\\s+"));
  }

  private static String word(String word) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      String letter = word.substring(i, i + 1);
      if (letter.matches(MARKS)) {
        pattern.append(MARKS);
      } else {
        pattern.append(letter.matches(DASHES) ? DASHES : Pattern.quote(letter));
      }
    }
    return pattern.toString();
  }

  /** The sentence that has most words of a quote; empty where none has two fifths of them. */
  public Optional<String> nearest(String quote) {
    Set<String> wanted = words(quote);
    return paragraphs.values().stream()
        .flatMap(p -> Sentences.of(p).stream())
        .map(s -> Map.entry(alike(wanted, words(s)), s))
        .max(Comparator.comparingDouble(Map.Entry::getKey))
        .filter(best -> best.getKey() >= 0.4)
        .map(Map.Entry::getValue);
  }

  /** How many words two sets share, as a part of all that are in either. */
  private static double alike(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }

  private static Set<String> words(String text) {
    List<String> words =
        WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList();
    return new HashSet<>(words);
  }
}
