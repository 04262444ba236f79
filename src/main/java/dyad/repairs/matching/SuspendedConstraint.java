package dyad.repairs.matching;

import dyad.rules.Slot;
import dyad.rules.Values;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** A test of values of which some may not be settled yet. */
public sealed interface SuspendedConstraint {

  /** Whether it holds; empty as long as a value lacks. */
  Optional<Boolean> holds();

  /** By how much its left side exceeds its right one, where both are settled numbers. */
  default OptionalDouble difference() {
    return OptionalDouble.empty();
  }

  /** What it looks at. */
  List<Object> terms();

  /** A constraint of a pattern. */
  record OfConstraint(Slot.Constraint constraint, Thing thing, Environment frame)
      implements SuspendedConstraint {
    @Override
    public Optional<Boolean> holds() {
      return Matching.holds(constraint, thing, frame);
    }

    @Override
    public List<Object> terms() {
      return Stream.of(constraint.left(), constraint.right())
          .flatMap(e -> Matching.terms(e, thing, frame))
          .toList();
    }

    @Override
    public OptionalDouble difference() {
      return Matching.value(constraint.left(), thing, frame) instanceof Double left
              && Matching.value(constraint.right(), thing, frame) instanceof Double right
          ? OptionalDouble.of(left - right)
          : OptionalDouble.empty();
    }
  }

  /** That a value is none that is unstated. */
  record Stated(Object term) implements SuspendedConstraint {
    @Override
    public List<Object> terms() {
      return List.of(term);
    }

    @Override
    public Optional<Boolean> holds() {
      Object settled = LogicVariable.settled(term);
      return settled instanceof LogicVariable
          ? Optional.empty()
          : Optional.of(!Values.isNothing(settled));
    }
  }

  /** That a value is one of some. */
  record Among(Object term, Set<Object> values) implements SuspendedConstraint {
    @Override
    public List<Object> terms() {
      return List.of(term);
    }

    @Override
    public Optional<Boolean> holds() {
      Object settled = LogicVariable.settled(term);
      return settled instanceof LogicVariable
          ? Optional.empty()
          : Optional.of(values.contains(settled));
    }
  }

  /** That a value is none of those that count already. */
  record NotAmong(Object key, Set<Object> values) implements SuspendedConstraint {
    @Override
    public List<Object> terms() {
      return List.of(key);
    }

    @Override
    public Optional<Boolean> holds() {
      Object settled = LogicVariable.settled(key);
      return settled instanceof LogicVariable
          ? Optional.empty()
          : Optional.of(!values.contains(settled));
    }
  }

  /** That a value adds what a sum lacks, or takes away what it has too much. */
  record Adds(Object value, double lacking) implements SuspendedConstraint {
    @Override
    public List<Object> terms() {
      return List.of(value);
    }

    @Override
    public Optional<Boolean> holds() {
      return LogicVariable.settled(value) instanceof Double added
          ? Optional.of(lacking > 0 ? added > 0 : added < 0)
          : Optional.empty();
    }

    @Override
    public OptionalDouble difference() {
      return LogicVariable.settled(value) instanceof Double added
          ? OptionalDouble.of(added - lacking)
          : OptionalDouble.empty();
    }
  }
}
