package dyad.facts.references;

import dyad.problems.LookAlike;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Short names by which facts cite documents: author and year, or the title. */
final class CitationNames {

  private static final int LONGEST = 60;
  private static final int YEAR = 4;

  private final Set<String> taken = new HashSet<>();

  /** Names that are taken. */
  CitationNames(Collection<String> names) {
    names.forEach(this::take);
  }

  /** A name is taken with all that looks like it. */
  void take(String name) {
    taken.addAll(LookAlike.skeletons(name));
  }

  /** How a document is cited, were it alone. */
  static String plain(Reference document) {
    String year = document.text(Reference.PUBLISHED);
    String dated = year.isEmpty() ? "" : " " + year.substring(0, YEAR);
    return switch (document.families().size()) {
      case 0 ->
          document.container().isEmpty()
              ? cut(document.text(Reference.TITLE))
              : cut(document.container()) + dated;
      case 1 -> cut(document.families().get(0)) + dated;
      case 2 -> cut(Author.joined(document.families())) + dated;
      default -> cut(document.families().get(0)) + " and others" + dated;
    };
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST) {
      return text;
    }
    String start = text.substring(0, text.offsetByCodePoints(0, LONGEST));
    int space = start.lastIndexOf(' ');
    return PlainTexts.shown(space > 0 ? start.substring(0, space) : start);
  }

  /** The same name with what tells it from those that are taken: {@code Sher 2024b}. */
  String free(String plain) {
    boolean dated = Character.isDigit(plain.charAt(plain.length() - 1));
    String name = plain;
    for (int i = 2; isTaken(name); i++) {
      name = plain + (dated && i <= 26 ? String.valueOf((char) ('a' + i - 1)) : " (" + i + ")");
    }
    take(name);
    return name;
  }

  private boolean isTaken(String name) {
    return LookAlike.skeletons(name).stream().anyMatch(taken::contains);
  }
}
