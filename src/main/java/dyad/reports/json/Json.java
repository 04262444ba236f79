package dyad.reports.json;

import dyad.facts.records.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects in the order in which they are put together, written alike on every system. */
public final class Json {

  private static final double ROUNDED = 1e6;

  private Json() {}

  /** An object of names and values in turn; an empty {@link Optional} is JSON's null. */
  public static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      object.put(
          String.valueOf(pairs[i]), value instanceof Optional<?> some ? some.orElse(null) : value);
    }
    return object;
  }

  /** A number without the digits in which machines may differ. */
  public static double rounded(double value) {
    return Math.rint(value * ROUNDED) / ROUNDED;
  }

  /** The lines of an object, indented. */
  public static List<String> lines(Object root) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(root, bytes);
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written to", e);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  /** Writes an object, indented, in UTF-8 and with a line feed at the end. */
  public static void write(Object root, OutputStream out) throws IOException {
    JsonText.indented(root, out);
    out.write('\n');
  }
}
