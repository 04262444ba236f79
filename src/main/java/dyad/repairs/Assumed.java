package dyad.repairs;

import dyad.facts.Fact;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A fact that is not in the brief.
 *
 * @param fact the fact, with values for all that it needs
 * @param any those of its fields of which nothing is asked: any other value would do
 * @param chosen those in which some other values would do as well
 */
record Assumed(Fact fact, SortedSet<String> any, SortedSet<String> chosen) {

  Assumed {
    any = new TreeSet<>(any);
    chosen = new TreeSet<>(chosen);
  }
}
