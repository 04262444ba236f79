package dyad.repairs.matching;

import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * That a rule fires as it did not before.
 *
 * @param rule the rule
 * @param about whom its finding must be about; anybody if empty
 * @param topic the topic that it must be on; any if empty
 * @param before the applications that there were
 */
public record Target(Rule rule, List<String> about, Optional<String> topic, Set<Applied.Key> before)
    implements Aim {

  /** That a rule fires at all, or once more. */
  public static Target of(
      Rule rule, List<String> about, Optional<String> topic, WorkingMemory base) {
    return new Target(
        rule,
        about,
        topic,
        base.applications(rule).stream().map(Applied::key).collect(Collectors.toSet()));
  }

  /** Settles the variables of the rule's conclusion. */
  public boolean isMetBy(Environment frame, Trail trail) {
    List<Object> wanted = new ArrayList<>(about);
    boolean fits = about.isEmpty() || about.size() == rule.conclusion().about().size();
    for (int i = 0; fits && i < wanted.size(); i++) {
      fits = trail.unify(frame.get(rule.conclusion().about().get(i)), wanted.get(i));
    }
    return fits
        && (topic.isEmpty()
            || trail.unify(frame.get(rule.conclusion().topic()), topic.orElseThrow()));
  }

  @Override
  public boolean isMet(WorkingMemory scene) {
    return scene.applications(rule).stream().anyMatch(a -> isMetBy(a.key()));
  }

  /** Whether the rule firing so is what is wanted. */
  public boolean isMetBy(Applied.Key key) {
    return !before.contains(key)
        && (about.isEmpty() || key.finding().about().equals(about))
        && (topic.isEmpty() || key.finding().topic().equals(topic.orElseThrow()));
  }
}
