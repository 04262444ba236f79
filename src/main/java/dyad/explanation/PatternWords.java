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
    // What a field must not be is said once, however many constraints say it.
    Map<Object, List<Slot.Constraint>> alike = new LinkedHashMap<>();
    pattern
        .constraints()
        .forEach(c -> alike.computeIfAbsent(barred(c), k -> new ArrayList<>()).add(c));
    List<String> particulars = new ArrayList<>();
    alike
        .values()
        .forEach(all -> particular(all, pattern.type(), bindings).ifPresent(particulars::add));
    return FieldWords.noun(pattern.type()) + FieldWords.brackets(particulars);
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

  private static Optional<Object> value(Expression e, Map<String, Object> bindings) {
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
        + (about.isEmpty() ? "" : " about " + Wording.series(about))
        + (topic.isEmpty() ? "" : ", on the topic of " + wording.name(topic));
  }
}
