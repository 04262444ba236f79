package dyad.repairs.matching;

import dyad.derivation.Premise;
import dyad.facts.RecordField;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Word;
import dyad.findings.Degree;
import dyad.findings.Finding;
import dyad.findings.Threshold;
import dyad.rules.Shapes;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that a pattern can match.
 *
 * @param type as patterns name it
 * @param fields its fields by name: texts, choices by their words, numbers as doubles, and yes or
 *     no; or unknowns
 * @param premise the fact, finding or number that it is, where it is one
 */
public record Thing(String type, Map<String, Object> fields, Optional<Premise> premise) {

  /** A row of a fact, as each type of pattern that sees it. */
  static List<Thing> of(Content row, String fact) {
    return seen(row, saying(row, Optional.of(new Premise.OfFact(fact))));
  }

  private static List<Thing> seen(Content row, Thing said) {
    return Shapes.seeing(row).stream()
        .map(type -> new Thing(type, said.fields, said.premise))
        .toList();
  }

  /** What a fact says, as a thing of its own kind. */
  public static Thing saying(Content row, String fact) {
    return saying(row, Optional.of(new Premise.OfFact(fact)));
  }

  private static Thing saying(Content row, Optional<Premise> premise) {
    Map<String, Object> fields = own(row);
    fields.put("topic", row.getTopic());
    fields.put("priorTo", row.getPriorTo());
    fields.put("following", row.getFollowing());
    fields.put("age", row.getAge());
    fields.put("ago", row.getAgo());
    fields.put("over", row.getOver());
    fields.put("year", row.getYear());
    return new Thing(row.getClass().getSimpleName(), fields, premise);
  }

  /** The fields of a row but for its topic and time. */
  public static Map<String, Object> own(Content row) {
    Map<String, Object> fields = fields(row);
    fields.remove("setting");
    return fields;
  }

  /** A finding. */
  static Thing of(Finding finding) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("claim", finding.claim());
    fields.put("leaning", finding.leaning().word());
    fields.put("topic", finding.topic());
    fields.put("first", finding.getFirst());
    fields.put("second", finding.getSecond());
    fields.put("third", finding.getThird());
    return new Thing("Finding", fields, Optional.of(new Premise.OfFinding(finding)));
  }

  /** The powers, what is part of what, or a number of a scale, as patterns see them. */
  static List<Thing> standing(Object object) {
    if (object instanceof Content row) {
      return seen(row, saying(row, Optional.empty()));
    }
    Optional<Premise> premise =
        object instanceof Threshold scale
            ? Optional.of(new Premise.OfScale(scale.name(), scale.value()))
            : object instanceof Degree degree
                ? Optional.of(
                    new Premise.OfScale(degree.name() + ": " + degree.word(), degree.value()))
                : Optional.empty();
    return List.of(new Thing(object.getClass().getSimpleName(), fields(object), premise));
  }

  /** The value of one of its fields. */
  public Object field(String name) {
    return Objects.requireNonNull(fields.get(name));
  }

  /** The fact that it is a row of, if it is one. */
  public Optional<String> fact() {
    return premise.filter(Premise.OfFact.class::isInstance).map(p -> ((Premise.OfFact) p).id());
  }

  private static Map<String, Object> fields(Object row) {
    Map<String, Object> fields = new HashMap<>();
    for (RecordComponent component : RecordField.of(row.getClass())) {
      try {
        fields.put(component.getName(), plain(component.getAccessor().invoke(row)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
    return fields;
  }

  /** A value as patterns compare it. */
  static Object plain(Object value) {
    if (value instanceof Word word) {
      return word.word().equals(Vocabulary.UNSTATED) ? "" : word.word();
    }
    return value instanceof Number number ? (Object) (number.doubleValue() + 0.0) : value;
  }
}
