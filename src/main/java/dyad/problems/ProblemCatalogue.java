package dyad.problems;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Every code that a problem can have, with a paragraph for whoever meets it. */
public final class ProblemCatalogue {

  private static final String PAGE = "catalogue.md";
  private static final String SECTION = "## ";
  private static final String CODE = "### ";
  private static final String WARNINGS = "Warnings";

  private static final Map<String, Entry> ENTRIES = read();

  private ProblemCatalogue() {}

  /**
   * What is said of a code.
   *
   * @param section the heading above it
   * @param paragraph what it means and what to do
   */
  private record Entry(String section, String paragraph) {}

  /** All codes, in the order of the page. */
  public static List<String> codes() {
    return List.copyOf(ENTRIES.keySet());
  }

  /** What a code means and what to do, as lines; empty for a code that there is not. */
  public static Optional<String> paragraph(String code) {
    return Optional.ofNullable(ENTRIES.get(code)).map(Entry::paragraph);
  }

  /** Whether a code is that of a warning: what is probably not meant, but can be read. */
  public static boolean isWarning(String code) {
    Entry entry = ENTRIES.get(code);
    return entry != null && entry.section.equals(WARNINGS);
  }

  /** Whether any of some problems is more than a warning. */
  public static boolean isAnyWrong(List<Problem> problems) {
    return problems.stream().anyMatch(p -> !isWarning(p.code()));
  }

  private static Map<String, Entry> read() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    String section = "";
    String code = "";
    for (String line : page().lines().toList()) {
      if (line.startsWith(SECTION)) {
        section = line.substring(SECTION.length());
        code = "";
      } else if (line.startsWith(CODE)) {
        code = line.substring(CODE.length());
      } else if (!code.isEmpty() && !line.isBlank()) {
        Entry entry = new Entry(section, line);
        entries.merge(code, entry, (a, b) -> new Entry(a.section, a.paragraph + "\n" + line));
      }
    }
    return entries;
  }

  /** The page as it is kept, in Markdown. */
  public static String page() {
    try (InputStream in =
        Objects.requireNonNull(ProblemCatalogue.class.getResourceAsStream(PAGE))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
