package dyad.events;

import dyad.facts.kinds.Domain;
import dyad.findings.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of events that are known, and the contexts that go with them. */
public final class EventCodes {

  private static final Pattern CAMEO = Pattern.compile("\\d{2,4}");
  private static final int ROOT = 2;
  private static final Map<String, EventCode> CODES = codes();
  private static final Map<String, Domain> CONTEXTS = contexts();

  private EventCodes() {}

  /** All codes, in the order of the table. */
  public static List<EventCode> all() {
    return List.copyOf(CODES.values());
  }

  /** All contexts with the domain that each tells, in the order of the table. */
  public static Map<String, Domain> contexts(Domain domain) {
    Map<String, Domain> some = new LinkedHashMap<>(CONTEXTS);
    some.values().removeIf(d -> d != domain);
    return some;
  }

  /** The names of all codes. */
  static List<String> names() {
    return List.copyOf(CODES.keySet());
  }

  /**
   * A code by its name, however its letters are written; of CAMEO, one of its 20 roots or a code
   * below it.
   */
  static Optional<EventCode> of(String name) {
    String plain = name.strip().toUpperCase(Locale.ROOT);
    return Optional.ofNullable(
        CODES.get(CAMEO.matcher(plain).matches() ? plain.substring(0, ROOT) : plain));
  }

  /** The domain that contexts tell, parted by commas or semicolons: that of the first known. */
  static Optional<Domain> domain(String contexts) {
    return Stream.of(contexts.split("[;,]"))
        .map(context -> context.strip().toLowerCase(Locale.ROOT).replace('_', ' '))
        .flatMap(context -> Optional.ofNullable(CONTEXTS.get(context)).stream())
        .findFirst();
  }

  private static Map<String, EventCode> codes() {
    Map<String, EventCode> codes = new LinkedHashMap<>();
    lines("codes.csv").map(EventCode::of).forEach(code -> codes.put(code.code(), code));
    return codes;
  }

  private static Map<String, Domain> contexts() {
    Map<String, Domain> contexts = new LinkedHashMap<>();
    lines("contexts.csv")
        .forEach(
            cells -> contexts.put(cells.get(1), EventCode.word(Domain.values(), cells.get(0))));
    return contexts;
  }

  private static Stream<List<String>> lines(String table) {
    try (InputStream in = EventCodes.class.getResourceAsStream(table)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Csv.of(table, text).lines().stream().skip(1).map(Csv.Line::cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
