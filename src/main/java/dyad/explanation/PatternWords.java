package dyad.explanation;

import dyad.repairs.traces.NearMiss;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says in words what a pattern looks for. */
final class PatternWords {

  private static final List<String> ROLES = List.of("first", "second", "third");

  private static final Set<Comparator> ONE_OF =
      EnumSet.of(Comparator.EQUAL, Comparator.IN, Comparator.MEMBER_OF);

  private final Wording wording;
  private final FieldWords fields;

  PatternWords(Wording wording) {
    this.wording = wording;
    this.fields = new FieldWords(wording);
  }

  /** That there is nothing that a pattern looks for, as a clause. */
  String none(Pattern pattern, Map<String, Object> bindings) {
    Map<String, Object> fixed = fixed(pattern, bindings);
    return switch (pattern.type()) {
      case "Finding" -> "there is no " + finding(fixed);
      case "Within" ->
          named(fixed, "part", "something")
              + " is not known to be part of "
              + named(fixed, "whole", "anything");
      case "Power" -> named(fixed, "name", "somebody") + " is neither of the two powers";
      case "Dyad" -> "the two powers are others";
      case "Asked" -> named(fixed, "topic", "something") + " is no topic of the brief";
      case "Forecast" ->
          "the brief does not ask by a day" + asked(fixed) + figure("until", pattern, bindings);
      case "Choices" -> "the rules have no list “" + named(fixed, "name", "") + "”";
      case "Degree" ->
          "the list “"
              + named(fixed, "name", "")
              + "” has no degree of "
              + named(fixed, "word", "that choice");
      case "Threshold" -> "the scales set no number “" + named(fixed, "name", "") + "”";
      default -> "there is no report of " + fact(pattern, bindings);
    };
  }

  /** What a pattern looks for, as a noun. */
  String sought(Pattern pattern, Map<String, Object> bindings) {
    Map<String, Object> fixed = fixed(pattern, bindings);
    return switch (pattern.type()) {
      case "Finding" -> "a " + finding(fixed);
      case "Within" ->
          named(fixed, "part", "something") + " as part of " + named(fixed, "whole", "anything");
      case "Power" -> named(fixed, "name", "somebody") + " as one of the two powers";
      case "Dyad" -> "these as the two powers";
      case "Asked" -> named(fixed, "topic", "something") + " as a topic of the brief";
      case "Forecast" -> "a question by a day" + asked(fixed) + figure("until", pattern, bindings);
      case "Choices" -> "a list “" + named(fixed, "name", "") + "” of the rules";
      case "Degree" ->
          "a degree of "
              + named(fixed, "word", "some choice")
              + " in the list “"
              + named(fixed, "name", "")
              + "”"
              + figure("value", pattern, bindings);
      case "Threshold" ->
          "a number “"
              + named(fixed, "name", "")
              + "” of the scales"
              + figure("value", pattern, bindings);
      default -> "a report of " + fact(pattern, bindings);
    };
  }

  /** What a question asks for, and of whom. */
  private String asked(Map<String, Object> fixed) {
    return " for “"
        + named(fixed, "claim", "something")
        + "” of "
        + named(fixed, "first", "somebody")
        + (fixed.containsKey("second") ? " and " + named(fixed, "second", "") : "");
  }

  private String figure(String field, Pattern pattern, Map<String, Object> bindings) {
    return FieldWords.brackets(
        particulars(
            pattern,
            c -> !NearMiss.Failure.field(c.left()).equals(field),
            withOwn(pattern, bindings)));
  }

  private String named(Map<String, Object> fixed, String field, String otherwise) {
    Object value = fixed.get(field);
    return value == null ? otherwise : several(value);
  }

  /** A name, or one of several. */
  private String several(Object value) {
    return value instanceof Collection<?> all
        ? all.stream().map(this::several).collect(Collectors.joining(" or "))
        : wording.name(String.valueOf(value));
  }

  /** The fact that a pattern looks for, as a noun with its particulars in brackets. */
  private String fact(Pattern pattern, Map<String, Object> bindings) {
    return FieldWords.noun(pattern.type())
        + FieldWords.brackets(particulars(pattern, c -> false, withOwn(pattern, bindings)));
  }

  /** With what a pattern binds for itself, which is told by what it is. */
  static Map<String, Object> withOwn(Pattern pattern, Map<String, Object> bindings) {
    Map<String, Object> all = new HashMap<>(bindings);
    pattern
        .bindings()
        .forEach(b -> all.putIfAbsent(b.variable(), FieldWords.meaning(pattern.type(), b.field())));
    return all;
  }

