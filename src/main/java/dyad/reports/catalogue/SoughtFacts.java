package dyad.reports.catalogue;

import dyad.facts.Vocabulary;
import dyad.facts.kinds.Phase;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts of one kind that rules look for.
 *
 * @param kind the kind, as briefs write it; or what several kinds say alike
 * @param phases whether they are looked for while they hold, after they lapsed, or as reported
 *     absent
 * @param fields the fields that rules read but topics, each with the words that it is held against,
 *     if any
 */
public record SoughtFacts(
    String kind, Set<Phase> phases, SortedMap<String, SortedSet<String>> fields) {

  private static final String TOPIC = "topic";

  private static final String WHEN = "when";

  /** Nothing can be changed. */
  public SoughtFacts {
    phases = Collections.unmodifiableSet(EnumSet.copyOf(phases));
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /** What some rules look for among facts, by kind. */
  static List<SoughtFacts> of(Collection<Rule> rules) {
    Map<String, List<Pattern>> kinds =
        rules.stream()
            .flatMap(r -> r.conditions().stream())
            .flatMap(c -> c.patterns().stream())
            .filter(p -> Shapes.isFact(p.type()))
            .collect(Collectors.groupingBy(p -> kind(p.type()), TreeMap::new, Collectors.toList()));
    return kinds.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  /** A kind by its name in briefs, from the type of a pattern. */
  static String kind(String type) {
    return Shapes.kind(type)
        .map(Vocabulary.Kind::name)
        .orElseGet(() -> Shapes.javaClass(type).getSimpleName().toLowerCase(Locale.ROOT));
  }

  private static SoughtFacts of(String kind, List<Pattern> patterns) {
    Set<Phase> phases = EnumSet.noneOf(Phase.class);
    SortedMap<String, SortedSet<String>> fields = new TreeMap<>();
    for (Pattern pattern : patterns) {
      phases.addAll(Shapes.phases(pattern.type()));
      List<String> known = List.copyOf(Shapes.fields(pattern.type()).keySet());
      known.stream()
          .filter(f -> !f.equals(TOPIC) && pattern.reads(f))
          .forEach(
              f ->
                  fields
                      .computeIfAbsent(
                          Vocabulary.TIMES.contains(f) ? WHEN : f, n -> new TreeSet<>())
                      .addAll(words(pattern, f)));
    }
    return new SoughtFacts(kind, phases, fields);
  }

  /** The words that a pattern holds a field against. */
  private static List<String> words(Pattern pattern, String field) {
    return pattern
        .constraints()
        .filter(c -> c.comparator() == Comparator.EQUAL || c.comparator() == Comparator.IN)
        .filter(c -> c.left() instanceof Expression.Field own && own.name().equals(field))
        .map(Slot.Constraint::right)
        .flatMap(
            value ->
                value instanceof Expression.Options options
                    ? options.values().stream()
                    : Stream.of(value))
        .flatMap(v -> v instanceof Expression.Text text ? Stream.of(text.value()) : Stream.of())
        .toList();
  }

  /** It as words: the kind, then its fields with what they are held against. */
  public String words() {
    String read =
        fields.entrySet().stream()
            .map(f -> f.getKey() + (f.getValue().isEmpty() ? "" : " (" + among(f.getValue()) + ")"))
            .collect(Collectors.joining(", "));
    return kind + phase() + (read.isEmpty() ? "" : ": " + read);
  }

  private static String among(SortedSet<String> words) {
    return String.join(", ", words);
  }

  private String phase() {
    List<String> others =
        phases.stream()
            .filter(p -> p != Phase.PRESENT)
            .map(p -> p == Phase.ABSENT ? "reported absent" : "lapsed")
            .distinct()
            .toList();
    if (others.isEmpty()) {
      return "";
    }
    boolean present = phases.contains(Phase.PRESENT);
    return ", " + (present ? "or " : "") + String.join(" or ", others);
  }
}
