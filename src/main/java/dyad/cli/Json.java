package dyad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes objects, lists, texts, numbers and truth values as JSON, indented. */
final class Json {

  private Json() {}

  /** An object of names and values, in this order. */
  static Map<String, Object> object(Object... pairs) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      object.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return object;
  }

  /** A number to six decimals. */
  static double rounded(double value) {
    return Math.rint(value * 1e6) / 1e6;
  }

  /** The lines of a value. */
  static List<String> lines(Object value) {
    return text(value, "").lines().toList();
  }

  private static String text(Object value, String indent) {
    if (value instanceof Map<?, ?> object) {
      List<String> items = new ArrayList<>();
      object.forEach((name, part) -> items.add(quoted(name.toString()) + ": " + text(part, indent + "  ")));
      return block("{", items, "}", indent);
    }
    if (value instanceof List<?> list) {
      return block("[", list.stream().map(part -> text(part, indent + "  ")).toList(), "]", indent);
    }
    return value instanceof String text ? quoted(text) : String.valueOf(value);
  }

  private static String block(String open, List<String> items, String close, String indent) {
    return items.isEmpty() ? open + close
        : open + "\n" + indent + "  " + String.join(",\n" + indent + "  ", items) + "\n" + indent + close;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(c -> {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append((char) c);
      } else if (c < ' ' || c == 0x2028 || c == 0x2029) {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
      } else {
        quoted.append((char) c);
      }
    });
    return quoted.append('"').toString();
  }
}
