package dyad.answers;

import java.util.function.Supplier;

/** Something that is made when it is first asked for. Safe for many threads. */
final class Lazy<T> {

  private Supplier<T> made;

  Lazy(Supplier<T> make) {
    this.made = make;
  }

  /** What it was made from is not held on to afterwards. */
  synchronized T get() {
    T value = made.get();
    made = () -> value;
    return value;
  }
}
