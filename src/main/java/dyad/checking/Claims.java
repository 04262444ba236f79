package dyad.checking;

import dyad.rules.Rule;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The claims that rules conclude.
 *
 * @param about about how many each is concluded
 */
record Claims(SortedMap<String, SortedSet<Integer>> about) {

  /** The claims of some rules. */
  static Claims of(Collection<Rule> rules) {
    SortedMap<String, SortedSet<Integer>> about = new TreeMap<>();
    rules.forEach(
        r ->
            about
                .computeIfAbsent(r.conclusion().claim(), c -> new TreeSet<>())
                .add(r.conclusion().about().size()));
    return new Claims(about);
  }

  /** The claims. */
  Set<String> names() {
    return about.keySet();
  }

  /** Whether some rule concludes a claim about so many. */
  boolean canBeAbout(String claim, int number) {
    return of(claim).contains(number);
  }

  /** That a claim is not concluded about so many. */
  String told(String claim, int number) {
    String others = of(claim).stream().map(String::valueOf).collect(Collectors.joining(" or "));
    return "`" + claim + "` is about " + number + " here, and rules conclude it about " + others;
  }

  /** About how many a claim is concluded. */
  SortedSet<Integer> of(String claim) {
    return Objects.requireNonNull(about.get(claim));
  }
}
