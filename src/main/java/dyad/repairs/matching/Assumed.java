package dyad.repairs.matching;

import dyad.facts.Fact;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A fact that is not in the brief.
 *
 * @param fact the fact, with values for all that it needs
 * @param any those of its fields of which nothing is asked: any other value would do
 * @param chosen those in which some other values would do as well
 * @param oldest how old it may be at most, in years, where nothing else is asked of its age
 */
public record Assumed(
    Fact fact, SortedSet<String> any, SortedSet<String> chosen, OptionalDouble oldest) {

  private static final String PREFIX = "assumed-";

  public Assumed {
    any = new TreeSet<>(any);
    chosen = new TreeSet<>(chosen);
  }

  /** The id of one of the facts of a change, counted from 1. */
  static String id(int number) {
    return PREFIX + number;
  }

  /** Which of them bears an id. */
  public static int number(String id) {
    return Integer.parseInt(id.substring(PREFIX.length()));
  }
}
