package dyad.explanation;

import dyad.derivation.Premise;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Content;
import dyad.findings.Finding;
import dyad.repairs.Change;
import dyad.repairs.Miss;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Slot;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Says in words what a pattern looks for, what a fact tells, and how a fact would have to change.
 */
public final class Phrases {

  private static final List<String> ROLES = List.of("first", "second", "third");

  private final Wording wording;
  private final Map<String, Fact> facts = new HashMap<>();

  /** With the names and facts of a brief. */
  public Phrases(Brief brief) {
    this.wording = new Wording(brief);
    brief.facts().forEach(f -> facts.put(f.id(), f));
  }

  /** A sentence of a rule with its names filled in; a name that is open is called so. */
  public String fill(String sentence, Map<String, Object> bindings) {
    Map<String, Object> named = new HashMap<>(bindings);
    java.util.regex.Matcher names =
        java.util.regex.Pattern.compile("\\$[A-Za-z0-9_]+").matcher(sentence);
    while (names.find()) {
      named.putIfAbsent(names.group(), "somebody or something");
    }
    return wording.fill(sentence, named);
  }

  /** What a pattern looks for, as a noun with its particulars in brackets. */
  public String sought(Pattern pattern, Map<String, Object> bindings) {
    if (pattern.type().equals("Finding")) {
      return soughtFinding(pattern, bindings);
    }
    List<String> particulars = new ArrayList<>();
    for (Slot.Constraint constraint : pattern.constraints().toList()) {
      particular(constraint, pattern, bindings).ifPresent(particulars::add);
    }
    return article(noun(pattern.type())) + brackets(particulars);
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
    String meaning = meaning(pattern.type(), field.name());
    return Optional.of(
        meaning
            + ": "
            + compared(pattern.type(), field.name(), constraint.comparator(), value.get()));
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

  private String compared(String type, String field, Comparator comparator, Object value) {
    String shown = shown(type, field, value);
    return switch (comparator) {
      case EQUAL -> shown;
      case UNEQUAL -> value.equals("") ? "stated" : "other than " + shown;
      case LESS -> "under " + shown;
      case AT_MOST -> "at most " + shown;
      case MORE -> "over " + shown;
      case AT_LEAST -> "at least " + shown;
    };
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
  public String finding(Finding finding) {
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

  /** A fact or finding that is there. */
  public String there(Premise premise) {
    if (premise instanceof Premise.OfFact fact) {
      return fact(known(fact.id()));
    }
    return premise instanceof Premise.OfFinding of
        ? finding(of.finding())
        : "the number that the scale sets for “" + ((Premise.OfScale) premise).name() + "”";
  }

  private Fact known(String id) {
    return Objects.requireNonNull(facts.get(id));
  }

  private static String fact(Fact fact) {
    return ExplanationText.fact(fact) + " — " + fact.id();
  }

  /** Where something that came near fails. */
  public String failure(Miss miss, Miss.Failure failure) {
    String type =
        miss.premise() instanceof Premise.OfFact fact
            ? known(fact.id()).content().getClass().getSimpleName()
            : miss.premise() instanceof Premise.OfFinding ? "Finding" : "Threshold";
    String wanted =
        failure.wanted() instanceof Double age && age.isNaN()
            ? "a date"
            : compared(type, failure.field(), failure.comparator(), failure.wanted());
    return meaning(type, failure.field())
        + ": it says “"
        + shown(type, failure.field(), failure.has())
        + "”, the rule asks for “"
        + wanted
        + "”";
  }

  /** One step of a repair, as a sentence without a final full stop. */
  public String change(Change change) {
    if (change instanceof Change.Withdrawal) {
      return "Withdraw: " + fact(change.without().orElseThrow());
    }
    if (change instanceof Change.Revision revision) {
      return "Revise: "
          + fact(revision.before())
          + "; it would have to read"
          + differences(revision);
    }
    return "Assume " + assumed((Change.Assumption) change);
  }

  private String differences(Change.Revision revision) {
    String type = revision.before().content().getClass().getSimpleName();
    Map<String, Object> before = values(revision.before());
    Map<String, Object> after = values(revision.after());
    List<String> differences = new ArrayList<>();
    for (String field : revision.changed()) {
      differences.add(
          " "
              + meaning(type, field)
              + ": "
              + (revision.any().contains(field) ? "for example " : "")
              + shown(type, field, value(after, field))
              + " (now "
              + shown(type, field, value(before, field))
              + ")");
    }
    return String.join(";", differences);
  }

  /** A fact that is assumed, as a noun: what must be so, and what may be anything. */
  public String assumed(Change.Assumption assumption) {
    String type = assumption.fact().content().getClass().getSimpleName();
    Map<String, Object> values = values(assumption.fact());
    List<String> particulars = new ArrayList<>();
    for (Vocabulary.Field field : Vocabulary.kind(type).orElseThrow().inRules()) {
      Object value = value(values, field.name());
      if (assumption.stated().contains(field.name())) {
        boolean open = isPlaceholder(value);
        particulars.add(
            meaning(type, field.name())
                + ": "
                + (open ? "any" : shown(assumption, type, field, value)));
      } else if (assumption.any().contains(field.name()) && field.required()) {
        particulars.add(meaning(type, field.name()) + ": any");
      }
    }
    return article(noun(type)) + brackets(particulars);
  }

  /** Numbers and days that were chosen are examples. */
  String shown(Change.Assumption assumption, String type, Vocabulary.Field field, Object value) {
    boolean example =
        assumption.chosen().contains(field.name())
            && (value instanceof Number || field.name().equals("age"));
    return (example ? "for example " : "") + shown(type, field.name(), value);
  }

  private static Object value(Map<String, Object> values, String field) {
    return Objects.requireNonNull(values.get(field));
  }

  static boolean isPlaceholder(Object value) {
    return value instanceof String text && text.startsWith("some ");
  }

  /** The values of a fact's fields, by name, choices by their words. */
  static Map<String, Object> values(Fact fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    Content content = fact.content();
    for (RecordComponent component : content.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(content);
        values.put(
            component.getName(), value instanceof dyad.facts.kinds.Word word ? word.word() : value);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    values.put("topic", String.join(", ", fact.topics()));
    values.put("priorTo", fact.when().priorTo());
    values.put("following", fact.when().following());
    values.put("age", fact.when().date().isEmpty() ? fact.when().since() : fact.when().date());
    return values;
  }

  private String shown(String type, String field, Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof Number number) {
      double plain = number.doubleValue();
      String years = field.equals("age") ? " years" : "";
      return Double.isNaN(plain)
          ? "no date"
          : plain == 0 && !field.equals("age") ? "not stated" : Wording.number(plain) + years;
    }
    String text = String.valueOf(value);
    if (text.isEmpty()) {
      return "not stated";
    }
    return Vocabulary.kind(type).stream()
        .flatMap(k -> k.inRules().stream())
        .filter(f -> f.name().equals(field))
        .flatMap(f -> f.choices().stream())
        .filter(c -> c.word().equals(text))
        .map(c -> c.meaning().isEmpty() ? c.word() : c.meaning())
        .findFirst()
        .orElseGet(() -> wording.name(text));
  }

  static String meaning(String type, String field) {
    if (type.equals("Finding")) {
      return switch (field) {
        case "leaning" -> "for or against";
        case "topic" -> "the topic";
        default -> "whom it is about, " + field;
      };
    }
    if (field.equals("age") || field.equals("topic")) {
      return field.equals("age") ? "when it was" : "topic";
    }
    return Vocabulary.kind(type).stream()
        .flatMap(k -> k.inRules().stream())
        .filter(f -> f.name().equals(field))
        .map(f -> f.meaning().replaceFirst(", .*", ""))
        .findFirst()
        .orElse(field);
  }

  private static String noun(String type) {
    return Vocabulary.kind(type).map(Vocabulary.Kind::name).orElse(type);
  }

  private static String article(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  static String brackets(List<String> particulars) {
    return particulars.isEmpty() ? "" : " (" + String.join("; ", particulars) + ")";
  }
}
