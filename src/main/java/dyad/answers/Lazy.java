package dyad.answers;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first asked for. Safe for many threads. */
final class Lazy<T> {

  private final Supplier<T> make;
  private Optional<T> made = Optional.empty();

  Lazy(Supplier<T> make) {
    this.make = make;
  }

  synchronized T get() {
    if (made.isEmpty()) {
      made = Optional.of(make.get());
    }
    return made.orElseThrow();
  }
}
