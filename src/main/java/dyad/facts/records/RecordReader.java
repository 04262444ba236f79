package dyad.facts.records;

import dyad.facts.BadField;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Place;
import dyad.problems.Quote;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads objects into records. */
public final class RecordReader<T> implements Reader<T> {

  private final RecordSchema<T> shape;

  /** For records of a type. */
  public RecordReader(Class<T> type) {
    shape = new RecordSchema<>(type);
  }

  @Override
  public Optional<T> read(SourceNode value, String name, Reading reading) {
    return value instanceof Fields object
        ? finish(object, name, shape.values(object, reading), reading)
        : reading.wrongType(value, name, "an object, in { and }");
  }

  /** Adds the value of one field of an object. */
  public void field(String field, SourceNode value, Map<String, Object> values, Reading reading) {
    shape.value(field, value, values, reading);
  }

  /** The record, once the values of its fields have been read. */
  public Optional<T> finish(
      Fields object, String name, Map<String, Object> values, Reading reading) {
    Spelling.check(object, () -> label(name, shape.noun(), object), shape.slots(), reading);
    try {
      Optional<T> built = shape.build(values);
      built.ifPresent(record -> Checks.of(record, object, reading));
      return built;
    } catch (BadField e) {
      refuse(object, values, object.place(e.field()), said(e), e.hint(), reading);
    } catch (IllegalArgumentException e) {
      refuse(object, values, object.place(), said(e), "", reading);
    }
    return Optional.empty();
  }

  private static String said(IllegalArgumentException refusal) {
    return Objects.requireNonNullElse(refusal.getMessage(), "the value does not fit");
  }

  /** Says what does not fit together, unless a field of it was told already: that is enough. */
  private static void refuse(
      Fields object,
      Map<String, Object> values,
      Place place,
      String message,
      String hint,
      Reading reading) {
    if (values.keySet().containsAll(object.named().keySet())) {
      reading.note(place, "bad-entry", message, hint);
    }
  }

  /** How messages call an object: by its field or by what it is, and by its id if it has one. */
  static String label(String name, String noun, Fields object) {
    String label = name.startsWith(ListReader.ENTRY) ? "the " + noun : name;
    SourceNode.Field id = object.named().get("id");
    return id != null && id.value() instanceof Scalar scalar
        ? label + " " + Quote.of(scalar.text())
        : label;
  }
}
