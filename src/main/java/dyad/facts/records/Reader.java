package dyad.facts.records;

import java.util.Optional;

/** Reads located values as one Java type. */
public interface Reader<T> {

  /**
   * The value in Java.
   *
   * @param name how a message calls the value: {@code `rating`}, {@code the fact}
   * @return empty if something was wrong, which has then been noted
   */
  Optional<T> read(SourceNode value, String name, Reading reading);
}
