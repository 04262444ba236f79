package dyad.problems;

import java.util.Locale;

/** The article of a noun. */
public final class Article {
  private static final String VOWELS = "aeiou";

  private Article() {}

  /** A noun behind its article: a measure, an interest. */
  public static String of(String noun) {
    String first = noun.substring(0, 1).toLowerCase(Locale.ROOT);
    return (VOWELS.contains(first) ? "an " : "a ") + noun;
  }
}
