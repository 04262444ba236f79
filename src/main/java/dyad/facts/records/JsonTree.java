package dyad.facts.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dyad.facts.records.SourceNode.Field;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads JSON into located values. */
public final class JsonTree {

  /** How deep lists and objects may be nested. */
  static final int DEEPEST = 64;

  private static final int MOST_FIELDS = 1000;
  private static final int MOST_ENTRIES = 50_000;

  /** A list of the outermost object: about as many facts as fit into the largest file. */
  private static final int MOST_OUTERMOST = 100_000;

  /** No more than a cell of a workbook can hold. */
  private static final int LONGEST_TEXT = 32_767;

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
  private final JsonPlaces.Spot from;
  private final JsonParser parser;
  private final Problems problems;

  private JsonTree(
      String file, String text, JsonPlaces.Spot from, JsonParser parser, Problems problems) {
    this.file = file;
    this.text = text;
    this.from = from;
    this.parser = parser;
    this.problems = problems;
  }

  /** A value in a text that is known to be in order. */
  static SourceNode value(String file, String text, JsonPlaces.Spot from) {
    try (JsonParser parser = parser(text, from.offset())) {
      parser.nextToken();
      return new JsonTree(file, text, from, parser, new Problems()).value();
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
      return new JsonTree(file, text, BEGINNING, parser, problems).outermost(fields);
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
      SourceNode value = object ? fields(taker) : value();
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
        stop instanceof TooMuch much
            ? much.problem
            : Syntax.problem(file, text, parser, (JsonProcessingException) stop));
    return Optional.empty();
  }

  private Fields fields(BiConsumer<String, SourceNode> taker) throws IOException {
    Fields fields = new Fields(place(), new LinkedHashMap<>());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      few(fields.named().size() + 1, MOST_FIELDS, "fields in one object");
      String name = parser.currentName();
      Place place = place();
      boolean list = parser.nextToken() == JsonToken.START_ARRAY;
      SourceNode value = list ? new Items(place(), Entries::new) : value();
      if (keep(fields, name, new Field(place, value))) {
        taker.accept(name, value);
      }
      // What nobody asked for: the parser then still stands at the list's beginning.
      parser.skipChildren();
    }
    return fields;
  }

  /** Nothing may follow, not even something broken. */
  private void trailing() throws IOException {
    String message = "something follows the end of the JSON";
    try {
      if (parser.nextToken() != null) {
        note("trailing-text", place(), message, "delete it");
      }
    } catch (JsonProcessingException e) {
      note("trailing-text", Syntax.place(file, parser, e), message, "delete it");
    }
  }

  private SourceNode value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> list();
      case VALUE_STRING -> {
        if (parser.getTextLength() > LONGEST_TEXT) {
          throw much("too-long", "a text is longer than " + LONGEST_TEXT + " characters");
        }
        yield new Scalar(place(), form(), parser.getText());
      }
      default -> new Scalar(place(), form(), parser.getText());
    };
  }

  private TooMuch much(String code, String message) {
    return new TooMuch(new Problem(place(), code, message, "shorten it"));
  }

  private void few(int number, int most, String what) throws TooMuch {
    if (number > most) {
      throw much("too-much", "there are more than " + most + " " + what);
    }
  }

  private SourceNode object() throws IOException {
    Fields fields = new Fields(place(), new LinkedHashMap<>());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      few(fields.named().size() + 1, MOST_FIELDS, "fields in one object");
      String name = parser.currentName();
      Place place = place();
      parser.nextToken();
      keep(fields, name, new Field(place, value()));
    }
    return fields;
  }

  private SourceNode list() throws IOException {
    Place place = place();
    List<SourceNode> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      few(values.size() + 1, MOST_ENTRIES, "entries in one list");
      values.add(value());
    }
    return new Items(place, values);
  }

  /** Keeps the first field of a name; a second one is a problem, and is not kept. */
  private boolean keep(Fields fields, String name, Field field) {
    Field first = fields.named().putIfAbsent(name, field);
    if (first != null) {
      String wrong = "the field " + Quote.of(name) + " is given twice";
      note("duplicate-field", field.place(), wrong, "first in " + first.place().inside());
    }
    return first == null;
  }

  private SourceNode.Form form() {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> SourceNode.Form.TEXT;
      case VALUE_NUMBER_INT -> SourceNode.Form.WHOLE;
      case VALUE_NUMBER_FLOAT -> SourceNode.Form.DECIMAL;
      case VALUE_NULL -> SourceNode.Form.NULL;
      default -> SourceNode.Form.FLAG;
    };
  }

  private Place place() {
    return from.place(file, parser.currentTokenLocation());
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
        few(++number, MOST_OUTERMOST, "entries in one list");
        return value();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** There is more of something than any file of ours needs: reading ends before it is held. */
  private static final class TooMuch extends JsonProcessingException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    TooMuch(Problem problem) {
      super(problem.message());
      this.problem = problem;
    }
  }

  private void note(String code, Place place, String message, String hint) {
    problems.add(new Problem(place, code, message, hint));
  }
}
