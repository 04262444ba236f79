package dyad.facts.references;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names in a field {@code author} of BibTeX: what is in braces is not taken apart. */
final class BibtexNames {

  private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final Pattern SPACE = Pattern.compile("[\\s~]+");

  private BibtexNames() {}

  /** The authors. */
  static List<Author> of(String field) {
    return split(field.strip(), AND).stream()
        .map(BibtexNames::author)
        .filter(author -> !author.whole().isEmpty())
        .toList();
  }

  private static Author author(String name) {
    if (isWhole(name)) {
      return author(List.of(name), List.of(name));
    }
    List<String> parts = split(name, COMMA);
    if (parts.size() == 1) {
      List<String> words = split(name, SPACE);
      return author(words.subList(family(words), words.size()), words);
    }
    List<String> whole = new ArrayList<>(parts.subList(parts.size() - 1, parts.size()));
    whole.addAll(parts.subList(0, parts.size() - 1));
    return author(parts.subList(0, 1), parts.size() == 2 ? whole : junior(parts));
  }

  /** As {@code von Last, Jr, First} has it. */
  private static List<String> junior(List<String> parts) {
    return List.of(parts.get(2), parts.get(0), parts.get(1));
  }

  /** Where the family name begins: with a small letter somewhere, or with the last word. */
  private static int family(List<String> words) {
    for (int i = 1; i < words.size() - 1; i++) {
      if (!words.get(i).isEmpty() && Character.isLowerCase(words.get(i).codePointAt(0))) {
        return i;
      }
    }
    return words.size() - 1;
  }

  private static Author author(List<String> family, List<String> whole) {
    return new Author(text(family), text(whole));
  }

  private static String text(List<String> words) {
    return PlainTexts.tidy(LatexText.of(String.join(" ", words)));
  }

  /** Whether one pair of braces holds all of a text. */
  static boolean isWhole(String text) {
    if (!text.startsWith("{") || !text.endsWith("}")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += depth(text.charAt(i));
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }

  private static int depth(char c) {
    return c == '{' ? 1 : c == '}' ? -1 : 0;
  }

  /** The parts of a text between what parts them outside of braces. */
  private static List<String> split(String text, Pattern between) {
    List<String> parts = new ArrayList<>();
    Matcher next = between.matcher(text);
    int from = 0;
    int depth = 0;
    int seen = 0;
    while (next.find()) {
      for (; seen < next.start(); seen++) {
        depth += depth(text.charAt(seen));
      }
      if (depth == 0) {
        parts.add(text.substring(from, next.start()));
        from = next.end();
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
