package dyad.explanation;

import dyad.findings.Finding;
import dyad.repairs.Miss;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says in words what a pattern looks for. */
final class PatternWords {

  private static final List<String> ROLES = List.of("first", "second", "third");

  private final Wording wording;
  private final FieldWords fields;

  PatternWords(Wording wording) {
    this.wording = wording;
    this.fields = new FieldWords(wording);
  }

  /** What a pattern looks for, as a noun with its particulars in brackets. */
  String sought(Pattern pattern, Map<String, Object> bindings) {
    if (pattern.type().equals("Finding")) {
      return soughtFinding(pattern, bindings);
    }
    return FieldWords.noun(pattern.type())
        + FieldWords.brackets(
            particulars(
                pattern.type(), pattern.constraints().toList(), withOwn(pattern, bindings)));
  }

  /** With what a pattern binds for itself, which is told by what it is. */
  static Map<String, Object> withOwn(Pattern pattern, Map<String, Object> bindings) {
    Map<String, Object> all = new HashMap<>(bindings);
    pattern
        .bindings()
        .forEach(b -> all.putIfAbsent(b.variable(), FieldWords.meaning(pattern.type(), b.field())));
    return all;
  }

  /** What constraints ask for, each with the field that it asks of. */
  List<String> particulars(
      String type, List<Slot.Constraint> constraints, Map<String, Object> bindings) {
    // What a field must not be is said once, however many constraints say it.
    Map<Object, List<Slot.Constraint>> alike = new LinkedHashMap<>();
    constraints.forEach(c -> alike.computeIfAbsent(barred(c), k -> new ArrayList<>()).add(c));
    List<String> particulars = new ArrayList<>();
    alike.values().forEach(all -> particular(all, type, bindings).ifPresent(particulars::add));
    return particulars;
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
    String name = Miss.Failure.field(first.left());
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
          .flatMap(l -> value(a.right(), bindings).map(r -> calculation(l, a.operator(), r)));
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
    return e instanceof Expression.Variable variable
        ? Optional.ofNullable(bindings.get(variable.name()))
        : Optional.empty();
  }

  private static String calculation(Object left, char operator, Object right) {
    String sign =
        switch (operator) {
          case '-' -> "−";
          case '*' -> "×";
          case '/' -> "÷";
          default -> String.valueOf(operator);
        };
    return operand(left) + " " + sign + " " + operand(right);
  }

  private static String operand(Object value) {
    if (value instanceof Double number) {
      return Wording.number(number);
    }
    return String.valueOf(value).contains(" ") ? "(" + value + ")" : String.valueOf(value);
  }

  private String soughtFinding(Pattern pattern, Map<String, Object> bindings) {
    Map<String, Object> fixed = new HashMap<>();
    for (Slot.Constraint c : pattern.constraints().toList()) {
      if (c.left() instanceof Expression.Field field && c.comparator() == Comparator.EQUAL) {
        value(c.right(), bindings).ifPresent(v -> fixed.put(field.name(), v));
      }
    }
    List<String> about =
        ROLES.stream()
            .flatMap(r -> Optional.ofNullable(fixed.get(r)).stream())
            .map(name -> wording.name((String) name))
            .toList();
    return finding(
        pattern.claim(),
        String.valueOf(fixed.getOrDefault("leaning", "")),
        about,
        String.valueOf(fixed.getOrDefault("topic", "")));
  }

  /** A finding, as a noun. */
  String finding(Finding finding) {
    return finding(
        finding.claim(),
        finding.leaning().word(),
        finding.about().stream().map(wording::name).toList(),
        finding.topic());
  }

  private String finding(String claim, String leaning, List<String> about, String topic) {
    return "a finding "
        + (leaning.isEmpty() ? "on" : leaning)
        + " “"
        + claim
        + "”"
        + (about.isEmpty() ? "" : " about " + inSeries(about))
        + (topic.isEmpty() ? "" : ", on the topic of " + wording.name(topic));
  }

  private static String inSeries(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
