package dyad.facts.references;

import dyad.facts.SourceNote;
import dyad.problems.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as a file of a reference manager describes it.
 *
 * @param place where it stands
 * @param id how the file calls it
 * @param own the name of a source, where it was Dyad that wrote the entry
 * @param families the family names of its authors
 * @param container the paper or agency that it is in, where that is press
 * @param sort what sort of source its type makes it, where nothing says more
 * @param told what it tells, by the fields of a source
 */
record Reference(
    Place place,
    String id,
    Optional<String> own,
    List<String> families,
    String container,
    SourceNote.Kind sort,
    Map<String, Said> told) {

  static final String TITLE = "title";
  static final String AUTHOR = "author";
  static final String PUBLISHED = "published";
  static final String KIND = "kind";

  /** A text, and where it stands. */
  record Said(String text, Place place) {}

  Reference {
    families = List.copyOf(families);
    told = Collections.unmodifiableMap(new LinkedHashMap<>(told));
  }

  /** What it tells in a field; the empty text if nothing. */
  String text(String field) {
    Said said = told.get(field);
    return said == null ? "" : said.text();
  }
}
