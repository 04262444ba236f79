package dyad.reasoning;

import dyad.reasoning.network.Watch;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds everything that a condition on absence or number looks at. Conditions that look at the same
 * share one, in whichever rules they stand.
 *
 * @param watch tells what is found
 * @param from the number of the first pattern that is the condition's own; those before only bind
 *     what it compares with
 * @param key the values by which it is looked up
 * @param counted the value that counts, and what it adds; empty for absence and existence
 */
record CompiledQuery(
    Watch watch, int from, List<VariableSource> key, List<VariableSource> counted) {

  CompiledQuery {
    key = List.copyOf(key);
    counted = List.copyOf(counted);
  }

  /** The same for two that find the same under the same key. */
  String text() {
    return watch.text() + from + text(key) + text(counted);
  }

  private static String text(List<VariableSource> readings) {
    return readings.stream().map(VariableSource::text).collect(Collectors.joining(",", "[", "]"));
  }

  /** Under which key something was found. */
  List<Object> keyOf(Object[] matched) {
    return List.of(VariableSource.all(key, matched));
  }

  /** What the condition's own patterns matched. */
  Object[] own(Object[] matched) {
    return from == 0 ? matched : Arrays.copyOfRange(matched, from, matched.length);
  }
}
