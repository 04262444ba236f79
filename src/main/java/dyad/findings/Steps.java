package dyad.findings;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A table of steps: from which number on a ground has which strength.
 *
 * @param from the strength from each number on; a number below the first, and one that is unstated,
 *     leaves the proposition open
 */
public record Steps(NavigableMap<Double, Strength> from) {
  /** Nothing can be changed. */
  public Steps {
    from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
  }

  /** The strength for a number. */
  public Strength of(double number) {
    Map.Entry<Double, Strength> step = Double.isNaN(number) ? null : from.floorEntry(number);
    return step == null ? Strength.ROUGHLY_EVEN_CHANCE : step.getValue();
  }
}
