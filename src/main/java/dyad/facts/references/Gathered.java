package dyad.facts.references;

import dyad.facts.SourceNote;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document while its entry is being read: what is empty is left out, what is odd is told. */
final class Gathered {

  /** No more than a cell of a workbook can hold, as in every other file. */
  static final int LONGEST = 32_767;

  private final Place place;
  private final String id;
  private final Problems problems;
  private final Map<String, Reference.Said> told = new LinkedHashMap<>();
  private boolean lost;

  Gathered(Place place, String id, Problems problems) {
    this.place = place;
    this.id = id;
    this.problems = problems;
  }

  /** Takes what a field of a source is to say. */
  void put(String field, String text, Place where) {
    if (text.length() > LONGEST) {
      String wrong = "a text is longer than " + LONGEST + " characters";
      problems.add(new Problem(where, "too-long", wrong, "shorten it"));
      lost = true;
    } else if (!text.isBlank()) {
      told.put(field, new Reference.Said(text, where));
    }
  }

  /** Takes a date; one that cannot be read is told, and left out. */
  void date(Optional<String> read, String written, Place where) {
    read.ifPresent(date -> put(Reference.PUBLISHED, date, where));
    if (read.isEmpty() && !written.isBlank()) {
      problems.add(
          new Problem(
              where,
              "no-date",
              "when this was published cannot be read: " + Quote.of(written),
              "expected a day, a month or a year such as 2021-08-20, 2021-08 or 2021; it is taken in"
                  + " without"));
    }
  }

  /** The document; empty, with a problem noted, if there is nothing to call it by. */
  Optional<Reference> made(
      Optional<String> own, List<Author> authors, String container, SourceNote.Kind sort) {
    own.filter(name -> name.equals(text(Reference.TITLE)))
        .ifPresent(name -> told.remove(Reference.TITLE));
    if (lost) {
      return Optional.empty(); // that has been told
    }
    if (own.isEmpty() && text(Reference.TITLE).isEmpty() && authors.isEmpty()) {
      String wrong = "the entry " + Quote.of(id) + " has neither a title nor an author";
      problems.add(new Problem(place, "missing-field", wrong, "expected the `title` at least"));
      return Optional.empty();
    }
    List<String> families = authors.stream().map(Author::family).toList();
    return Optional.of(new Reference(place, id, own, families, container, sort, told));
  }

  String text(String field) {
    Reference.Said said = told.get(field);
    return said == null ? "" : said.text();
  }

  /** Whether a text may be the name of a source. */
  static boolean isName(String text) {
    return !text.isBlank() && text.length() <= LONGEST && text.equals(PlainTexts.shown(text));
  }
}
