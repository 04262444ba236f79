package dyad.facts;

import dyad.facts.Located.Fields;
import dyad.facts.Located.Scalar;
import dyad.problems.Quote;
import java.util.Locale;
import java.util.Optional;

/** Reads objects into records. */
final class RecordReader<T> implements Reader<T> {

  private final Shape<T> shape;

  RecordReader(Class<T> type) {
    shape = Shape.of(type);
  }

  @Override
  public Optional<T> read(Located value, String name, Reading reading) {
    if (!(value instanceof Fields object)) {
      return reading.wrongType(value, name, "an object, in { and }");
    }
    String label = label(name, noun(), object);
    Spelling.check(object, label, shape.slots(), reading);
    return built(object, reading);
  }

  private Optional<T> built(Fields object, Reading reading) {
    try {
      Optional<T> built = shape.build(shape.values(object, reading));
      built.ifPresent(record -> Checks.of(record, object, reading));
      return built;
    } catch (IllegalArgumentException e) {
      return reading.wrong(object, "bad-value", e.getMessage(), "");
    }
  }

  private String noun() {
    return shape.type().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** How messages call an object: by its field, or by what it is and its id where it has one. */
  static String label(String name, String noun, Fields object) {
    String label = name.startsWith("an entry") ? "the " + noun : name;
    boolean named =
        object.named().containsKey("id") && object.named().get("id").value() instanceof Scalar;
    return named ? label + " " + Quote.of(((Scalar) object.named().get("id").value()).text()) : label;
  }
}
