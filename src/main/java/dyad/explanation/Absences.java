package dyad.explanation;

import dyad.explanation.Verbs.Mood;
import dyad.explanation.Verbs.Tense;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Phase;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what was looked for and is not there: in the condition's own terms, so that it says no more
 * than was looked at. What a rule's author makes of it stands in the catalogue.
 */
final class Absences {

  /** The field of which a clause can say that it came to more, or less. */
  private static final String FIGURE = "value";

  private static final String TOPIC = "topic";

  /** How a clause says on which side of an event something was. */
  private static final Map<String, String> ORDER =
      Map.of("following", "after ", "priorTo", "before ");

  /** The fields of what is no fact that name somebody or something. */
  private static final Set<String> NAMES =
      Set.of("first", "second", "third", "part", "whole", "name");

  /** What those fields of what is no fact bind which other patterns name again. */
  private static final Map<String, String> BOUND =
      Map.of("part", "part", "whole", "whole", "name", "power", "partner", "other power");

  private final Wording wording;
  private final PatternWords patterns;
  private final FieldWords fields;

  Absences(Wording wording) {
    this.wording = wording;
    this.patterns = new PatternWords(wording);
    this.fields = new FieldWords(wording);
  }

  /**
   * What was looked for, as a clause; empty where there was nothing to look for, since it would
   * have to be of somebody whom nobody names.
   */
  Optional<String> words(Condition.Absence condition, Map<String, Object> bindings) {
    Map<String, Object> known = new HashMap<>(bindings);
    List<String> told = new ArrayList<>();
    for (Pattern pattern : condition.patterns()) {
      if (pattern.constraints().anyMatch(c -> isOfNobody(pattern, c, known))) {
        return Optional.empty();
      }
      told.add(noun(pattern, known));
      pattern.bindings().forEach(b -> known.putIfAbsent(b.variable(), "this " + noun(pattern, b)));
    }
    return Optional.of(
        "looked for and not found in this brief: " + String.join(", together with ", told));
  }

  private static boolean isOfNobody(Pattern pattern, Slot.Constraint c, Map<String, Object> known) {
    return c.comparator() == Comparator.EQUAL
        && c.left() instanceof Expression.Field field
        && c.right() instanceof Expression.Variable variable
        && "".equals(known.get(variable.name()))
        && (Shapes.isFact(pattern.type())
            ? names(pattern, field.name()).isPresent() && !field.name().equals(TOPIC)
            : NAMES.contains(field.name()));
  }

  private static Optional<Names.Declared> names(Pattern pattern, String field) {
    return FieldWords.fieldsOf(pattern.type())
        .filter(f -> f.name().equals(field))
        .flatMap(f -> f.names().stream())
        .findFirst();
  }

  /** Whoever or whatever a pattern binds. */
  private static String noun(Pattern pattern, Slot.Binding binding) {
    if (BOUND.containsKey(binding.field()) && !Shapes.isFact(pattern.type())) {
      return BOUND.get(binding.field());
    }
    if (Vocabulary.PLACES.contains(binding.field())) {
      return "place";
    }
    return names(pattern, binding.field())
        .map(n -> n == Names.Declared.ACTOR ? "party" : "subject")
        .orElse("value");
  }

  private String noun(Pattern pattern, Map<String, Object> known) {
    return Shapes.kind(pattern.type())
        .map(kind -> "a report that " + clause(kind, pattern, known))
        .orElseGet(() -> patterns.sought(pattern, known));
  }

  private String clause(Vocabulary.Kind kind, Pattern pattern, Map<String, Object> known) {
    Map<String, Slot.Constraint> plain = plain(pattern, known);
    Map<String, Object> stated = new LinkedHashMap<>();
    kind.fields().stream()
        .filter(f -> plain.containsKey(f.name()))
        .forEach(f -> stated.put(f.name(), value(pattern, f.name(), plain, known)));
    Set<Phase> phases = Shapes.phases(pattern.type());
    List<String> told =
        new ArrayList<>(
            new Clause(kind, stated, wording, mood(lasts(kind, stated), phases), f -> false)
                .told());
    if (phases.size() > 1) {
      told.add("now or in the past");
    }
    ORDER.keySet().stream()
        .filter(plain::containsKey)
        .sorted()
        .forEach(f -> told.add(ORDER.get(f) + value(pattern, f, plain, known)));
    if (plain.containsKey(TOPIC)) {
      told.add("with a bearing on " + value(pattern, TOPIC, plain, known));
    }
    List<String> besides =
        patterns.particulars(pattern, plain::containsValue, PatternWords.withOwn(pattern, known));
    return String.join(", ", told) + FieldWords.brackets(besides);
  }

  /** Whether whatever is so told goes on until it ends. */
  private static boolean lasts(Vocabulary.Kind kind, Map<String, Object> stated) {
    return kind.lasts()
        || kind.lastsAs().filter(as -> as.getValue().equals(stated.get(as.getKey()))).isPresent();
  }

  private static Mood mood(boolean lasts, Set<Phase> phases) {
    Tense tense = lasts && !phases.equals(Set.of(Phase.PAST)) ? Tense.PRESENT : Tense.PAST;
    return new Mood(tense, phases.contains(Phase.ABSENT));
  }

  /** What a clause can say, by field. */
  private static Map<String, Slot.Constraint> plain(Pattern pattern, Map<String, Object> known) {
    Set<String> own =
        Shapes.kind(pattern.type()).orElseThrow().fields().stream()
            .map(Vocabulary.Field::name)
            .collect(Collectors.toSet());
    return pattern
        .constraints()
        .filter(c -> isPlain(c, known))
        .filter(
            c -> own.contains(field(c)) || field(c).equals(TOPIC) || ORDER.containsKey(field(c)))
        .collect(Collectors.toMap(Absences::field, c -> c, (a, b) -> a));
  }

  private static String field(Slot.Constraint c) {
    return ((Expression.Field) c.left()).name();
  }

  private Object value(
      Pattern pattern,
      String field,
      Map<String, Slot.Constraint> plain,
      Map<String, Object> known) {
    Slot.Constraint asked = Objects.requireNonNull(plain.get(field));
    Object value = PatternWords.value(asked.right(), known).orElseThrow();
    if (field.equals(TOPIC)) {
      return wording.name(String.valueOf(value));
    }
    return field.equals(FIGURE)
        ? fields.compared(pattern.type(), field, asked.comparator(), value)
        : value;
  }

  /** Whether a clause can say what a constraint asks of a field. */
  private static boolean isPlain(Slot.Constraint c, Map<String, Object> known) {
    return c.left() instanceof Expression.Field field
        && (c.comparator() == Comparator.EQUAL
            || c.comparator() == Comparator.CONTAINS && ORDER.containsKey(field.name())
            || field.name().equals(FIGURE))
        && !(c.right() instanceof Expression.Flag)
        && PatternWords.value(c.right(), known).filter(v -> !v.equals("")).isPresent();
  }
}
