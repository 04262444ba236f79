package dyad.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules that say what a claim is about and on which topics, by claim, each with its conclusion
 * on that claim alone: the rules that name the claim, and only where there are none those that take
 * any claim from a fact.
 *
 * @param rules the rules of each claim, in the order in which they were given; a rule stands once
 *     for each of its conclusions
 */
public record ByClaim(Map<String, List<Rule>> rules) {

  /** Nothing can be changed. */
  public ByClaim {
    rules = Collections.unmodifiableMap(rules);
  }

  /** Sorts rules by what they conclude. */
  public static ByClaim of(Collection<Rule> rules) {
    Set<String> named = new HashSet<>();
    for (Rule rule : rules) {
      rule.conclusions().stream().filter(Conclusion::isNamed).forEach(c -> named.add(c.claim()));
    }
    Map<String, List<Rule>> byClaim = new TreeMap<>();
    for (Rule rule : rules) {
      for (Conclusion conclusion : rule.conclusions()) {
        if (conclusion.isNamed() || !named.contains(conclusion.claim())) {
          byClaim
              .computeIfAbsent(conclusion.claim(), c -> new ArrayList<>())
              .add(rule.on(conclusion));
        }
      }
    }
    return new ByClaim(byClaim);
  }

  /** The rules of a claim; none where no rule concludes it. */
  public List<Rule> of(String claim) {
    return rules.getOrDefault(claim, List.of());
  }
}
