package dyad.repairs;

import dyad.facts.Fact;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A fact that is not in the brief.
 *
 * @param fact the fact, with values for all that it needs
 * @param any those of its fields of which nothing is asked: any other value would do
 */
record Assumed(Fact fact, SortedSet<String> any) {

  Assumed {
    any = new TreeSet<>(any);
  }
}
