package dyad.reports.output;

import java.io.IOException;

/**
 * Is handed one thing after the other, and writes it somewhere.
 *
 * @param <T> what it is handed
 */
@FunctionalInterface
public interface Taker<T> {

  /** Takes one. */
  void take(T one) throws IOException;
}
