package dyad.repairs;

import dyad.facts.Fact;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/** One step of a repair: one fact that is changed. */
public sealed interface FactChange {

  /** The fact that no longer holds, if any. */
  Optional<Fact> without();

  /** The fact that holds instead, or besides, if any. */
  Optional<Fact> with();

  /** How many of its fields are stated or changed. */
  int fields();

  /**
   * A fact that is not in the brief.
   *
   * @param fact the fact, with a value in every field that it needs
   * @param stated the fields on which the repair hangs
   * @param chosen those of them in which some other values would do as well
   * @param any the fields in which any other value would do
   * @param oldest how old it may be at most, in years, where nothing else is asked of its age
   */
  record Assumption(
      Fact fact,
      List<String> stated,
      SortedSet<String> chosen,
      SortedSet<String> any,
      OptionalDouble oldest)
      implements FactChange {

    /** Nothing can be changed. */
    public Assumption {
      stated = List.copyOf(stated);
      chosen = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(chosen));
      any = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(any));
    }

    @Override
    public Optional<Fact> without() {
      return Optional.empty();
    }

    @Override
    public Optional<Fact> with() {
      return Optional.of(fact);
    }

    @Override
    public int fields() {
      return stated.size();
    }
  }

  /**
   * A fact that reads otherwise.
   *
   * @param before the fact as it is
   * @param after the fact as it would have to be
   * @param changed the fields that differ
   * @param any those of them in which other values would do as well
   */
  record Revision(Fact before, Fact after, List<String> changed, SortedSet<String> any)
      implements FactChange {

    /** Nothing can be changed. */
    public Revision {
      changed = List.copyOf(changed);
      any = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(any));
    }

    @Override
    public Optional<Fact> without() {
      return Optional.of(before);
    }

    @Override
    public Optional<Fact> with() {
      return Optional.of(after);
    }

    @Override
    public int fields() {
      return changed.size();
    }
  }

  /**
   * A fact that does not hold.
   *
   * @param fact the fact
   */
  record Withdrawal(Fact fact) implements FactChange {
    @Override
    public Optional<Fact> without() {
      return Optional.of(fact);
    }

    @Override
    public Optional<Fact> with() {
      return Optional.empty();
    }

    @Override
    public int fields() {
      return 1;
    }
  }
}
