package dyad.rules.checks;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the variables stand for that one part of a rule can see. */
final class Scope {

  private final Map<String, Known> known = new LinkedHashMap<>();
  private final Missing missing;

  Scope() {
    this(new Missing());
  }

  private Scope(Missing missing) {
    this.missing = missing;
  }

  /** What is not bound anywhere: that is told once, and not where another is bound in its place. */
  private static final class Missing {
    private final Set<String> told = new HashSet<>();
    private int misnamed;
  }

  /** What a variable stands for. */
  sealed interface Known {

    /** A value; without a type where it is bound to what there is not. */
    record Value(Optional<Class<?>> type) implements Known {}

    /** All that a pattern matches; the pattern's type is one that there is. */
    record Whole(String kind) implements Known {}

    /** The number of an accumulate, seen by later ones alone. */
    record Count() implements Known {}
  }

  /** The same, to be bound in further. */
  Scope inner() {
    Scope inner = new Scope(missing);
    inner.known.putAll(known);
    return inner;
  }

  /** Binds a variable; false where it is bound already. */
  boolean bind(String variable, Known as) {
    boolean first = known.putIfAbsent(variable, as) == null;
    missing.misnamed += first ? 0 : 1;
    return first;
  }

  /**
   * Whether it is to be told that nothing binds a variable: once, and not at all where one that is
   * bound twice was probably meant to be this one.
   */
  boolean isMissed(String variable) {
    if (!missing.told.add(variable)) {
      return false;
    }
    boolean misnamed = missing.misnamed > 0;
    missing.misnamed -= misnamed ? 1 : 0;
    return !misnamed;
  }

  /** What a variable stands for; empty where nothing binds it. */
  Optional<Known> of(String variable) {
    return Optional.ofNullable(known.get(variable));
  }

  /** Whether a variable stands for the number of an accumulate. */
  boolean isCount(String variable) {
    return known.get(variable) instanceof Known.Count;
  }

  /** The variables that patterns bind. */
  List<String> names() {
    return known.keySet().stream().filter(v -> !isCount(v)).toList();
  }

  /** The variables that stand for a value or a count. */
  List<String> numbers() {
    return known.keySet().stream().filter(v -> !(known.get(v) instanceof Known.Whole)).toList();
  }

  /** The variables that stand for a value. */
  List<String> values() {
    return known.keySet().stream().filter(v -> known.get(v) instanceof Known.Value).toList();
  }
}
