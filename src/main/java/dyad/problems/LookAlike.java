package dyad.problems;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names that look the same and are not: accents composed or not, letters of other alphabets,
 * capitals, other spaces and dashes. The idea is that of the skeletons of Unicode's Technical
 * Standard 39; the table is small and our own.
 */
public final class LookAlike {

  private static final int LAST_OF_ASCII = 0x7F;

  private static final String CYRILLIC =
      "\u0410\u0412\u0415\u0405\u0406\u0408\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423\u0425"
          + "\u0430\u0435\u0455\u0456\u0458\u043E\u0440\u0441\u0443\u0445\u04BB\u0501\u051B\u051D";
  private static final String AS_CYRILLIC = "ABESIJKMHOPCTYXaesijopcyxhdqw";

  private static final String GREEK =
      "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7"
          + "\u03B1\u03B9\u03BA\u03BD\u03BF\u03C1\u03C4\u03C5\u03C7\u03F2\u03F9";
  private static final String AS_GREEK = "ABEZHIKMNOPTYXaikvoptuxcC";

  private static final String OTHERS =
      "\u0131\u0261\u2018\u2019\u02BC\u2032\u2010\u2011\u2012\u2013\u2014\u2212";
  private static final String AS_OTHERS = "ig''''------";

  private static final Map<Integer, Integer> TABLE = table();

  /** A letter with the accents that stand on it. */
  private static final Pattern LETTER = Pattern.compile("\\P{M}\\p{M}*|\\p{M}+");

  private LookAlike() {}

  private static Map<Integer, Integer> table() {
    Map<Integer, Integer> table = new HashMap<>();
    String from = CYRILLIC + GREEK + OTHERS;
    String to = AS_CYRILLIC + AS_GREEK + AS_OTHERS;
    for (int i = 0; i < from.length(); i++) {
      table.put((int) from.charAt(i), (int) to.charAt(i));
    }
    return table;
  }

  /**
   * What a name looks like, with small letters as they are and as those of our alphabet: capitals
   * of another alphabet look like ours where their small letters do not.
   */
  public static Set<String> skeletons(String name) {
    if (name.chars().allMatch(c -> c <= LAST_OF_ASCII)) {
      return Set.of(name.toLowerCase(Locale.ROOT));
    }
    String parts = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String plain = small(parts);
    String latin = small(mapped(parts));
    return plain.equals(latin) ? Set.of(plain) : Set.of(plain, latin);
  }

  /** Whether a name looks the same as one and is not. */
  static Predicate<String> to(String one) {
    Set<String> skeletons = skeletons(one);
    return other -> !one.equals(other) && skeletons(other).stream().anyMatch(skeletons::contains);
  }

  private static String mapped(String parts) {
    StringBuilder mapped = new StringBuilder();
    parts.codePoints().map(LookAlike::mapped).forEach(mapped::appendCodePoint);
    return mapped.toString();
  }

  private static int mapped(int c) {
    return Objects.requireNonNullElse(TABLE.get(c), Character.isSpaceChar(c) ? ' ' : c);
  }

  private static String small(String text) {
    StringBuilder small = new StringBuilder();
    text.codePoints()
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .forEach(small::appendCodePoint);
    return small.toString();
  }

  /** That a name looks like another, which stands elsewhere, and is not that one. */
  public static String told(String name, String other, String there) {
    return Quote.of(name) + " looks like " + Quote.of(other) + " in " + there + ", and is not";
  }

  /** In what a name differs from another that looks the same and stands elsewhere. */
  public static String apart(String name, String other) {
    return difference(name, other, "here", "there").orElse("only capitals tell them apart");
  }

  /**
   * In what the second of two names that look the same differs from the first.
   *
   * @param here where the first stands, in words
   * @param there where the second stands
   * @return empty if it can be seen: capitals alone differ
   */
  public static Optional<String> difference(String one, String other, String here, String there) {
    if (one.equalsIgnoreCase(other) && isComposed(one) && isComposed(other)) {
      return Optional.empty();
    }
    List<String> letters = letters(one);
    List<String> others = letters(other);
    int at = 0;
    while (letters.get(at).equals(others.get(at))) {
      at++;
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "letter %d is %s %s and %s %s",
            at + 1,
            codes(letters.get(at)),
            here,
            codes(others.get(at)),
            there));
  }

  private static boolean isComposed(String name) {
    return Normalizer.isNormalized(name, Normalizer.Form.NFC);
  }

  private static List<String> letters(String name) {
    return LETTER.matcher(name).results().map(letter -> letter.group()).toList();
  }

  /** A letter by its code points, one alone with its name in Unicode. */
  private static String codes(String letter) {
    String codes = letter.codePoints().mapToObj(Quote::code).collect(Collectors.joining(" "));
    return letter.codePointCount(0, letter.length()) == 1
        ? codes + " (" + named(letter.codePointAt(0)) + ")"
        : codes;
  }

  /** A character's name in Unicode, in small letters. */
  public static String named(int c) {
    return String.valueOf(Character.getName(c)).toLowerCase(Locale.ROOT);
  }
}
