package dyad.facts.references;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Who wrote a document.
 *
 * @param family the family name, or that of a body
 * @param whole the whole name, as one reads it
 */
record Author(String family, String whole) {

  /** All of them as a brief has them: {@code A. Author, B. Author and C. Author}. */
  static String all(List<Author> authors) {
    return joined(authors.stream().map(Author::whole).toList());
  }

  /** Names as a list in a sentence. */
  static String joined(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : names.stream().limit(last).collect(Collectors.joining(", ")) + " and " + names.get(last);
  }
}
