package dyad.bench;

import dyad.Renamed;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.kinds.Claim;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Relation;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Briefs of any size that join as real ones do: the facts of a brief told again of one theatre
 * after the other. The two powers and the events are the same in all of them; everybody else, what
 * it is about, and the topics belong to one. Of each theatre some facts, drawn by the seed, are
 * missing.
 */
public final class ManyFacts {

  private final Brief brief;
  private final String conditions;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<String> everywhere = new HashSet<>();
  private final SplittableRandom random;

  /** Of a brief; rules tell which names they speak of themselves. */
  public ManyFacts(Brief brief, List<Rule> rules, int seed) {
    this.brief = brief;
    this.conditions =
        rules.stream().map(r -> r.conditions().toString()).collect(Collectors.joining());
    this.random = new SplittableRandom(seed);
    everywhere.addAll(List.of("", brief.dyad().first(), brief.dyad().second()));
    events().forEach(e -> everywhere.add(((Event) e.content()).name()));
  }

  private Stream<Fact> events() {
    return brief.facts().stream().filter(f -> f.content() instanceof Event);
  }

  private boolean isStanding(Fact fact) {
    return fact.content() instanceof Event
        || fact.content() instanceof Relation relation && everywhere.contains(relation.actor())
        || fact.content() instanceof Claim claim && everywhere.contains(claim.actor())
        || Renamed.content(fact.content(), n -> name(n, " elsewhere")).equals(fact.content());
  }

  /** So many facts. */
  public List<Fact> facts(int count) {
    List<Fact> facts = new ArrayList<>(brief.facts().stream().filter(this::isStanding).toList());
    List<Fact> local = brief.facts().stream().filter(f -> !isStanding(f)).toList();
    for (int theatre = 0; facts.size() < count; theatre++) {
      for (Fact fact : local) {
        if (facts.size() < count && random.nextInt(10) > 0) {
          facts.add(moved(fact, " of theatre " + theatre));
        }
      }
    }
    return facts;
  }

  private Fact moved(Fact fact, String mark) {
    return fact.named(fact.id() + mark)
        .saying(Renamed.content(fact.content(), n -> name(n, mark)))
        .on(
            fact.topics().stream().map(t -> name(t, mark)).toList(),
            Renamed.when(fact.when(), n -> name(n, mark)));
  }

  /** Names that rules themselves speak of are the same everywhere, too. */
  private String name(String name, String mark) {
    boolean kept =
        known.computeIfAbsent(
            name, n -> everywhere.contains(n) || conditions.contains("value=" + n + ","));
    return kept ? name : name + mark;
  }
}
