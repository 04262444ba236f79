package dyad.facts.records;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.facts.Samples;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Items;
import dyad.problems.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Where the parts of a JSON text stand")
@Slow
final class JsonPlacesTest {

  static Stream<String> texts() {
    String text = Samples.text();
    return Stream.of(
        text,
        text.replace("\n", "\r\n"),
        text.replace("\n", "\r"),
        text.replace("\n", ""),
        text.replace("{", "\n{\n"),
        text.replace("took the capital", "took\u00A0the 😀 capital"),
        "\n\n  " + text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isAsTheWholeTextTells(String text) {
    SourceNode whole = JsonTree.value("x.json", text, new JsonPlaces.Spot(0, 1, 1));
    JsonPlaces places = new JsonPlaces("x.json", text);
    List<List<Object>> paths = new ArrayList<>();
    paths(whole, List.of(), paths);
    assertThat(paths).hasSizeGreaterThan(300);
    for (List<Object> path : paths) {
      assertThat(places.of(path)).as(path.toString()).isEqualTo(whole.place(path.toArray()));
    }
  }

  /** All there are, and beside each some that there are not. */
  private static void paths(SourceNode at, List<Object> path, List<List<Object>> paths) {
    paths.add(path);
    paths.add(with(path, "nothing"));
    paths.add(with(path, 99));
    if (at instanceof Fields fields) {
      fields.named().forEach((name, field) -> paths(field.value(), with(path, name), paths));
    } else if (at instanceof Items items) {
      int i = 0;
      for (SourceNode value : items.values()) {
        paths(value, with(path, i++), paths);
      }
    }
  }

  private static List<Object> with(List<Object> path, Object step) {
    return Stream.concat(path.stream(), Stream.of(step)).toList();
  }

  @Test
  void anEntryOfALargeTextIsFoundWithoutReadingTheRestAgain() {
    String entry = "{\"id\": \"x\", \"n\": [1, 2]}";
    String text = "{\"facts\": [" + (entry + ",\n").repeat(100_000) + entry + "]}";
    JsonPlaces places = new JsonPlaces("x.json", text);
    for (int i = 1; i <= 100_000; i++) {
      assertThat(places.of(List.of("facts", i, "n", 1))).isEqualTo(new Place("x.json", i + 1, 22));
    }
  }
}
