package dyad.checking.claims;

import dyad.facts.Brief;
import dyad.rules.Expression;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whom a rule concludes something about, as far as it says so itself.
 *
 * @param roles whoever stands in each role
 */
record Roles(List<Role> roles) {

  /** Who stands in a role. */
  enum Role {
    FIRST,
    SECOND,
    ANYBODY
  }

  /**
   * Those of what a rule concludes, where that is one thing: what it takes from the pair of powers
   * is one of them, the rest is open.
   */
  static Roles of(Rule rule) {
    Map<String, Role> powers = new TreeMap<>();
    rule.matches().stream()
        .filter(p -> p.type().equals("Dyad"))
        .flatMap(p -> p.bindings())
        .forEach(
            b -> powers.put(b.variable(), b.field().equals("first") ? Role.FIRST : Role.SECOND));
    List<Role> roles = new ArrayList<>();
    for (Expression about : rule.conclusion().about()) {
      String name = about instanceof Expression.Variable variable ? variable.name() : "";
      roles.add(powers.getOrDefault(name, Role.ANYBODY));
    }
    return new Roles(List.copyOf(roles));
  }

  /** The same about with the powers in their roles. */
  List<String> put(List<String> about, Brief.Powers powers) {
    List<String> put = new ArrayList<>(about);
    for (int i = 0; i < roles.size(); i++) {
      if (roles.get(i) != Role.ANYBODY) {
        put.set(i, roles.get(i) == Role.FIRST ? powers.first() : powers.second());
      }
    }
    return put;
  }
}
