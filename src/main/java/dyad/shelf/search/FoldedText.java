package dyad.shelf.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text as it is searched: its words without accents and capitals, in whatever way they are
 * written.
 *
 * @param words the words, in order
 */
public record FoldedText(List<Folded> words) {

  /** A database of the second sort counts the places of words no further. */
  private static final int LAST_PLACE = 16_383;

  /** Letters with a stroke or of two in one, which are not made of a letter and an accent. */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ø", "o"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("ħ", "h"),
          Map.entry("ı", "i"),
          Map.entry("þ", "th"),
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"));

  /** The words are kept in order. */
  public FoldedText {
    words = List.copyOf(words);
  }

  /**
   * A word.
   *
   * @param text the word without accents and capitals
   * @param from where it begins in the text
   * @param to where it ends
   */
  record Folded(String text, int from, int to) {}

  /** The words of a text. */
  public static FoldedText of(String text) {
    List<Folded> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int from = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int next = at + Character.charCount(character);
      String folded = folded(character);
      if (isWord(folded)) {
        from = word.length() == 0 ? at : from;
        word.append(folded);
      } else if (!isMark(character)) {
        end(word, from, at, words);
      }
      at = next;
    }
    end(word, from, text.length(), words);
    return new FoldedText(words);
  }

  private static void end(StringBuilder word, int from, int to, List<Folded> words) {
    if (word.length() > 0) {
      words.add(new Folded(word.toString(), from, to));
      word.setLength(0);
    }
  }

  private static String folded(int character) {
    if (character < 0x80) {
      return Character.toString(Character.toLowerCase(character));
    }
    StringBuilder plain = new StringBuilder();
    String small = Character.toString(character).toLowerCase(Locale.ROOT);
    Normalizer.normalize(small, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> !isMark(c))
        .forEach(c -> plain.appendCodePoint(Character.toLowerCase(c)));
    return LETTERS.getOrDefault(plain.toString(), plain.toString());
  }

  private static boolean isWord(String folded) {
    return !folded.isEmpty() && folded.codePoints().allMatch(Character::isLetterOrDigit);
  }

  private static boolean isMark(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /** The words alone. */
  List<String> texts() {
    return words.stream().map(Folded::text).toList();
  }

  /** The words with a space between them. */
  public String joined() {
    return String.join(" ", texts());
  }

  /** The words with their places, as PostgreSQL reads them. */
  public String vector() {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      String place = String.valueOf(Math.min(i + 1, LAST_PLACE));
      places.computeIfAbsent(words.get(i).text(), w -> new ArrayList<>()).add(place);
    }
    return places.entrySet().stream()
        .map(e -> "'" + e.getKey() + "':" + String.join(",", e.getValue()))
        .collect(Collectors.joining(" "));
  }
}
