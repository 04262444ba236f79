package dyad.facts.records;

import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Names.Declared;
import dyad.facts.records.RecordSchema.Slot;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Nearest;
import dyad.problems.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads facts: flat objects in which what all facts have stands beside what their kind has. */
final class FactReader implements Reader<Fact> {

  private static final RecordSchema<Fact> COMMON = new RecordSchema<>(Fact.class);

  /** What the facts of a rule's cases may leave out: they come from nowhere. */
  private static final Set<String> PROVENANCE =
      Set.of("id", "statement", "source", "origin", "rating");

  private static final Map<String, Kind> KINDS = kinds();

  /**
   * A kind of fact.
   *
   * @param content the shape of its own fields
   * @param fields all its fields, {@code kind} among them
   * @param caseFields all its fields, as cases need them
   */
  private record Kind(
      RecordSchema<? extends Content> content,
      Map<String, Slot> fields,
      Map<String, Slot> caseFields) {

    static Kind of(Vocabulary.Kind kind) {
      RecordSchema<? extends Content> content = new RecordSchema<>(kind.type());
      Map<String, Slot> fields = new LinkedHashMap<>(COMMON.slots());
      fields.putAll(content.slots());
      Map<String, Slot> caseFields = new LinkedHashMap<>(fields);
      PROVENANCE.forEach(name -> caseFields.computeIfPresent(name, (n, slot) -> slot.optional()));
      return new Kind(content, fields, caseFields);
    }

    /** Whether some fields are all among its own, with all that it needs. */
    boolean holds(Set<String> own) {
      return content.slots().keySet().containsAll(own)
          && content.slots().values().stream()
              .filter(Slot::required)
              .allMatch(s -> own.contains(s.field().name()));
    }
  }

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new LinkedHashMap<>();
    Vocabulary.kinds().forEach(kind -> kinds.put(kind.name(), Kind.of(kind)));
    return kinds;
  }

  @Override
  public Optional<Fact> read(SourceNode value, String name, Reading reading) {
    if (!(value instanceof Fields object)) {
      return reading.wrongType(value, name, "an object, in { and }");
    }
    Map<String, Object> values = COMMON.values(object, reading);
    if (reading.cases()) {
      fillIn(values, reading.entry());
    }
    Optional<Kind> known = kind(object, name, reading);
    if (known.isEmpty()) {
      mayBeEvent(object, reading);
    }
    return known
        .flatMap(kind -> content(kind, object, name, reading))
        .flatMap(content -> fact(values, content, object, reading));
  }

  /** An event of which nobody can tell that it is one has its name all the same. */
  private static void mayBeEvent(Fields object, Reading reading) {
    SourceNode.Field field = object.named().get("name");
    if (field != null && field.value() instanceof Scalar scalar) {
      reading.meant(Declared.EVENT, scalar.text());
    }
  }

  /** Takes out what a fact says of its kind. */
  private static Optional<Kind> kind(Fields object, String name, Reading reading) {
    SourceNode.Field field = object.named().remove("kind");
    if (field == null) {
      String wrong = RecordReader.label(name, "fact", object) + " lacks `kind`";
      return reading.wrong(
          object, "missing-field", wrong, "expected " + Nearest.oneOf(KINDS.keySet()));
    }
    if (!(field.value() instanceof Scalar scalar) || scalar.form() != SourceNode.Form.TEXT) {
      return reading.wrongType(field.value(), "`kind`", Nearest.oneOf(KINDS.keySet()));
    }
    Kind kind = KINDS.get(scalar.text());
    if (kind != null) {
      Optional<String> other = other(kind, object);
      if (other.isEmpty()) {
        return Optional.of(kind);
      }
      String wrong = RecordReader.label(name, scalar.text(), object) + " has other fields";
      return reading.wrong(
          scalar, "other-kind", wrong, "all of them are those of kind " + Quote.of(other.get()));
    }
    String wrong = "there is no kind of fact " + Quote.of(scalar.text());
    String hint = Nearest.hint(scalar.text(), KINDS.keySet());
    return reading.wrong(scalar, "unknown-kind", wrong, hint);
  }

  /** The one other kind whose fields a fact has, while some are none of its own. */
  private static Optional<String> other(Kind kind, Fields object) {
    Set<String> own = new TreeSet<>(object.named().keySet());
    own.removeAll(COMMON.slots().keySet());
    if (own.size() < 2 || kind.content.slots().keySet().containsAll(own)) {
      return Optional.empty();
    }
    List<String> others =
        KINDS.entrySet().stream()
            .filter(k -> k.getValue().holds(own))
            .map(Map.Entry::getKey)
            .toList();
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }

  private static void fillIn(Map<String, Object> values, int entry) {
    values.putIfAbsent("id", "#" + entry);
    values.putIfAbsent("statement", "fact " + entry + " of the case");
    values.putIfAbsent("source", new Source("case", 1));
    values.putIfAbsent("origin", "case");
    values.putIfAbsent("rating", new Rating('A', 1));
  }

  private static Optional<? extends Content> content(
      Kind kind, Fields object, String name, Reading reading) {
    Spelling.check(
        object,
        () -> RecordReader.label(name, kind.content.noun(), object),
        reading.cases() ? kind.caseFields : kind.fields,
        reading);
    return kind.content.build(kind.content.values(object, reading));
  }

  private static Optional<Fact> fact(
      Map<String, Object> values, Content content, Fields object, Reading reading) {
    values.put("content", content);
    Optional<Fact> fact = COMMON.build(values);
    fact.ifPresent(built -> Checks.of(built, object, reading));
    return fact;
  }
}
