package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dyad.Slow;
import dyad.language.SampleFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of a brief whose ratings differ, side by side, in a real Chromium. */
@Slow
final class RatingsPageTest extends ServedPage {

  /** A second fact, on whose rating the only answer hangs. */
  private static final String AGREED =
      """
      ,
          {"id": "they-agree", "kind": "engagement", "statement": "Aland agreed with Borduria.",
           "source": {"document": "a paper", "paragraph": 2}, "origin": "a paper", "rating": "A1",
           "topics": ["trade"], "when": {"date": "2030-06"}, "actor": "Aland",
           "partner": "Borduria", "form": "agreement", "outcome": "agreed",
           "domain": "political", "matter": "tariffs", "openness": "overt"}
      """;

  @TempDir private Path sampleFolder;
  private Path other;

  RatingsPageTest() {
    super(KESHTAN);
  }

  @Override
  Path rules() throws Exception {
    SampleFolder sample = SampleFolder.in(sampleFolder);
    Files.delete(file);
    String one = Files.readString(sample.brief());
    int end = one.lastIndexOf('}', one.lastIndexOf(']')) + 1;
    String text = one.substring(0, end) + AGREED.strip() + one.substring(end);
    file = Files.createDirectories(folder.resolve("a")).resolve("brief.json");
    Files.writeString(file, text);
    other = Files.createDirectories(folder.resolve("b")).resolve("brief.json");
    Files.writeString(other, text.replace("\"A1\"", "\"E5\""));
    Path third = Files.createDirectories(folder.resolve("c")).resolve("brief.json");
    Files.writeString(third, text.replace("\"they-", "\"those-"));
    return sample.root().resolve("rules");
  }

  private static void compare(String name) throws Exception {
    run(
        "const s = document.querySelector('#r-other'); s.value = [...s.options].find(o =>"
            + " o.textContent.endsWith('("
            + name
            + ")')).value; s.dispatchEvent(new Event('change'))");
  }

  @Test
  void whatDiffersIsToldWithTheAnswersThatMoveIfItIsTaken() throws Exception {
    go("facts");
    waitFor("#view", "Ratings side by side");
    run("document.querySelector('a[href=\"#/ratings\"]').click()");
    chromium.until("document.querySelector('#r-other') !== null");
    compare("b");
    waitFor("#view", "2 facts of the same id; 1 rating differs");
    waitFor("tbody tr", "A1E5");
    // Nothing else differs, so that these are the answers of the other brief.
    assertThat(answerOf("b")).isNotEqualTo(answerOf("a"));
    waitFor("tbody .moves", "→ " + answerOf("b"));
    waitFor("#view h2 + div .moves", "→ " + answerOf("b"));
    assertThat(Files.readString(file)).contains("\"A1\"");
    assertThat(folder.resolve("a/.dyad")).doesNotExist();
    isFitForEverybody("ratings", WIDE, NARROW);
    Files.writeString(other, "{");
    go("answers");
    go("ratings");
    compare("b");
    waitFor("#view", "One of the two files is not in order");
  }

  /** What the only question of a brief is answered. */
  private String answerOf(String name) throws Exception {
    Client client = new Client(workbench);
    for (JsonNode brief : client.json("/api/briefs").get("briefs")) {
      if (brief.get("name").asText().equals(name)) {
        JsonNode state = client.state(brief.get("key").asText());
        return state.get("answers").get("assessments").get(0).get("term").asText();
      }
    }
    throw new AssertionError(name);
  }

  @Test
  void briefsThatShareNoFactAreNotCompared() throws Exception {
    go("ratings");
    compare("c");
    waitFor("#view", "no fact of the same id");
  }
}
