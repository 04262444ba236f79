package dyad.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A checked set of rules.
 *
 * @param rules the rules, sorted by id
 * @param layers for each claim the layer in which it is concluded: a rule reads only claims of
 *     lower layers
 * @param digest a hash of the rules' texts and scales, in hexadecimal
 */
public record RuleBase(List<Rule> rules, SortedMap<String, Integer> layers, String digest) {

  /** Neither can be changed. */
  public RuleBase {
    rules = List.copyOf(rules);
    layers = Collections.unmodifiableSortedMap(new TreeMap<>(layers));
  }

  /** The rules by id. */
  public Map<String, Rule> byId() {
    Map<String, Rule> byId = new TreeMap<>();
    rules.forEach(r -> byId.put(r.id(), r));
    return byId;
  }
}
