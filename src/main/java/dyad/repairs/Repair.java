package dyad.repairs;

import dyad.facts.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A change of facts that makes a rule fire.
 *
 * @param changes its steps, one for each fact
 */
public record Repair(List<FactChange> changes) {

  /** Steps are kept in order. */
  public Repair {
    changes = List.copyOf(changes);
  }

  /** How many facts it changes. */
  public int size() {
    return changes.size();
  }

  /** How many fields it states or changes. */
  public int fields() {
    return changes.stream().mapToInt(FactChange::fields).sum();
  }

  /** How many facts it lets read otherwise. */
  int revisions() {
    return (int) changes.stream().filter(FactChange.Revision.class::isInstance).count();
  }

  /** Facts as they are once it is made. */
  public List<Fact> applied(List<Fact> facts) {
    Set<String> gone = new HashSet<>();
    changes.forEach(c -> c.without().map(Fact::id).ifPresent(gone::add));
    List<Fact> changed =
        new ArrayList<>(facts.stream().filter(f -> !gone.contains(f.id())).toList());
    changes.forEach(c -> c.with().ifPresent(changed::add));
    return changed;
  }
}
