package dyad.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The page that says how facts are told, line by line. */
final class Clauses {
  private static final String PAGE = "clauses.txt";
  private static final Map<String, String> LINES = read();

  private Clauses() {}

  /** All lines by kind and choice, or by kind and field. */
  static Map<String, String> all() {
    return LINES;
  }

  static boolean has(String key) {
    return LINES.containsKey(key);
  }

  static String line(String key) {
    return Objects.requireNonNull(LINES.get(key), key);
  }

  private static Map<String, String> read() {
    Map<String, String> lines = new LinkedHashMap<>();
    try (InputStream in = Objects.requireNonNull(Clauses.class.getResourceAsStream(PAGE))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(" = ?", 2))
          .forEach(parts -> lines.put(parts[0], parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
