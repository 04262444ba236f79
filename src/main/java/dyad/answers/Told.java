package dyad.answers;

import dyad.derivation.World;
import dyad.diagrams.Assignment;
import dyad.diagrams.Chances;
import dyad.facts.Fact;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is told: one choice of the facts on a table.
 *
 * @param world what follows if all of it is so
 * @param rated the facts that are told, by their ids on the table, with their ratings
 * @param facts the world of facts in which all of it is so
 * @param chances how probable all worlds of facts are, by the ratings
 */
public record Told(World world, SortedMap<String, Fact> rated, Assignment facts, Chances chances) {

  /** Nothing can be changed. */
  public Told {
    rated = Collections.unmodifiableSortedMap(new TreeMap<>(rated));
  }
}
