package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.application.editing.git.SampleRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories that are kept by Git, as a page, in a real Chromium. */
@Slow
final class HistoriesPageTest extends ServedSamplePage {

  private static final int ENTER = 13;

  private List<SampleRepository> repositories = List.of();

  @Override
  Path rules() throws Exception {
    Path rules = super.rules();
    repositories = List.of(SampleRepository.in(folder), SampleRepository.in(sampleFolder));
    repositories.get(0).commit("The brief <b>as it came</b>", file);
    return rules;
  }

  @AfterEach
  void closeRepositories() {
    repositories.forEach(SampleRepository::close);
  }

  /** Another browser changes a fact twice and a rule once, then a program the brief. */
  @BeforeEach
  void change() throws Exception {
    Client other = new Client(workbench);
    for (String rating : List.of("E5", "A1")) {
      JsonNode state = other.state(other.key());
      ObjectNode fact = state.at("/brief/facts/0").deepCopy();
      other.save(
          other.key(),
          state.get("version").asText(),
          "facts",
          fact.get("id").asText(),
          fact.put("rating", rating),
          "Ada");
    }
    JsonNode rule = other.json("/api/rule?id=mistrust&key=" + other.key());
    ObjectNode body = Client.MAPPER.createObjectNode().put("id", "mistrust").put("author", "Ada");
    body.put("text", rule.get("text").asText() + "\n").set("version", rule.get("version"));
    assertThat(other.post("/api/save-rule?key=" + other.key(), body.toString()).statusCode())
        .isEqualTo(200);
    Files.writeString(file, Files.readString(file) + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"history", "history/facts/they-talk", "history/rules/mistrust", "past/Q1"})
  void theyAreFitForEverybody(String view) throws Exception {
    go("answers");
    go(view);
    chromium.until("document.querySelectorAll('#view ol > li').length > 1");
    run("document.querySelectorAll('#view details').forEach(d => { d.open = true; })");
    isFitForEverybody(view, WIDE, NARROW);
    assertThat(chromium.evaluate("document.querySelectorAll('main b').length").asInt()).isZero();
  }

  @Test
  void aFactIsMadeToSayWhatItSaidByTheKeyboardAlone() throws Exception {
    go("history/facts/they-talk");
    waitFor("#view .note", "is a commit in Git");
    waitFor("#view .note", "something that is not committed");
    waitFor(".changes", "Ada saved");
    run("document.querySelectorAll('.changes summary')[1].focus()");
    chromium.press("Enter", ENTER);
    chromium.until("document.querySelectorAll('.changes details')[1].open");
    run("document.querySelectorAll('.changes details')[1].querySelector('button').focus()");
    chromium.press("Enter", ENTER);
    waitFor("#status", "Restored: they-talk.");
    waitFor(".changes", "restored change 2");
    assertThat(repositories.get(0).said("HEAD", file)).isEqualTo(Files.readString(file));
  }

  @Test
  void whatWentWrongInOneViewIsNotToldInTheNext() throws Exception {
    go("history/rules/none-such");
    waitFor("#alert", "There is no such rule.");
    go("history");
    chromium.until("document.getElementById('alert').textContent === ''");
    go("rules/none-such");
    waitFor("#view", "There is no rule none-such here.");
    assertThat(chromium.evaluate("document.querySelector('#r-text') === null").asBoolean())
        .isTrue();
    Files.writeString(file, "{");
    waitFor("#alert", "The file is not in order");
    go("facts");
    waitFor("#alert", "The file is not in order");
  }
}
