package dyad.derivation;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for, once. Safe for many threads. */
public final class Lazy<T> {

  private Supplier<T> make;
  private volatile Optional<T> made = Optional.empty();

  /** What this makes must not be null, and must not ask for itself. */
  public Lazy(Supplier<T> make) {
    this.make = make;
  }

  /** What it was made from is not held on to afterwards. */
  public T get() {
    Optional<T> known = made;
    return known.isPresent() ? known.get() : made();
  }

  private synchronized T made() {
    T value = make.get();
    make = () -> value;
    made = Optional.of(value);
    return value;
  }
}
