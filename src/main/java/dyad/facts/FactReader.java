package dyad.facts;

import dyad.facts.Located.Fields;
import dyad.facts.Located.Scalar;
import dyad.facts.Shape.Slot;
import dyad.facts.kinds.Content;
import dyad.problems.Nearest;
import dyad.problems.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads facts: flat objects in which what all facts have stands beside what their kind has. */
final class FactReader implements Reader<Fact> {

  private static final Shape<Fact> COMMON = Shape.of(Fact.class);
  private static final Map<String, Shape<? extends Content>> KINDS = kinds();

  /** What the facts of a rule's cases may leave out: they come from nowhere. */
  private static final Set<String> PROVENANCE =
      Set.of("id", "statement", "source", "origin", "rating");

  private static Map<String, Shape<? extends Content>> kinds() {
    Map<String, Shape<? extends Content>> kinds = new LinkedHashMap<>();
    Vocabulary.kinds().forEach(kind -> kinds.put(kind.name(), Shape.of(kind.type())));
    return kinds;
  }

  @Override
  public Optional<Fact> read(Located value, String name, Reading reading) {
    if (!(value instanceof Fields object)) {
      return reading.wrongType(value, name, "an object, in { and }");
    }
    Optional<Shape<? extends Content>> kind = kind(object, name, reading);
    kind.ifPresent(shape -> spelling(shape, object, name, reading));
    Map<String, Object> values = COMMON.values(object, reading);
    if (reading.cases()) {
      fillIn(values, reading.entry());
    }
    return kind.flatMap(shape -> content(shape, object, reading))
        .flatMap(content -> fact(values, content, object, reading));
  }

  /** The kind that a fact says it is of. */
  private static Optional<Shape<? extends Content>> kind(
      Fields object, String name, Reading reading) {
    Located.Field field = object.named().get("kind");
    if (field == null) {
      if (!reading.broken()) {
        reading.note(
            object.place(),
            "missing-field",
            RecordReader.label(name, "fact", object) + " lacks `kind`",
            "expected " + Nearest.oneOf(KINDS.keySet()));
      }
      return Optional.empty();
    }
    if (!(field.value() instanceof Scalar scalar) || scalar.form() != Located.Form.TEXT) {
      return reading.wrongType(field.value(), "`kind`", "text: " + Nearest.oneOf(KINDS.keySet()));
    }
    Optional<Shape<? extends Content>> kind = Optional.ofNullable(KINDS.get(scalar.text()));
    String wrong = "there is no kind of fact " + Quote.of(scalar.text());
    return kind.isPresent()
        ? kind
        : reading.wrong(
            scalar, "unknown-kind", wrong, Nearest.hint(scalar.text(), KINDS.keySet()));
  }

  private static void spelling(
      Shape<? extends Content> kind, Fields object, String name, Reading reading) {
    Map<String, Located.Field> others = new LinkedHashMap<>(object.named());
    others.remove("kind");
    List<Slot> slots =
        Stream.concat(COMMON.slots().stream(), kind.slots().stream())
            .filter(slot -> !reading.cases() || !PROVENANCE.contains(slot.name())
                || others.containsKey(slot.name()))
            .toList();
    String noun = Vocabulary.Kind.nameOf(kind.type());
    String label = RecordReader.label(name, noun, object);
    Spelling.check(new Fields(object.place(), others), label, slots, reading);
  }

  private static void fillIn(Map<String, Object> values, int entry) {
    values.putIfAbsent("id", "#" + entry);
    values.putIfAbsent("statement", "fact " + entry + " of the case");
    values.putIfAbsent("source", new Source("case", 1));
    values.putIfAbsent("origin", "case");
    values.putIfAbsent("rating", new Rating('A', 1));
  }

  private static Optional<? extends Content> content(
      Shape<? extends Content> kind, Fields object, Reading reading) {
    return kind.build(kind.values(object, reading));
  }

  private static Optional<Fact> fact(
      Map<String, Object> values, Content content, Fields object, Reading reading) {
    values.put("content", content);
    Optional<Fact> fact = COMMON.build(values);
    fact.ifPresent(built -> Checks.of(built, object, reading));
    return fact;
  }
}
