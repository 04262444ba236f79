package dyad.explanation;

import dyad.findings.Finding;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.HashMap;
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
    List<String> particulars = new ArrayList<>();
    for (Slot.Constraint constraint : pattern.constraints().toList()) {
      particular(constraint, pattern, bindings).ifPresent(particulars::add);
    }
    return FieldWords.noun(pattern.type()) + FieldWords.brackets(particulars);
  }

  private Optional<String> particular(
      Slot.Constraint constraint, Pattern pattern, Map<String, Object> bindings) {
    if (!(constraint.left() instanceof Expression.Field field)) {
      return Optional.of("as the rule calculates");
    }
    Optional<Object> value = value(constraint.right(), bindings);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String meaning = FieldWords.meaning(pattern.type(), field.name());
    return Optional.of(
        meaning
            + ": "
            + fields.compared(pattern.type(), field.name(), constraint.comparator(), value.get()));
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
        + (about.isEmpty() ? "" : " about " + String.join(", ", about))
        + (topic.isEmpty() ? "" : ", on the topic of " + wording.name(topic));
  }
}
