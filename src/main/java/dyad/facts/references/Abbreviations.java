package dyad.facts.references;

import dyad.facts.references.BibtexText.Broken;
import dyad.problems.Nearest;
import dyad.problems.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What words stand for by the {@code @string} commands of a BibTeX file; months for themselves. */
final class Abbreviations {

  /** How much they may stand for in all. */
  private static final int MOST_SPELLED_OUT = 1 << 25;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final Map<String, String> meanings = new LinkedHashMap<>();
  private int spelledOut;

  /** Those of a file that has told none. */
  Abbreviations() {
    MONTHS.forEach(month -> meanings.put(month, month));
  }

  /** Takes note of some; what a word was first told to stand for counts. */
  void define(Map<String, Reference.Said> told) {
    told.forEach((name, value) -> meanings.putIfAbsent(name, value.text()));
  }

  /**
   * What a word stands for.
   *
   * @param where where it stands
   */
  String spelledOut(String word, int where) throws Broken {
    String known = meanings.get(word.toLowerCase(Locale.ROOT));
    if (known == null) {
      throw new Broken(
          where,
          "no `@string` says what " + Quote.of(word) + " stands for",
          Nearest.to(word, meanings.keySet())
              .map(n -> "did you mean " + Quote.of(n) + "?")
              .orElse("write a text in `{` and `}`"));
    }
    count(known, Integer.MAX_VALUE, where);
    return known;
  }

  /** Refuses a text that is joined of pieces where it, or all that is spelled out, is too long. */
  void refuseTooLong(String joined, int where) throws Broken {
    count(joined, Gathered.LONGEST, where);
  }

  private void count(String text, int longest, int where) throws Broken {
    spelledOut += text.length();
    if (text.length() > longest || spelledOut > MOST_SPELLED_OUT) {
      throw new Broken(where, "abbreviations stand for too long a text", "write it out");
    }
  }
}
