package dyad.facts.files;

import dyad.facts.Brief;
import dyad.facts.Document;
import java.util.Set;

/**
 * What of a brief is in order: all of it, or what is left without the entries in which something is
 * wrong. A check tells by it what else is wrong; nobody may assess it.
 *
 * @param document the brief, with the places of its parts in the file
 * @param lacking the fields of the brief that are wrong, and the lists that lack an entry
 * @param isWhole whether nothing is wrong in it
 */
public record Legible(Document<Brief> document, Set<String> lacking, boolean isWhole) {

  /** Nothing can be changed. */
  public Legible {
    lacking = Set.copyOf(lacking);
  }

  /** A brief in which nothing is wrong. */
  static Legible whole(Document<Brief> document) {
    return new Legible(document, Set.of(), true);
  }

  /** The same brief under another id. */
  Legible named(String id) {
    return new Legible(document.map(brief -> brief.named(id)), lacking, isWhole);
  }

  /** Whether one of these fields is wrong, or lacks an entry. */
  public boolean lacksAny(String... fields) {
    return Set.of(fields).stream().anyMatch(lacking::contains);
  }
}
