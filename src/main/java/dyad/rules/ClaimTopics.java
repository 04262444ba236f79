package dyad.rules;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * On which topics claims are concluded, as far as the rules themselves say so.
 *
 * @param byClaim the topics of each claim
 */
public record ClaimTopics(Map<String, Topics> byClaim) {

  private static final Topics NONE = new Topics(new TreeSet<>(), false, false);

  /** Nothing can be changed. */
  public ClaimTopics {
    byClaim = Collections.unmodifiableMap(new TreeMap<>(byClaim));
  }

  /**
   * Where the topics of a claim come from.
   *
   * @param fixed those that rules name themselves; the empty text for a conclusion on none
   * @param facts whether it is concluded on whatever topic its facts bear on
   * @param asked whether it is concluded on each topic that the brief asks for
   */
  public record Topics(SortedSet<String> fixed, boolean facts, boolean asked) {

    /** Nothing can be changed. */
    public Topics {
      fixed = Collections.unmodifiableSortedSet(new TreeSet<>(fixed));
    }

    /** Whether it can be concluded on a topic. */
    public boolean canBe(String topic) {
      return facts || asked || fixed.contains(topic);
    }

    private Topics and(Topics other) {
      SortedSet<String> all = new TreeSet<>(fixed);
      all.addAll(other.fixed);
      return new Topics(all, facts || other.facts, asked || other.asked);
    }
  }

  /** The topics of the claims that some rules conclude; none of them reads its own. */
  public static ClaimTopics of(ByClaim rules) {
    Map<String, Topics> known = new TreeMap<>();
    rules.rules().keySet().forEach(claim -> topics(claim, rules, known));
    return new ClaimTopics(known);
  }

  /** The topics of a claim; none where no rule concludes it. */
  public Topics of(String claim) {
    return byClaim.getOrDefault(claim, NONE);
  }

  private static Topics topics(String claim, ByClaim rules, Map<String, Topics> known) {
    Topics before = known.get(claim);
    if (before != null) {
      return before;
    }
    Topics all =
        rules.of(claim).stream().map(r -> topics(r, rules, known)).reduce(NONE, Topics::and);
    known.put(claim, all);
    return all;
  }

  private static Topics topics(Rule rule, ByClaim rules, Map<String, Topics> known) {
    if (rule.conclusion().topic() instanceof Expression.Text text) {
      return new Topics(new TreeSet<>(Set.of(text.value())), false, false);
    }
    String name = ((Expression.Variable) rule.conclusion().topic()).name();
    return binding(rule, name)
        .map(p -> p.claim().isEmpty() ? source(p) : topics(p.claim(), rules, known))
        .reduce(NONE, Topics::and);
  }

  /** The patterns from which a variable is taken. */
  private static Stream<Pattern> binding(Rule rule, String variable) {
    return rule.matches().stream()
        .filter(p -> p.bindings().anyMatch(b -> b.variable().equals(variable)));
  }

  private static Topics source(Pattern pattern) {
    boolean asked = pattern.type().equals("Asked");
    return new Topics(new TreeSet<>(), !asked, asked);
  }
}
