package dyad.shelf.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody looks for in texts: all of some words, phrases and beginnings of words.
 *
 * @param terms what must be there, each
 */
public record SearchWords(List<SoughtTerm> terms) {

  private static final Pattern TERM = Pattern.compile("\"([^\"]*)\"(\\*?)|(\\S+)");

  /** The terms are kept in order. */
  public SearchWords {
    terms = List.copyOf(terms);
  }

  /**
   * A word, or several that stand one after the other.
   *
   * @param words the words, without accents and capitals
   * @param begun whether the last of them is only the beginning of one
   */
  public record SoughtTerm(List<String> words, boolean begun) {

    /** The words are kept in order. */
    public SoughtTerm {
      words = List.copyOf(words);
    }

    /** Whether a text has it. */
    boolean isIn(List<FoldedText.Folded> text) {
      return IntStream.range(0, text.size()).anyMatch(place -> isAt(place, text));
    }

    /** Whether a text has it from one of its words on. */
    boolean isAt(int place, List<FoldedText.Folded> text) {
      int last = words.size() - 1;
      if (place + last >= text.size()) {
        return false;
      }
      for (int i = 0; i < last; i++) {
        if (!text.get(place + i).text().equals(words.get(i))) {
          return false;
        }
      }
      String word = text.get(place + last).text();
      return begun ? word.startsWith(words.get(last)) : word.equals(words.get(last));
    }
  }

  /**
   * Reads what somebody types: {@code word begin* "a phrase"}. An argument of several words is a
   * phrase: a shell has taken its quotation marks away. No sign means anything else.
   */
  public static SearchWords of(List<String> arguments) {
    List<SoughtTerm> terms = new ArrayList<>();
    for (String argument : arguments) {
      boolean phrase = argument.strip().matches("[^\"]*\\s[^\"]*");
      Matcher term = TERM.matcher(phrase ? "\"" + argument.strip() + "\"" : argument);
      while (term.find()) {
        String text = term.group(3) == null ? term.group(1) : term.group(3);
        boolean begun = text.endsWith("*") || "*".equals(term.group(2));
        List<String> words = FoldedText.of(text).texts();
        if (!words.isEmpty()) {
          terms.add(new SoughtTerm(words, begun));
        }
      }
    }
    return new SearchWords(terms);
  }

  /** Those of the terms that a text has not. */
  SearchWords without(String text) {
    List<FoldedText.Folded> folded = FoldedText.of(text).words();
    return new SearchWords(terms.stream().filter(term -> !term.isIn(folded)).toList());
  }

  /** Whether there is nothing to look for. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** As SQLite's full-text search takes it: words are letters and digits, and quoted. */
  public String sqlite() {
    return joined(
        " AND ", term -> "\"" + String.join(" ", term.words()) + "\"" + (term.begun() ? " *" : ""));
  }

  /** As PostgreSQL's full-text search takes it. */
  public String postgresql() {
    return joined(
        " & ",
        term ->
            term.words().stream()
                    .map(w -> "'" + w + "'")
                    .collect(Collectors.joining(" <-> ", "(", ""))
                + (term.begun() ? ":*)" : ")"));
  }

  private String joined(String between, Function<SoughtTerm, String> written) {
    return terms.stream().map(written).collect(Collectors.joining(between));
  }
}
