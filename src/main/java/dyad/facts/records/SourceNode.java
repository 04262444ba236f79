package dyad.facts.records;

import dyad.problems.Place;
import dyad.problems.Quote;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A value as a file gives it, with the place where it stands. */
public sealed interface SourceNode {

  /** Where it begins. */
  Place place();

  /** What it is, for a message: {@code the text `B2`}, {@code a list}. */
  String shown();

  /** Where it and all its parts begin, and where parts should stand that it lacks. */
  default Stream<Place> places() {
    return Stream.of(place());
  }

  /** Where a part stands, by names of fields and numbers of entries; as near as the file goes. */
  default Place place(Object... path) {
    Place nearest = place();
    SourceNode at = this;
    for (Object step : path) {
      if (at instanceof Fields fields && fields.named.containsKey(step)) {
        at = fields.named.get(step).value;
        nearest = at.place();
      } else if (at instanceof Items items
          && items.values instanceof List<SourceNode> list
          && step instanceof Integer i
          && i < list.size()) {
        at = list.get(i);
        nearest = at.place();
      } else {
        return nearest;
      }
    }
    return nearest;
  }

  /** What a value without parts can be. */
  enum Form {
    /** Text in quotes. */
    TEXT,
    /** A number without a decimal point or an exponent. */
    WHOLE,
    /** Any other number. */
    DECIMAL,
    /** True or false. */
    FLAG,
    /** Null. */
    NULL
  }

  /** A value without parts; its text is as written, without quotes. */
  record Scalar(Place place, Form form, String text) implements SourceNode {
    @Override
    public String shown() {
      return switch (form) {
        case TEXT -> "the text " + Quote.of(text);
        case WHOLE, DECIMAL -> "the number " + Quote.of(text);
        case FLAG, NULL -> text;
      };
    }
  }

  /** A list; its values can be asked for once at least. */
  record Items(Place place, Iterable<SourceNode> values) implements SourceNode {
    @Override
    public Stream<Place> places() {
      return Stream.concat(
          Stream.of(place),
          StreamSupport.stream(values.spliterator(), false).flatMap(SourceNode::places));
    }

    @Override
    public String shown() {
      return "a list";
    }
  }

  /**
   * An object.
   *
   * @param named its fields by name
   * @param gaps where fields should stand that are not there, as far as that can be told
   */
  record Fields(Place place, Map<String, Field> named, Map<String, Place> gaps)
      implements SourceNode {

    /** An object whose missing fields have no place of their own. */
    public Fields(Place place, Map<String, Field> named) {
      this(place, named, Map.of());
    }

    /** Where a field should stand that is not there. */
    Place gap(String name) {
      return gaps.getOrDefault(name, place);
    }

    @Override
    public Stream<Place> places() {
      Stream<Place> parts =
          named.values().stream().flatMap(f -> Stream.concat(Stream.of(f.place), f.value.places()));
      return Stream.concat(Stream.concat(Stream.of(place), gaps.values().stream()), parts);
    }

    @Override
    public String shown() {
      return "an object";
    }
  }

  /** A value that was found wrong before it could be read; that has been noted. */
  record Lost(Place place) implements SourceNode {
    @Override
    public String shown() {
      return "unreadable";
    }
  }

  /**
   * A field of an object.
   *
   * @param place where its name stands
   * @param value its value
   */
  record Field(Place place, SourceNode value) {}
}
