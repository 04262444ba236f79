package dyad.reports.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objects in the order in which they are put together, written alike on every system. */
final class Json {

  private static final double ROUNDED = 1e6;

  private Json() {}

  /** An object of names and values in turn. */
  static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return object;
  }

  /** A number without the digits in which machines may differ. */
  static double rounded(double value) {
    return Math.rint(value * ROUNDED) / ROUNDED;
  }

  /** Writes an object, indented, in UTF-8 and with a line feed at the end. */
  static void write(Object root, OutputStream out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    new ObjectMapper()
        .writer(new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter))
        .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .writeValue(out, root);
    out.write('\n');
  }
}