  /**
   * What a pattern asks for, each with the field that it asks of.
   *
   * @param elsewhere what is told elsewhere
   */
  List<String> particulars(
      Pattern pattern, Predicate<Slot.Constraint> elsewhere, Map<String, Object> bindings) {
    // What a field must not be is said once, however many constraints say it.
    Map<Object, List<Slot.Constraint>> alike = new LinkedHashMap<>();
    Set<String> compared =
        pattern
            .constraints()
            .filter(c -> !asksWhetherStated(c))
            .map(c -> NearMiss.Failure.field(c.left(), c.right()))
            .collect(Collectors.toSet());
    pattern
        .constraints()
        .filter(elsewhere.negate())
        .filter(c -> !asksWhetherStated(c) || !compared.contains(NearMiss.Failure.field(c.left())))
        .forEach(c -> alike.computeIfAbsent(barred(c), k -> new ArrayList<>()).add(c));
    String type = pattern.type();
    List<String> particulars = new ArrayList<>();
    alike.values().forEach(all -> particular(all, type, bindings).ifPresent(particulars::add));
    return particulars;
  }

  /** Whether a constraint asks no more than that something is stated. */
  private static boolean asksWhetherStated(Slot.Constraint c) {
    return c.comparator() == Comparator.UNEQUAL && c.right() instanceof Expression.Nothing;
  }

  /** The field of which a constraint bars a choice; itself where it does not. */
  private static Object barred(Slot.Constraint c) {
    return c.comparator() == Comparator.UNEQUAL
            && c.left() instanceof Expression.Field field
            && c.right() instanceof Expression.Text text
            && !text.value().isEmpty()
        ? field.name()
        : c;
  }

  private Optional<String> particular(
      List<Slot.Constraint> alike, String type, Map<String, Object> bindings) {
    Slot.Constraint first = alike.get(0);
    if (alike.size() > 1) {
      String field = ((Expression.Field) first.left()).name();
      List<String> barred = alike.stream().map(c -> ((Expression.Text) c.right()).value()).toList();
      return Optional.of(FieldWords.meaning(type, field) + ": " + fields.left(type, field, barred));
    }
    String name = NearMiss.Failure.field(first.left());
    String meaning =
        first.left() instanceof Expression.Field
            ? FieldWords.meaning(type, name)
            : FieldWords.calculated(type, name);
    return value(first.right(), bindings)
        .map(v -> meaning + ": " + fields.compared(type, name, first.comparator(), v));
  }

  /** What an expression stands for, where all in it is settled: a value, or a calculation. */
  static Optional<Object> value(Expression e, Map<String, Object> bindings) {
    if (e instanceof Expression.Arithmetic a) {
      return value(a.left(), bindings)
          .flatMap(
              l -> value(a.right(), bindings).map(r -> FieldWords.calculation(l, a.operator(), r)));
    }
    if (e instanceof Expression.Text text) {
      return Optional.of(text.value());
    }
    if (e instanceof Expression.Number number) {
      return Optional.of(number.value());
    }
    if (e instanceof Expression.Flag flag) {
      return Optional.of(flag.value());
    }
    if (e instanceof Expression.Nothing) {
      return Optional.of("");
    }
    if (e instanceof Expression.Options options) {
      return Optional.of(
          options.values().stream().flatMap(o -> value(o, bindings).stream()).toList());
    }
    return e instanceof Expression.Variable variable
        ? Optional.ofNullable(bindings.get(variable.name()))
        : Optional.empty();
  }

  /** What fields must be, as far as that is settled. */
  private static Map<String, Object> fixed(Pattern pattern, Map<String, Object> bindings) {
    Map<String, Object> fixed = new HashMap<>();
    for (Slot.Constraint c : pattern.constraints().toList()) {
      if (c.left() instanceof Expression.Field field && ONE_OF.contains(c.comparator())) {
        value(c.right(), bindings)
            .filter(v -> !v.equals(""))
            .ifPresent(v -> fixed.put(field.name(), v));
      }
    }
    return fixed;
  }

  private String finding(Map<String, Object> fixed) {
    List<String> about =
        ROLES.stream()
            .flatMap(r -> Optional.ofNullable(fixed.get(r)).stream())
            .map(this::several)
            .toList();
    return Wording.finding(
        named(fixed, "claim", "anything"),
        named(fixed, "leaning", ""),
        about,
        named(fixed, "topic", ""));
  }
}
