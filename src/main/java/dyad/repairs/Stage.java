package dyad.repairs;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.reasoning.Reasoner;
import dyad.reasoning.Resolved;
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

/** A brief's powers, scales and date, and the rules: what stays while facts change. */
final class Stage {

  private final Brief brief;
  private final List<Thing> standing;
  private final List<Rule> rules;
  private final Map<String, Rule> byId = new HashMap<>();
  private final Map<String, Rows> rows = new HashMap<>();

  Stage(Brief brief, RuleBase base, Reasoner reasoner) {
    this.brief = brief;
    this.standing = reasoner.standing(brief.dyad()).stream().map(Thing::standing).toList();
    this.rules =
        base.rules().stream()
            .map(Resolved::of)
            .sorted(
                Comparator.comparing((Rule r) -> base.layers().get(r.conclusion().claim()))
                    .thenComparing(Rule::id))
            .toList();
    rules.forEach(r -> byId.put(r.id(), r));
    brief.facts().forEach(f -> rows.put(f.id(), new Rows(f, fresh(f))));
  }

  Brief brief() {
    return brief;
  }

  /** All rules, lower layers first. */
  List<Rule> rules() {
    return rules;
  }

  Rule rule(String id) {
    return Objects.requireNonNull(byId.get(id));
  }

  /** A rule with all rules on whose findings it could rest, lower layers first. */
  List<Rule> below(Rule rule) {
    Set<String> claims = new HashSet<>();
    List<Rule> below = new ArrayList<>();
    rule.reads().forEach(claims::add);
    for (int i = rules.size() - 1; i >= 0; i--) {
      Rule lower = rules.get(i);
      if (lower.id().equals(rule.id()) || claims.contains(lower.conclusion().claim())) {
        lower.reads().forEach(claims::add);
        below.add(0, lower);
      }
    }
    return below;
  }

  /** The scene in which these facts hold, with those of the rules that fire there. */
  Scene scene(Collection<Fact> facts, List<Rule> fired) {
    List<Thing> things = new ArrayList<>(standing);
    facts.forEach(f -> things.addAll(rows(f)));
    Scene scene = new Scene(things);
    Firing.fire(fired, scene);
    return scene;
  }

  private List<Thing> rows(Fact fact) {
    Rows known = rows.get(fact.id());
    return known != null && known.fact().equals(fact) ? known.things() : fresh(fact);
  }

  /** A fact of the brief, as patterns see it. */
  private record Rows(Fact fact, List<Thing> things) {}

  private List<Thing> fresh(Fact fact) {
    return fact.rows(brief.asOf()).stream().map(row -> Thing.of(row, fact.id())).toList();
  }
}
