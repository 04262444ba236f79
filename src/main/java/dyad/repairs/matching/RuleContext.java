package dyad.repairs.matching;

import dyad.facts.Background;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.kinds.Event;
import dyad.facts.rows.FactRows;
import dyad.findings.Within;
import dyad.reasoning.Reasoner;
import dyad.reasoning.WorldConstants;
import dyad.rules.Conclusion;
import dyad.rules.Resolved;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A brief's powers, scales and date, and the rules: what stays while facts change. */
public final class RuleContext {

  private final Brief brief;
  private final Background background;

  /** The order of events is that of the brief's own: an event that is assumed changes none. */
  private final FactRows order;

  private final List<Thing> standing;

  /** What the brief's facts name: each is within itself already. */
  private final Set<String> named = new HashSet<>();

  private final List<Rule> rules;
  private final Map<String, List<Rule>> byId = new HashMap<>();
  private final Map<String, List<Rule>> concluding = new HashMap<>();
  private final Map<String, Rows> rows = new HashMap<>();

  /** Each search asks what its rule rests on, and there are many for one rule. */
  private final Map<String, List<Rule>> below = new HashMap<>();

  /** For a brief and the rules. */
  public RuleContext(Brief brief, RuleBase base, Reasoner reasoner) {
    this.brief = brief;
    this.background = brief.background();
    this.standing =
        reasoner.standing(background, brief.facts()).stream()
            .flatMap(o -> Thing.standing(o).stream())
            .toList();
    brief.facts().forEach(f -> named.addAll(WorldConstants.names(f)));
    this.order = FactRows.of(brief);
    this.rules =
        base.rules().stream()
            .map(Resolved::of)
            .flatMap(Rule::each)
            .sorted(
                Comparator.comparing((Rule r) -> base.layers().get(r.conclusion().claim()))
                    .thenComparing(Rule::id))
            .toList();
    rules.forEach(r -> byId.computeIfAbsent(r.id(), k -> new ArrayList<>()).add(r));
    rules.stream()
        .filter(r -> r.conclusion().isNamed())
        .forEach(
            r -> concluding.computeIfAbsent(r.conclusion().claim(), k -> new ArrayList<>()).add(r));
    brief.facts().forEach(f -> rows.put(f.id(), new Rows(f, things(f, order))));
  }

  /** The brief as it is. */
  public Brief brief() {
    return brief;
  }

  /** The rows of a fact as patterns see them. */
  public FactRows order() {
    return order;
  }

  /** All rules, lower layers first. */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * Those of them that conclude a claim that they name. Somebody's word may stand in for any
   * finding, so to suppose it would be the smallest change of all, and tell nothing.
   */
  public List<Rule> concluding(String claim) {
    return concluding.getOrDefault(claim, List.of());
  }

  /** A rule with what it concludes first. */
  public Rule rule(String id) {
    return rules(id).get(0);
  }

  /** A rule once for each of its conclusions. */
  public List<Rule> rules(String id) {
    return Objects.requireNonNull(byId.get(id));
  }

  /** A rule with one of its conclusions. */
  public Rule rule(String id, Conclusion conclusion) {
    return rules(id).stream()
        .filter(r -> r.conclusion().equals(conclusion))
        .findFirst()
        .orElseThrow();
  }

  /** A rule with all rules on whose findings it could rest, lower layers first. */
  public List<Rule> below(Rule rule) {
    return below.computeIfAbsent(rule.id(), id -> below(id, rule.reads()));
  }

  private List<Rule> below(String id, Stream<String> reads) {
    Set<String> claims = new HashSet<>();
    List<Rule> lowest = new ArrayList<>();
    reads.forEach(claims::add);
    for (int i = rules.size() - 1; i >= 0; i--) {
      Rule lower = rules.get(i);
      if (lower.id().equals(id) || claims.contains(lower.conclusion().claim())) {
        lower.reads().forEach(claims::add);
        lowest.add(0, lower);
      }
    }
    return List.copyOf(lowest);
  }

  /** The scene in which these facts hold, with those of the rules that fire there. */
  public WorkingMemory scene(Collection<Fact> facts, List<Rule> fired) {
    List<Thing> things = new ArrayList<>(standing);
    facts.forEach(f -> things.addAll(rows(f)));
    WorkingMemory scene = new WorkingMemory(things);
    Firing.fire(fired, scene);
    return scene;
  }

  /**
   * The same, from the scene of the brief's facts: facts that both have stand in one order in both.
   */
  public WorkingMemory scene(Collection<Fact> facts, List<Rule> fired, WorkingMemory ofBrief) {
    List<List<Thing>> all = new ArrayList<>(List.of(standing));
    List<Thing> differing = new ArrayList<>();
    Map<String, Rows> gone = new HashMap<>(rows);
    for (Fact fact : facts) {
      List<Thing> things = rows(fact);
      all.add(things);
      Rows known = rows.get(fact.id());
      if (known != null && known.things() == things) {
        gone.remove(fact.id());
      } else {
        differing.addAll(things);
      }
    }
    gone.values().forEach(r -> differing.addAll(r.things()));
    Set<String> types = differing.stream().map(Thing::type).collect(Collectors.toSet());
    List<Thing> given = new ArrayList<>();
    for (List<Thing> things : all) {
      for (Thing thing : things) {
        if (types.contains(thing.type())) {
          given.add(thing);
        }
      }
    }
    WorkingMemory scene = new WorkingMemory(ofBrief, types, given);
    Firing.fire(fired, scene, ofBrief, differing);
    return scene;
  }

  private List<Thing> rows(Fact fact) {
    Rows known = rows.get(fact.id());
    return known != null && known.fact().equals(fact) ? known.things() : fresh(fact);
  }

  /** A fact of the brief, as patterns see it. */
  private record Rows(Fact fact, List<Thing> things) {}

  /** An event that is assumed is dated by those of the brief where it is told by them. */
  private List<Thing> fresh(Fact fact) {
    return things(fact, fact.content() instanceof Event ? orderWith(fact) : order);
  }

  private FactRows orderWith(Fact event) {
    Stream<Fact> others = brief.facts().stream().filter(f -> !f.id().equals(event.id()));
    return FactRows.of(Stream.concat(others, Stream.of(event)).toList(), background);
  }

  private List<Thing> things(Fact fact, FactRows rows) {
    return Stream.concat(
            rows.of(fact).stream().flatMap(row -> Thing.of(row, fact.id()).stream()),
            WorldConstants.names(fact).stream()
                .filter(name -> !named.contains(name))
                .flatMap(name -> Thing.standing(new Within(name, name)).stream()))
        .toList();
  }
}
