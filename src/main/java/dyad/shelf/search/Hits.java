package dyad.shelf.search;

import java.util.List;

/**
 * What was found.
 *
 * @param words what was looked for
 * @param hits what was found, the best first; without words the latest first
 * @param more whether there is more
 */
public record Hits(SearchWords words, List<Hit> hits, boolean more) {

  /** The hits are kept in order. */
  public Hits {
    hits = List.copyOf(hits);
  }
}
