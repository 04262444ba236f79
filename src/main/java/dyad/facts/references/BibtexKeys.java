package dyad.facts.references;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How BibTeX has names, texts and dates: names in plain letters, each once. */
public final class BibtexKeys {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final Set<String> taken = new HashSet<>();

  /** A key for a name, which no other has. */
  public String of(String name) {
    String plain = plain(name);
    String key = plain;
    for (int i = 2; !taken.add(key); i++) {
      key = plain + "-" + i;
    }
    return key;
  }

  /** Whether a key is one for a name. */
  static boolean isOf(String key, String name) {
    String plain = plain(name);
    return key.startsWith(plain) && key.substring(plain.length()).matches("(-\\d+)?");
  }

  private static String plain(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "document" : plain;
  }

  /** A text as a value; in the inner braces capitals stay, and commas and “and” part no names. */
  public static String value(String text) {
    StringBuilder value = new StringBuilder("{{");
    text.chars().forEach(c -> value.append(escaped((char) c)));
    return value.append("}}").toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '\\' -> "\\textbackslash{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '{' -> "\\textbraceleft{}";
      case '}' -> "\\textbraceright{}";
      case '&', '%', '$', '#', '_' -> "\\" + c;
      default -> String.valueOf(c);
    };
  }

  /** The fields that tell a date, which has a year, a month and a day, or less. */
  public static Map<String, String> date(List<String> parts) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!parts.isEmpty()) {
      fields.put("year", "{" + parts.get(0) + "}");
    }
    if (parts.size() > 1) {
      fields.put("month", MONTHS.get(Integer.parseInt(parts.get(1)) - 1));
    }
    if (parts.size() > 2) {
      fields.put("day", "{" + Integer.parseInt(parts.get(2)) + "}");
    }
    return fields;
  }
}
