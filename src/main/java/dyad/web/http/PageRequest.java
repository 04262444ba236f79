package dyad.web.http;

import java.util.Map;
import java.util.Optional;

/**
 * A request that was let in.
 *
 * @param writes whether it may change something
 * @param path its path, as it was sent, without what it asks behind the question mark
 * @param query what it asks there, by name
 * @param body its body; empty where it has none; of a file each character is a byte
 */
public record PageRequest(boolean writes, String path, Map<String, String> query, String body) {

  /** Nothing can be changed. */
  public PageRequest {
    query = Map.copyOf(query);
  }

  /** What it asks under a name. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(query.get(name));
  }
}
