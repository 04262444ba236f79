package dyad.answers;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was made lately, by what it was made from. Safe for many threads. */
final class Recent<K, V> {

  private volatile Map<K, V> since = new ConcurrentHashMap<>();
  private volatile Map<K, V> before = Map.of();

  /** What is made from something, made now where it was not made lately. */
  V of(K from, Function<K, V> make) {
    Map<K, V> earlier = before;
    return since.computeIfAbsent(
        from,
        key -> {
          V known = earlier.get(key);
          return known != null ? known : make.apply(key);
        });
  }

  /** Whether something was made lately. */
  boolean has(K from) {
    return since.containsKey(from) || before.containsKey(from);
  }

  /** Forgets what was not asked for since the last call. */
  synchronized void age() {
    before = since;
    since = new ConcurrentHashMap<>();
  }
}
