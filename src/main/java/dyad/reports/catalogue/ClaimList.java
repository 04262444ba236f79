package dyad.reports.catalogue;

import dyad.checking.claims.RoleSorts;
import dyad.facts.Brief;
import dyad.facts.Leaning;
import dyad.rules.ByClaim;
import dyad.rules.ClaimMeaning;
import dyad.rules.ClaimTopics;
import dyad.rules.Conclusion;
import dyad.rules.Expression;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lists the claims that rules conclude, for whoever writes questions. */
public final class ClaimList {

  private static final List<String> ROLES = List.of("the first", "the second", "the third");
  private static final String TOPIC = "a topic of the brief";

  private final RuleBase base;
  private final Optional<Brief> brief;
  private final SortedMap<String, List<Rule>> concluding = new TreeMap<>();
  private final ByClaim byClaim;
  private final ClaimTopics topics;
  private final RoleSorts sorts;

  /**
   * Of some rules.
   *
   * @param brief the brief whose names examples take; without one, roles stand in their place
   */
  public ClaimList(RuleBase base, Optional<Brief> brief) {
    this.base = base;
    this.brief = brief;
    this.byClaim = ByClaim.of(base.rules());
    this.topics = ClaimTopics.of(byClaim);
    this.sorts = new RoleSorts(byClaim);
    for (Rule rule : base.rules()) {
      rule.conclusions().stream()
          .map(Conclusion::claim)
          .distinct()
          .forEach(c -> concluding.computeIfAbsent(c, n -> new ArrayList<>()).add(rule));
    }
  }

  /** The claims, sorted by name. */
  public List<String> names() {
    return List.copyOf(concluding.keySet());
  }

  /** What is to be told of all claims. */
  public List<ClaimEntry> all() {
    return names().stream().map(this::of).toList();
  }

  /** What is to be told of a claim that rules conclude. */
  public ClaimEntry of(String claim) {
    Optional<ClaimMeaning> meaning = Optional.ofNullable(base.meanings().get(claim));
    List<Rule> rules = concluding(claim);
    SortedSet<String> through = new TreeSet<>();
    rules.forEach(r -> below(r, through));
    through.remove(claim);
    List<Rule> others = through.stream().flatMap(c -> concluding(c).stream()).distinct().toList();
    List<String> roles = meaning.map(ClaimMeaning::roles).orElseGet(() -> roles(claim));
    return new ClaimEntry(
        claim,
        meaning,
        roles,
        sorts.words(claim, roles.size()),
        topics.of(claim),
        leaning(rules, claim, Leaning.FOR),
        leaning(rules, claim, Leaning.AGAINST),
        SoughtFacts.of(rules),
        List.copyOf(through),
        SoughtFacts.of(others),
        example(claim, roles, meaning));
  }

  private List<Rule> concluding(String claim) {
    return concluding.getOrDefault(claim, List.of());
  }

  private void below(Rule rule, Set<String> claims) {
    for (String read : rule.reads().toList()) {
      if (claims.add(read)) {
        concluding(read).forEach(r -> below(r, claims));
      }
    }
  }

  private static List<Rule> leaning(List<Rule> rules, String claim, Leaning leaning) {
    return rules.stream()
        .filter(
            r ->
                r.conclusions().stream()
                    .anyMatch(c -> c.claim().equals(claim) && c.leaning() == leaning))
        .toList();
  }

  private List<String> roles(String claim) {
    return ROLES.subList(0, conclusions(claim).findFirst().orElseThrow().about().size());
  }

  private Stream<Conclusion> conclusions(String claim) {
    return concluding(claim).stream()
        .flatMap(r -> r.conclusions().stream())
        .filter(c -> c.claim().equals(claim));
  }

  private Map<String, Object> example(
      String claim, List<String> roles, Optional<ClaimMeaning> meaning) {
    List<String> about = IntStream.range(0, roles.size()).mapToObj(i -> name(claim, i)).toList();
    String topic = topic(claim);
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("id", "Q1");
    example.put("proposition", meaning.map(m -> m.about(about, topic)).orElse(claim));
    example.put("topic", topic);
    example.put("claim", claim);
    example.put("about", about);
    if (topics.of(claim).facts() || topics.of(claim).asked()) {
      example.put("on", topic);
    }
    return example;
  }

  private String topic(String claim) {
    ClaimTopics.Topics on = topics.of(claim);
    Optional<String> fixed =
        on.fixed().stream().filter(t -> !t.isEmpty() && !on.facts() && !on.asked()).findFirst();
    return brief
        .map(Brief::topicNames)
        .flatMap(known -> known.stream().filter(on::canBe).findFirst())
        .or(() -> fixed)
        .orElse(TOPIC);
  }

  /** Who stands in a role, where that is one of the powers and the brief is known. */
  private String name(String claim, int role) {
    Set<String> powers = new LinkedHashSet<>();
    byClaim.of(claim).stream()
        .filter(r -> r.names(claim))
        .forEach(r -> powers.add(power(r, r.conclusion().about().get(role))));
    List<String> known = new ArrayList<>(powers);
    return brief.isPresent() && known.size() == 1 && !known.get(0).isEmpty()
        ? known.get(0).equals("first") ? brief.get().dyad().first() : brief.get().dyad().second()
        : ClaimMeaning.LETTERS.get(role);
  }

  /** Which power a rule binds a variable to; the empty text for anybody else. */
  private static String power(Rule rule, Expression about) {
    String name = about instanceof Expression.Variable variable ? variable.name() : "";
    return rule.matches().stream()
        .flatMap(
            p ->
                p.bindings()
                    .filter(b -> b.variable().equals(name))
                    .map(b -> place(p.type(), b.field())))
        .filter(place -> !place.isEmpty())
        .collect(Collectors.joining());
  }

  private static String place(String type, String field) {
    return switch (type + " " + field) {
      case "Dyad first", "Power name" -> "first";
      case "Dyad second", "Power partner" -> "second";
      default -> "";
    };
  }
}
