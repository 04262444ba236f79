package dyad.repairs.matching;

import dyad.facts.Vocabulary;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.View;
import dyad.rules.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way in which facts of a kind give a view. The facts themselves say which there are: each
 * combination of choices is asked for its views.
 *
 * @param kind the kind
 * @param choices the choices that the fact takes, by field; any in the others
 * @param fields for each field of the view that is the fact's own the field that it comes from
 * @param fixed what the other fields of the view hold
 */
record ViewSource(
    Vocabulary.Kind kind,
    Map<String, Set<Object>> choices,
    Map<String, String> fields,
    Map<String, Object> fixed) {

  private static final Map<Class<?>, List<ViewSource>> ALL = all();

  /** What a view holds: fields by the names of the fact's, and values. */
  private record Shown(Class<?> view, Map<String, String> fields, Map<String, Object> fixed) {}

  /** The ways to give what a type of pattern sees; none where it sees no view. */
  static List<ViewSource> of(String type) {
    return ALL.getOrDefault(Shapes.javaClass(type), List.of());
  }

  private static Map<Class<?>, List<ViewSource>> all() {
    Map<Class<?>, List<ViewSource>> all = new LinkedHashMap<>();
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      Map<Shown, List<Map<String, Object>>> ways = new LinkedHashMap<>();
      for (Map<String, Object> choices : combinations(kind)) {
        // A view may ask that a field is unstated: each is left out where all stated give none.
        if (!note(kind, choices, ways)) {
          leavable(kind).forEach(field -> note(kind, with(choices, field, ""), ways));
        }
      }
      ways.forEach(
          (shown, taken) ->
              all.computeIfAbsent(shown.view, v -> new ArrayList<>())
                  .addAll(sources(kind, shown, taken)));
    }
    return all;
  }

  private static boolean note(
      Vocabulary.Kind kind,
      Map<String, Object> choices,
      Map<Shown, List<Map<String, Object>>> ways) {
    List<Shown> shown = shown(kind, choices).toList();
    shown.forEach(s -> ways.computeIfAbsent(s, k -> new ArrayList<>()).add(choices));
    return !shown.isEmpty();
  }

  private static Stream<String> leavable(Vocabulary.Kind kind) {
    return kind.fields().stream()
        .filter(f -> f.type() == String.class && f.choices().isEmpty() && !f.required())
        .map(Vocabulary.Field::name);
  }

  private static List<Map<String, Object>> combinations(Vocabulary.Kind kind) {
    List<Map<String, Object>> all = List.of(Map.of());
    for (Vocabulary.Field field : kind.fields()) {
      if (!field.choices().isEmpty()) {
        List<Map<String, Object>> shorter = all;
        all =
            words(field).stream()
                .flatMap(word -> shorter.stream().map(c -> with(c, field.name(), word)))
                .toList();
      }
    }
    return all;
  }

  private static List<String> words(Vocabulary.Field field) {
    return field.choices().stream()
        .map(Vocabulary.Choice::word)
        .map(w -> w.equals(Vocabulary.UNSTATED) ? "" : w)
        .toList();
  }

  private static Map<String, Object> with(Map<String, Object> some, String field, Object value) {
    Map<String, Object> more = new TreeMap<>(some);
    more.put(field, value);
    return more;
  }

  /** The views of a fact whose names are those of its fields. */
  private static Stream<Shown> shown(Vocabulary.Kind kind, Map<String, Object> choices) {
    Map<String, Object> marked = new TreeMap<>(choices);
    kind.fields().stream()
        .filter(f -> f.type() == String.class)
        .forEach(f -> marked.putIfAbsent(f.name(), f.name()));
    return Contents.of(kind, marked).rows().stream()
        .filter(View.class::isInstance)
        .map(row -> shown(row, marked))
        .distinct();
  }

  private static Shown shown(Content view, Map<String, Object> marked) {
    Map<String, String> fields = new TreeMap<>();
    Map<String, Object> fixed = new TreeMap<>();
    Thing.own(view)
        .forEach(
            (name, value) -> {
              if (value.equals(marked.get(value))) {
                fields.put(name, (String) value);
              } else {
                fixed.put(name, value);
              }
            });
    return new Shown(view.getClass(), fields, fixed);
  }

  /** One source where each field takes its choices whatever the others take, else several. */
  private static List<ViewSource> sources(
      Vocabulary.Kind kind, Shown shown, List<Map<String, Object>> taken) {
    return apart(kind, taken).stream().map(some -> source(kind, shown, choices(some))).toList();
  }

  /**
   * Parts in each of which fields are free of each other: by the words of one field, if that does.
   */
  private static List<List<Map<String, Object>>> apart(
      Vocabulary.Kind kind, List<Map<String, Object>> taken) {
    if (isFree(taken)) {
      return List.of(taken);
    }
    return kind.fields().stream()
        .filter(f -> !f.choices().isEmpty())
        .map(f -> by(f.name(), taken))
        .filter(parts -> parts.stream().allMatch(ViewSource::isFree))
        .findFirst()
        .orElseGet(() -> taken.stream().map(List::of).toList());
  }

  private static List<List<Map<String, Object>>> by(String field, List<Map<String, Object>> taken) {
    return List.copyOf(
        taken.stream()
            .collect(
                Collectors.groupingBy(
                    t -> String.valueOf(t.get(field)), TreeMap::new, Collectors.toList()))
            .values());
  }

  private static boolean isFree(List<Map<String, Object>> taken) {
    long product = choices(taken).values().stream().mapToLong(Set::size).reduce(1, (a, b) -> a * b);
    return product == taken.size();
  }

  private static Map<String, Set<Object>> choices(List<Map<String, Object>> taken) {
    Map<String, Set<Object>> choices = new TreeMap<>();
    taken.forEach(
        t -> t.forEach((f, v) -> choices.computeIfAbsent(f, k -> new TreeSet<>()).add(v)));
    return choices;
  }

  private static ViewSource source(
      Vocabulary.Kind kind, Shown shown, Map<String, Set<Object>> choices) {
    kind.fields().stream()
        .filter(f -> !f.choices().isEmpty())
        .filter(f -> choices.getOrDefault(f.name(), Set.of()).size() == f.choices().size())
        .forEach(f -> choices.remove(f.name()));
    return new ViewSource(kind, choices, shown.fields, shown.fixed);
  }
}
