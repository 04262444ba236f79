package dyad.problems;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Texts that an editor holds and has not saved. For some work they stand in place of the files, so
 * that whatever reads a file reads what its author sees.
 *
 * <p>They count in the thread that does the work, and nowhere else: two pieces of work at once each
 * see their own.
 */
public final class Unsaved {

  private static final ThreadLocal<Map<Path, String>> TEXTS = ThreadLocal.withInitial(Map::of);

  private Unsaved() {}

  /** Work that reads files, and may fail. */
  @FunctionalInterface
  public interface Work<T, E extends Exception, F extends Exception> {

    /** What comes of it. */
    T done() throws E, F;
  }

  /**
   * Does some work with these texts in place of the files.
   *
   * @param texts the texts by file
   */
  public static <T, E extends Exception, F extends Exception> T during(
      Map<Path, String> texts, Work<T, E, F> work) throws E, F {
    Map<Path, String> before = TEXTS.get();
    Map<Path, String> plain = new TreeMap<>();
    texts.forEach((file, text) -> plain.put(plain(file), text));
    TEXTS.set(plain);
    try {
      return work.done();
    } finally {
      TEXTS.set(before);
    }
  }

  /** What stands in place of a file; empty where the file itself counts. */
  static Optional<byte[]> bytes(Path file) {
    Map<Path, String> texts = TEXTS.get();
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(texts.get(plain(file)))
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  private static Path plain(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
