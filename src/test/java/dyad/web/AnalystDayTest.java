package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dyad.Slow;
import dyad.cli.Ran;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of an analyst in the page, from an empty folder to a paper, as the commands see it too. */
@Slow
final class AnalystDayTest extends ServedPage {

  /** Each is a stance of one of the two powers on one of three matters. */
  private static final List<String> SENTENCES =
      IntStream.range(0, 12)
          .mapToObj(
              i ->
                  (i % 2 == 0 ? "First power" : "Second power")
                      + " spoke for the "
                      + List.of("settlement", "truce", "war to the end").get(i / 2 % 3)
                      + " in 20"
                      + (19 + i)
                      + ".")
          .toList();

  private static final List<List<String>> QUESTIONS =
      List.of(
          List.of("convergence", "settlement"),
          List.of("coordinates", "settlement"),
          List.of("both decline", "neighbourhood"));

  @TempDir private Path rules;

  AnalystDayTest() {
    super(begun());
  }

  /** The brief with which one begins. */
  private static Path begun() {
    try {
      Path briefs = Files.createTempDirectory("begun");
      assertThat(Ran.dyad("new", "brief", "day", "--in", briefs.toString()).code()).isZero();
      briefs.resolve("day/brief.json").toFile().deleteOnExit();
      return briefs.resolve("day/brief.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy, since a rule is edited. */
  @Override
  Path rules() throws Exception {
    try (Stream<Path> all = Files.walk(Path.of("rules"))) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        Path to = rules.resolve(Path.of("rules").relativize(path).toString());
        Files.createDirectories(to.getParent());
        Files.copy(path, to);
      }
    }
    return rules;
  }

  private static void click(String selector) throws Exception {
    run("document.querySelector(" + quoted(selector) + ").click()");
  }

  private static String value(String selector) throws Exception {
    return chromium.evaluate("document.querySelector(" + quoted(selector) + ").value").asText();
  }

  @Test
  void whatComesOfADayInThePageIsWhatTheCommandsSay() throws Exception {
    type("#author", "Ada");
    aTextIsDropped();
    for (String sentence : SENTENCES) {
      itBecomesAFact(sentence);
    }
    for (List<String> question : QUESTIONS) {
      isAsked(question.get(0), question.get(1));
    }
    aRuleIsEdited();
    anAlternativeIsKept();
    theCommandsSayTheSame();
  }

  private static void aTextIsDropped() throws Exception {
    go("text");
    chromium.until("document.querySelector('.source').textContent === ''");
    run(
        "const t = new DataTransfer(); t.items.add(new File(["
            + quoted(String.join("\n\n", SENTENCES))
            + "], 'name of the document.txt')); document.querySelector('.drop').dispatchEvent(new"
            + " DragEvent('drop', {dataTransfer: t, bubbles: true, cancelable: true}))");
    waitFor("#status", "12 paragraphs read");
    waitFor(".source", SENTENCES.get(11));
  }

  /** The suggestion is taken as it is; statement, origin and rating are the analyst's. */
  private static void itBecomesAFact(String sentence) throws Exception {
    go("text");
    waitFor(".source", sentence);
    run(
        "[...document.querySelectorAll('.sentence')].find(s => s.textContent.includes("
            + quoted(sentence)
            + ")).click()");
    waitFor(".suggested", "position");
    assertThat(value("#f-stance")).isEqualTo("favours");
    assertThat(value("#f-quote")).isEqualTo(sentence);
    type("#f-statement", sentence);
    type("#f-origin", "the author");
    type("#f-reliability", "B");
    type("#f-credibility", "2");
    click("button.main[type=submit]");
    chromium.until("location.hash.startsWith('#/text/at/')");
  }

  private static void isAsked(String claim, String topic) throws Exception {
    go("questions/new");
    chromium.until("document.querySelector('#q-claim') !== null");
    type("#q-claim", claim);
    type("#q-role-0", "First power");
    type("#q-role-1", "Second power");
    type("#q-topic", topic);
    click("button.main[type=submit]");
    chromium.until("location.hash === '#/questions'");
    waitFor("#view table", claim);
  }

  /** A slip is told by its line and cannot be saved; then the effect of an edit is seen. */
  private void aRuleIsEdited() throws Exception {
    String id = aRuleThatSpeaks();
    go("rules/" + id);
    chromium.until("document.querySelector('#r-text').value !== ''");
    String text = value("#r-text");
    type("#r-text", text.replaceFirst("\\$first : first", "\\$first : frist"));
    waitFor(".panel .problems", "first");
    click("button.main[type=submit]");
    waitFor("form .problems", "first");
    String weaker =
        text.replaceFirst("@strength\\(\"[^\"]+\"\\)", "@strength(\"roughly even chance\")");
    assertThat(weaker).isNotEqualTo(text);
    type("#r-text", weaker);
    waitFor(".panel", "What it does to the answers");
    click("button.main[type=submit]");
    waitFor("#status", ".drl");
    go("answers");
    waitFor(".moved-line", "they are marked");
  }

  /** One that speaks on the question with which the brief began. */
  private String aRuleThatSpeaks() throws Exception {
    Client client = new Client(workbench);
    String key = client.key();
    String answered = client.state(key).get("answered").asText();
    JsonNode why = client.json("/api/explanation?question=Q1&key=" + key + "&answered=" + answered);
    for (JsonNode ground : why.get("for")) {
      String id = ground.get("rule").asText();
      String text = client.json("/api/rule?id=" + id + "&key=" + key).get("text").asText();
      if (text.contains("@strength(\"") && text.contains("$first : first")) {
        return id;
      }
    }
    throw new AssertionError(why.toString());
  }

  private static void anAlternativeIsKept() throws Exception {
    go("what-if");
    waitFor(".facts-switches", "no-alliance");
    type(".facts-switches select[aria-label^='second-wants-settlement']", "off");
    waitFor(".panel", "What moves");
    type("#w-name", "the second power does not want it");
    type("#w-why", "Does the answer hang on one fact?");
    type("#w-id", "not-wanted");
    click("fieldset button[type=submit]");
    waitFor("#status", "Kept as alternatives/not-wanted.json");
  }

  private void theCommandsSayTheSame() throws Exception {
    Client client = new Client(workbench);
    JsonNode shown = client.state(client.key()).get("answers");
    assertThat(shown.get("assessments")).hasSize(1 + QUESTIONS.size());
    JsonNode told = assessed();
    assertThat(told.get("assessments")).isEqualTo(shown.get("assessments"));
    assertThat(told.get("topics")).isEqualTo(shown.get("topics"));
    String body = "{\"with\": [\"not-wanted\"]}";
    JsonNode supposed =
        Client.MAPPER
            .readTree(client.post("/api/whatif?key=" + client.key(), body).body())
            .get("answers");
    assertThat(assessed("--with", "not-wanted").get("assessments"))
        .isEqualTo(supposed.get("assessments"));
    go("papers");
    chromium.until("document.querySelector('.formats a') !== null");
    String paper =
        chromium
            .evaluate(
                "document.querySelector('.formats a[href*=\"format=md\"]').getAttribute('href')")
            .asText();
    assertThat(client.get(paper).body())
        .isEqualTo(dyad("assess", "--format", "md", "--out", "-").out());
    assertThat(dyad("check").out()).doesNotContain("Error");
  }

  private JsonNode assessed(String... options) throws Exception {
    String[] json = {"--format", "json", "--out", "-"};
    String[] all = Stream.of(json, options).flatMap(Stream::of).toArray(String[]::new);
    return Client.MAPPER.readTree(dyad("assess", all).out());
  }

  /** A command on the same files. */
  private Ran dyad(String command, String... options) {
    Ran ran =
        Ran.dyad(
            Stream.of(
                    Stream.of(command, folder.toString()),
                    Stream.of(options),
                    Stream.of("--rules", rules.toString()))
                .flatMap(s -> s)
                .toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }
}
