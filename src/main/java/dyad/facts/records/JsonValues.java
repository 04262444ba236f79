package dyad.facts.records;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dyad.facts.records.SourceNode.Field;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;

/** The values before which a JSON parser comes to stand, located; never more than a brief needs. */
final class JsonValues {

  private static final int MOST_FIELDS = 1000;
  private static final int MOST_ENTRIES = 50_000;

  /** No more than a cell of a workbook can hold. */
  private static final int LONGEST_TEXT = 32_767;

  private final String file;
  private final JsonPlaces.Spot from;
  private final JsonParser parser;
  private final Problems problems;

  /** Reads a list at whose beginning the parser stands. */
  interface Lists {
    Items read() throws IOException;
  }

  /** There is more of something than any file of ours needs: reading ends before it is held. */
  static final class TooMuch extends JsonProcessingException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    TooMuch(Problem problem) {
      super(problem.message());
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  /**
   * Those of a file.
   *
   * @param from where what the parser reads begins in it
   */
  JsonValues(String file, JsonPlaces.Spot from, JsonParser parser, Problems problems) {
    this.file = file;
    this.from = from;
    this.parser = parser;
    this.problems = problems;
  }

  /** The value at which the parser stands. */
  SourceNode value() throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(this::list, (name, value) -> {});
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

  /** Ends reading where there is too much of something. */
  void few(int number, int most, String what) throws TooMuch {
    if (number > most) {
      throw much("too-much", "there are more than " + most + " " + what);
    }
  }

  /**
   * The object at which the parser stands.
   *
   * @param lists reads its lists
   * @param taker is handed each field as it comes
   */
  Fields object(Lists lists, BiConsumer<String, SourceNode> taker) throws IOException {
    Fields fields = new Fields(place(), new LinkedHashMap<>());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      few(fields.named().size() + 1, MOST_FIELDS, "fields in one object");
      String name = parser.currentName();
      Place place = place();
      boolean list = parser.nextToken() == JsonToken.START_ARRAY;
      SourceNode value = list ? lists.read() : value();
      if (keep(fields, name, new Field(place, value))) {
        taker.accept(name, value);
      }
      // What nobody asked for: the parser may then still stand at the list's beginning.
      parser.skipChildren();
    }
    return fields;
  }

  private Items list() throws IOException {
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
      String hint = "first in " + first.place().inside();
      problems.add(new Problem(field.place(), "duplicate-field", wrong, hint));
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

  /** Where the parser stands. */
  Place place() {
    return from.place(file, parser.currentTokenLocation());
  }
}
