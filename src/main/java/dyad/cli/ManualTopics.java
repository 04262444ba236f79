package dyad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** What a shell offers after {@code dyad manual}. */
final class ManualTopics implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    try {
      return ManualPages.read().names().iterator();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
