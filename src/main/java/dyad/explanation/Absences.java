package dyad.explanation;

import dyad.facts.Vocabulary;
import dyad.facts.kinds.Names;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says what was looked for and is not there: in the condition's own terms, so that it says no more
 * than was looked at. What a rule's author makes of it stands in the catalogue.
 */
final class Absences {

  /** The field of which a clause can say that it came to more, or less. */
  private static final String FIGURE = "value";

  private final PatternWords patterns;
  private final FieldWords fields;

  Absences(Wording wording) {
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
        && field(pattern, field.name()).flatMap(Vocabulary.Field::names).isPresent()
        && !field.name().equals("topic");
  }

  private static Optional<Vocabulary.Field> field(Pattern pattern, String name) {
    return Vocabulary.kind(pattern.type()).stream()
        .flatMap(k -> k.inRules().stream())
        .filter(f -> f.name().equals(name))
        .findFirst();
  }

  /** Whoever or whatever a pattern binds. */
  private static String noun(Pattern pattern, Slot.Binding binding) {
    if (Vocabulary.PLACES.contains(binding.field())) {
      return "place";
    }
    Optional<Names.Declared> names =
        field(pattern, binding.field()).flatMap(Vocabulary.Field::names);
    return names.map(n -> n == Names.Declared.ACTOR ? "party" : "subject").orElse("value");
  }

  private String noun(Pattern pattern, Map<String, Object> known) {
    return Vocabulary.kind(pattern.type())
        .map(kind -> "a report that " + clause(kind, pattern, known))
        .orElseGet(() -> patterns.sought(pattern, known));
  }

  private String clause(Vocabulary.Kind kind, Pattern pattern, Map<String, Object> known) {
    Map<String, Slot.Constraint> plain =
        pattern
            .constraints()
            .filter(c -> isPlain(c, known))
            .collect(
                Collectors.toMap(c -> ((Expression.Field) c.left()).name(), c -> c, (a, b) -> a));
    Clause clause = new Clause(kind, Clauses.standing());
    for (Vocabulary.Field field : kind.inRules()) {
      Optional.ofNullable(plain.get(field.name()))
          .ifPresent(c -> say(clause, pattern, field, c, known));
    }
    return clause.words(
        patterns.particulars(
            pattern.type(),
            pattern.constraints().filter(c -> !plain.containsValue(c)).toList(),
            PatternWords.withOwn(pattern, known)));
  }

  private void say(
      Clause clause,
      Pattern pattern,
      Vocabulary.Field field,
      Slot.Constraint c,
      Map<String, Object> known) {
    Object value = PatternWords.value(c.right(), known).orElseThrow();
    clause.say(field, value, fields.compared(pattern.type(), field.name(), c.comparator(), value));
  }

  /** Whether a clause can say what a constraint asks of a field. */
  private static boolean isPlain(Slot.Constraint c, Map<String, Object> known) {
    return c.left() instanceof Expression.Field field
        && (c.comparator() == Comparator.EQUAL || field.name().equals(FIGURE))
        && !(c.right() instanceof Expression.Flag)
        && PatternWords.value(c.right(), known).filter(v -> !v.equals("")).isPresent();
  }
}
