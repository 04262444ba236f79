package dyad.reasoning;

import dyad.rules.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of the rewritten program: positive patterns, and what is told where they match.
 *
 * @param name unique in the program
 * @param patterns what is joined; each has a binding
 * @param told names of patterns and of variables, in groups
 * @param telling whom it is told to
 */
record Watch(String name, List<Pattern> patterns, List<List<String>> told, Telling telling) {

  Watch {
    patterns = List.copyOf(patterns);
    told = List.copyOf(told);
  }

  /** Patterns with a name each: those that have none are numbered. */
  static List<Pattern> named(List<Pattern> patterns, String name) {
    List<Pattern> named = new ArrayList<>();
    for (Pattern pattern : patterns) {
      String own = pattern.binding().isEmpty() ? name + named.size() : pattern.binding();
      named.add(new Pattern(own, pattern.type(), pattern.slots(), pattern.place()));
    }
    return named;
  }

  /** Hands on what the names stand for in one match. */
  interface Telling {

    /** The values come in the groups and the order of the names. */
    void tell(Recorder recorder, Object[][] values);
  }
}
