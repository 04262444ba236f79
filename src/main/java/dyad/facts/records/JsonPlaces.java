package dyad.facts.records;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dyad.facts.Document;
import dyad.problems.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where in a JSON text its parts stand. When the first is asked for, the text is gone through once,
 * for where the fields of its object and the entries of their lists begin; of these only the one
 * that is asked for is read again, so that a large file is neither held as a tree nor read for each
 * place.
 */
public final class JsonPlaces implements Document.Places {

  private final String file;
  private final String text;
  private Optional<Index> index = Optional.empty();

  /** For the text of an object that is known to be in order. */
  public JsonPlaces(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Where a value begins.
   *
   * @param offset how many characters stand before it
   */
  record Spot(int offset, int line, int column) {

    /** Where the parser stands. */
    static Spot of(JsonParser parser) {
      JsonLocation at = parser.currentTokenLocation();
      return new Spot((int) at.getCharOffset(), at.getLineNr(), at.getColumnNr());
    }

    /** A place in a text that begins here. */
    Place place(String file, JsonLocation at) {
      int behind = at.getLineNr() == 1 ? column - 1 : 0;
      return new Place(file, line + at.getLineNr() - 1, behind + at.getColumnNr());
    }
  }

  /**
   * Where the parts of an object begin.
   *
   * @param fields the values of its fields
   * @param lists the entries of those that are lists
   */
  private record Index(Spot root, Map<String, Spot> fields, Map<String, List<Spot>> lists) {

    static Index of(String text) {
      try (JsonParser parser = JsonTree.parser(text, 0)) {
        parser.nextToken();
        Index index = new Index(Spot.of(parser), new HashMap<>(), new HashMap<>());
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          index.field(parser.currentName(), parser);
        }
        return index;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void field(String name, JsonParser parser) throws IOException {
      boolean list = parser.nextToken() == JsonToken.START_ARRAY;
      fields.put(name, Spot.of(parser));
      if (list) {
        List<Spot> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          entries.add(Spot.of(parser));
          parser.skipChildren();
        }
        lists.put(name, entries);
      } else {
        parser.skipChildren();
      }
    }

    /** The nearest of these around a part, and how many steps of the path lead to it. */
    Map.Entry<Spot, Integer> nearest(List<Object> path) {
      String name = path.isEmpty() ? "" : path.get(0).toString();
      List<Spot> entries = lists.getOrDefault(name, List.of());
      if (path.size() > 1 && path.get(1) instanceof Integer i && i < entries.size()) {
        return Map.entry(entries.get(i), 2);
      }
      return fields.containsKey(name)
          ? Map.entry(
              Objects.requireNonNull(fields.get(name)), lists.containsKey(name) ? path.size() : 1)
          : Map.entry(root, path.size());
    }
  }

  @Override
  public Place of(List<Object> path) {
    Map.Entry<Spot, Integer> nearest = index().nearest(path);
    Spot spot = nearest.getKey();
    List<Object> rest = path.subList(nearest.getValue(), path.size());
    return rest.isEmpty()
        ? new Place(file, spot.line, spot.column)
        : JsonTree.value(file, text, spot).place(rest.toArray());
  }

  private synchronized Index index() {
    Index known = index.orElseGet(() -> Index.of(text));
    index = Optional.of(known);
    return known;
  }
}
