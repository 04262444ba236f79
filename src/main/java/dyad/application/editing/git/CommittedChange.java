package dyad.application.editing.git;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A commit that touched a file, or one beside it.
 *
 * @param id what it is called by Git
 * @param author whose change it is
 * @param time when it was made
 * @param subject what its message begins with
 * @param trailers what its message ends with, by name
 * @param touched which file was touched first, in order: 0 for the file, the next for those beside
 * @param before what tells the text of the file before from others; empty where there was none
 * @param after the same of the text after it
 */
public record CommittedChange(
    String id,
    String author,
    Instant time,
    String subject,
    Map<String, String> trailers,
    int touched,
    Optional<String> before,
    Optional<String> after) {

  /** Nothing can be changed. */
  public CommittedChange {
    trailers = Map.copyOf(trailers);
  }

  /** Whether it touched the file itself. */
  public boolean isOfFile() {
    return touched == 0;
  }
}
