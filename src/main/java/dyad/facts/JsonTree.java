package dyad.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads JSON into located values: the whole of it, or as far as it goes before it breaks. */
final class JsonTree {

  /** How deep lists and objects may be nested. */
  static final int DEEPEST = 64;

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

  private final String file;
  private final JsonParser parser;
  private final Problems problems;
  private Optional<Located> root = Optional.empty();

  private JsonTree(String file, JsonParser parser, Problems problems) {
    this.file = file;
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * The value that a text holds.
   *
   * @return empty if the text does not even begin as JSON; part of the value if a problem was noted
   */
  static Optional<Located> read(String file, String text, Problems problems) {
    try (JsonParser parser = JSON.createParser(text)) {
      return new JsonTree(file, parser, problems).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Located> read() throws IOException {
    try {
      if (parser.nextToken() == null) {
        note("empty-file", new Place(file, 1, 1), "the file is empty", "expected `{`");
        return root;
      }
      value(value -> root = Optional.of(value));
      trailing();
    } catch (JsonProcessingException e) {
      problems.add(Syntax.problem(file, parser, e));
    }
    return root;
  }

  /** Nothing may follow, not even something broken. */
  private void trailing() throws IOException {
    try {
      if (parser.nextToken() == null) {
        return;
      }
      note("trailing-text", place(), "something follows the end of the JSON", "delete it");
    } catch (JsonProcessingException e) {
      Place place = Syntax.place(file, parser, e);
      note("trailing-text", place, "something follows the end of the JSON", "delete it");
    }
  }

  /** Hands on a list or an object before its parts are read, so that they survive a break. */
  private void value(Consumer<Located> taker) throws IOException {
    Place place = place();
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Located.Fields fields = new Located.Fields(place, new LinkedHashMap<>());
        taker.accept(fields);
        fields(fields);
      }
      case START_ARRAY -> {
        Located.Items items = new Located.Items(place, new ArrayList<>());
        taker.accept(items);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          value(items.values()::add);
        }
      }
      default -> taker.accept(new Located.Scalar(place, form(), parser.getText()));
    }
  }

  private void fields(Located.Fields fields) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Place place = place();
      parser.nextToken();
      value(value -> keep(fields, name, new Located.Field(place, value)));
    }
  }

  private void keep(Located.Fields fields, String name, Located.Field field) {
    Located.Field first = fields.named().putIfAbsent(name, field);
    if (first != null) {
      note(
          "duplicate-field",
          field.place(),
          "the field " + Quote.of(name) + " is given twice",
          "first in line " + first.place().line());
    }
  }

  private Located.Form form() {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> Located.Form.TEXT;
      case VALUE_NUMBER_INT -> Located.Form.WHOLE;
      case VALUE_NUMBER_FLOAT -> Located.Form.DECIMAL;
      case VALUE_NULL -> Located.Form.NULL;
      default -> Located.Form.FLAG;
    };
  }

  private Place place() {
    JsonLocation at = parser.currentTokenLocation();
    return new Place(file, at.getLineNr(), at.getColumnNr());
  }

  private void note(String code, Place place, String message, String hint) {
    problems.add(new Problem(place, code, message, hint));
  }
}
