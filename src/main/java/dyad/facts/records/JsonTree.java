package dyad.facts.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dyad.facts.records.SourceNode.Items;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads JSON into located values. */
public final class JsonTree {

  /** How deep lists and objects may be nested. */
  static final int DEEPEST = 64;

  /** A list of the outermost object: about as many facts as fit into the largest file. */
  private static final int MOST_OUTERMOST = 100_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final JsonPlaces.Spot BEGINNING = new JsonPlaces.Spot(0, 1, 1);

  private final String file;
  private final String text;
  private final JsonParser parser;
  private final Problems problems;
  private final JsonValues values;

  private JsonTree(String file, String text, JsonParser parser, Problems problems) {
    this.file = file;
    this.text = text;
    this.parser = parser;
    this.problems = problems;
    this.values = new JsonValues(file, BEGINNING, parser, problems);
  }

  /** A value in a text that is known to be in order. */
  static SourceNode value(String file, String text, JsonPlaces.Spot from) {
    try (JsonParser parser = parser(text, from.offset())) {
      parser.nextToken();
      return new JsonValues(file, from, parser, new Problems()).value();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A parser that stands before a character of a text. */
  static JsonParser parser(String text, int from) throws IOException {
    StringReader reader = new StringReader(text);
    long skipped = reader.skip(from);
    assert skipped == from;
    return JSON.createParser(reader);
  }

  /**
   * Reads a text whose outermost value is an object, of which only a part is held at a time.
   *
   * @param fields is handed each field as it comes; the entries of a list are read when asked for,
   *     and only once
   * @return the outermost value: the object with the places of its fields, or what stands in its
   *     stead; empty, with a problem noted, if the text is broken
   */
  public static Optional<SourceNode> stream(
      String file, String text, Problems problems, BiConsumer<String, SourceNode> fields) {
    try (JsonParser parser = JSON.createParser(text)) {
      return new JsonTree(file, text, parser, problems).outermost(fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<SourceNode> outermost(BiConsumer<String, SourceNode> taker) throws IOException {
    try {
      if (parser.nextToken() == null) {
        note("empty-file", new Place(file, 1, 1), "the file is empty", "expected `{`");
        return Optional.empty();
      }
      boolean object = parser.currentToken() == JsonToken.START_OBJECT;
      SourceNode value = object ? values.object(this::entries, taker) : values.value();
      trailing();
      return Optional.of(value);
    } catch (UncheckedIOException e) {
      return broken(Objects.requireNonNull(e.getCause()));
    } catch (JsonProcessingException e) {
      return broken(e);
    }
  }

  /** What is read is all there: nothing but what it says, or how much, can stop the parser. */
  private Optional<SourceNode> broken(IOException stop) {
    problems.addLast(
        stop instanceof JsonValues.TooMuch much
            ? much.problem()
            : Syntax.problem(file, text, parser, (JsonProcessingException) stop));
    return Optional.empty();
  }

  private Items entries() {
    return new Items(values.place(), Entries::new);
  }

  /** Nothing may follow, not even something broken. */
  private void trailing() throws IOException {
    String message = "something follows the end of the JSON";
    try {
      if (parser.nextToken() != null) {
        note("trailing-text", values.place(), message, "delete it");
      }
    } catch (JsonProcessingException e) {
      note("trailing-text", Syntax.place(file, parser, e), message, "delete it");
    }
  }

  /** The entries of the list at whose beginning the parser stands, each read when asked for. */
  private final class Entries implements Iterator<SourceNode> {

    private boolean taken = true;
    private int number;

    @Override
    public boolean hasNext() {
      try {
        if (taken) {
          parser.nextToken();
          taken = false;
        }
        return parser.currentToken() != JsonToken.END_ARRAY;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public SourceNode next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      try {
        taken = true;
        values.few(++number, MOST_OUTERMOST, "entries in one list");
        return values.value();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void note(String code, Place place, String message, String hint) {
    problems.add(new Problem(place, code, message, hint));
  }
}
