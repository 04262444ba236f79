package dyad.facts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.problems.Place;
import dyad.problems.ProblemsException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class JsonTextsTest {

  private static List<JsonTexts.Found> claims(String json) throws ProblemsException {
    return JsonTexts.in("f.json", json, Set.of("claim"));
  }

  @Test
  void textsAreFoundHoweverDeepTheyLieWithTheirPlaces() throws Exception {
    String json =
        """
        {"claim": "a", "cases": [{"expect": [{"claim": "b"}]},
          {"finding": {"claim": "c"}}]}
        """;
    assertThat(claims(json))
        .containsExactly(
            new JsonTexts.Found("claim", "a", new Place("f.json", 1, 11)),
            new JsonTexts.Found("claim", "b", new Place("f.json", 1, 48)),
            new JsonTexts.Found("claim", "c", new Place("f.json", 2, 25)));
  }

  @Test
  void neitherOtherFieldsNorOtherValuesCount() throws Exception {
    assertThat(claims("{\"name\": \"claim\", \"claim\": 3, \"x\": {\"claim\": [\"a\"]}}"))
        .isEmpty();
  }

  @Test
  void aBrokenFileIsTold() {
    assertThatThrownBy(() -> claims("{\"claim\": \"a\", "))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContaining("f.json:1");
  }
}
