package dyad.checking.claims;

import dyad.facts.Brief;
import dyad.problems.Quote;
import dyad.rules.ByClaim;
import dyad.rules.ClaimTopics;
import dyad.rules.Rule;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * @param roles about whom, by each rule
 * @param topics on which topics
 * @param sorts what can stand in each role
 * @param taken whether some rule concludes whatever claim a fact names
 */
public record Claims(
    SortedMap<String, SortedSet<Integer>> about,
    SortedMap<String, Set<Roles>> roles,
    ClaimTopics topics,
    RoleSorts sorts,
    boolean taken) {

  /** The claims of some rules, as the rules tell that say whom each is about and on what topics. */
  public static Claims of(Collection<Rule> rules) {
    ByClaim byClaim = ByClaim.of(rules);
    SortedMap<String, SortedSet<Integer>> about = new TreeMap<>();
    SortedMap<String, Set<Roles>> roles = new TreeMap<>();
    for (Map.Entry<String, List<Rule>> telling : byClaim.rules().entrySet()) {
      SortedSet<Integer> numbers = new TreeSet<>();
      Set<Roles> own = new LinkedHashSet<>();
      for (Rule rule : telling.getValue()) {
        numbers.add(rule.conclusion().about().size());
        own.add(Roles.of(rule));
      }
      about.put(telling.getKey(), numbers);
      roles.put(telling.getKey(), own);
    }
    boolean taken =
        rules.stream().flatMap(r -> r.conclusions().stream()).anyMatch(c -> !c.isNamed());
    return new Claims(about, roles, ClaimTopics.of(byClaim), new RoleSorts(byClaim), taken);
  }

  /** The claims. */
  public Set<String> names() {
    return about.keySet();
  }

  /** Whether some rule concludes a claim about so many. */
  public boolean canBeAbout(String claim, int number) {
    return of(claim).contains(number);
  }

  /**
   * Whom a claim can be about instead, with the powers in the roles in which rules conclude it;
   * empty where some rule could conclude it about these.
   */
  Optional<List<String>> instead(String claim, List<String> about, Brief.Powers powers) {
    List<List<String>> put =
        roles.getOrDefault(claim, Set.of()).stream()
            .filter(r -> r.roles().size() == about.size())
            .map(r -> r.put(about, powers))
            .toList();
    return put.contains(about) ? Optional.empty() : put.stream().findFirst();
  }

  /** That a claim is not concluded on a topic; empty where it could be. */
  Optional<String> offTopic(String claim, String topic) {
    ClaimTopics.Topics on = topics.of(claim);
    String others =
        on.fixed().stream()
            .map(t -> t.isEmpty() ? "no topic" : Quote.of(t))
            .collect(Collectors.joining(" or "));
    return on.canBe(topic)
        ? Optional.empty()
        : Optional.of(
            Quote.of(claim) + " is concluded on " + others + ", and never on " + Quote.of(topic));
  }

  /** That a claim is not concluded about so many. */
  public String told(String claim, int number) {
    String others = of(claim).stream().map(String::valueOf).collect(Collectors.joining(" or "));
    return "`" + claim + "` is about " + number + " here, and rules conclude it about " + others;
  }

  /** About how many a claim is concluded. */
  SortedSet<Integer> of(String claim) {
    return Objects.requireNonNull(about.get(claim));
  }
}
