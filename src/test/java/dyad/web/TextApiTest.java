package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text that is dropped is read, kept beside the brief, and marked; nothing else is touched. */
@Slow
final class TextApiTest extends Served {

  private static final String MEMO =
      "A memo\n\n4. Brannia spoke for the arms embargo in May 2033. Nobody answered.\n\n"
          + "5. Ulmar opened an embassy in Tessin.\n";

  private Path text;
  private Client client;
  private String key;

  TextApiTest() {
    super(KESHTAN);
  }

  @BeforeEach
  void ask() throws Exception {
    text = folder.resolve("source.txt");
    client = new Client(workbench);
    key = client.key();
  }

  private HttpResponse<String> drop(String query, byte[] bytes) throws Exception {
    return client.drop("/api/text?key=" + key + query, bytes);
  }

  private HttpResponse<String> drop(String query) throws Exception {
    return drop("&name=memo.txt&document=story" + query, MEMO.getBytes(StandardCharsets.UTF_8));
  }

  private JsonNode text() throws Exception {
    return client.json("/api/text?key=" + key);
  }

  private List<String> files() throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(f -> folder.relativize(f).toString())
          .sorted()
          .collect(Collectors.toList());
    }
  }

  @Test
  void itIsKeptBesideTheBriefWithALineInTheJournalAndNothingElseIsTouched() throws Exception {
    byte[] before = Files.readAllBytes(file);
    assertThat(text().get("mark").asText()).isEmpty();
    assertThat(text().has("paragraphs")).isFalse();
    HttpResponse<String> reply = drop("&author=Ada");
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    assertThat(Client.MAPPER.readTree(reply.body()).get("paragraphs").asInt()).isEqualTo(2);
    assertThat(Client.MAPPER.readTree(reply.body()).get("own").asBoolean()).isTrue();
    assertThat(text).content().startsWith("# Document: story\n\n# A memo\n\n[4] Brannia spoke");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(files())
        .containsExactly(".dyad/journal.jsonl", ".dyad/lock", "brief.json", "source.txt");
    JsonNode last = client.json("/api/history?key=" + key).get("changes").get(0);
    assertThat(last.get("how").asText()).isEqualTo("text");
    assertThat(last.get("author").asText()).isEqualTo("Ada");
    assertThat(last.get("reason").asText())
        .isEqualTo("the text of story, 2 paragraphs, from memo.txt");
  }

  @Test
  void itIsToldBySentencesAndReplacedOnlyByWhoSawIt() throws Exception {
    drop("");
    JsonNode told = text();
    assertThat(told.get("document").asText()).isEqualTo("story");
    assertThat(told.get("paragraphs").get(0).get("number").asInt()).isEqualTo(4);
    assertThat(told.get("paragraphs").get(0).get("sentences")).hasSize(2);
    assertThat(drop("").statusCode()).isEqualTo(409);
    assertThat(drop("&replaces=0123").statusCode()).isEqualTo(409);
    assertThat(drop("&replaces=" + told.get("mark").asText()).statusCode()).isEqualTo(200);
  }

  @Test
  void whatASentenceMayTellIsToldAndNothingIsSaved() throws Exception {
    String body = "{\"sentence\": \"Brannia spoke for the arms embargo in May 2033.\"}";
    JsonNode told = Client.MAPPER.readTree(client.post("/api/suggest?key=" + key, body).body());
    JsonNode kind = told.get("kinds").get(0);
    assertThat(kind.get("kind").asText()).isEqualTo("position");
    assertThat(kind.get("why").asText()).isEqualTo("“spoke for”");
    assertThat(kind.get("fields").get("actor").asText()).isEqualTo("Brannia");
    assertThat(kind.get("fields").get("matter").asText()).isEqualTo("arms embargo");
    assertThat(kind.get("fields").get("when").get("date").asText()).isEqualTo("2033-05");
    assertThat(told.get("times").get(0).get("how").asText()).isEqualTo("on");
    assertThat(told.get("names")).isNotEmpty();
    assertThat(told.get("figures")).isEmpty();
    String figure = "{\"sentence\": \"It cost $3 million.\"}";
    told = Client.MAPPER.readTree(client.post("/api/suggest?key=" + key, figure).body());
    assertThat(told.get("figures").get(0).get("value").asInt()).isEqualTo(3);
    assertThat(files()).containsExactly("brief.json");
  }

  private JsonNode quoting(String quote) throws Exception {
    JsonNode state = client.state(key);
    ObjectNode fact = state.get("brief").get("facts").get(0).deepCopy();
    ((ObjectNode) fact.get("source"))
        .put("document", "story")
        .put("paragraph", 5)
        .put("quote", quote);
    String version = state.get("version").asText();
    String id = fact.get("id").asText();
    HttpResponse<String> saved = client.save(key, version, "facts", id, fact, "");
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    return text().get("quotes").get(0);
  }

  @Test
  void aQuoteIsFoundAgainWhenTheTextChanges() throws Exception {
    drop("");
    JsonNode quote = quoting("Ulmar opened an Embassy");
    assertThat(quote.get("at").asInt()).isEqualTo(5);
    assertThat(quote.get("from").asInt()).isZero();
    Files.writeString(text, "# Document: story\n\n[6] Then Ulmar opened an embassy there.\n");
    assertThat(text().get("quotes").get(0).get("at").asInt()).isEqualTo(6);
    Files.writeString(text, "# Document: story\n\n[5] Ulmar opened one embassy.\n");
    quote = text().get("quotes").get(0);
    assertThat(quote.has("at")).isFalse();
    assertThat(quote.get("nearest").asText()).isEqualTo("Ulmar opened one embassy.");
  }

  @Test
  void aDraftIsToldOfAQuoteThatIsNotThere() throws Exception {
    drop("");
    ObjectNode fact = client.state(key).get("brief").get("facts").get(0).deepCopy();
    ((ObjectNode) fact.get("source"))
        .put("document", "story")
        .put("paragraph", 5)
        .put("quote", "Or not.");
    ObjectNode body = Client.MAPPER.createObjectNode();
    body.putArray("changes")
        .addObject()
        .put("list", "facts")
        .put("name", fact.get("id").asText())
        .set("fields", fact);
    String path = "/api/draft?key=" + key;
    JsonNode told = Client.MAPPER.readTree(client.post(path, body.toString()).body());
    assertThat(told.get("warnings").get(0).get("code").asText()).isEqualTo("quote-not-found");
    Files.writeString(text, "[1] One.\n[1] Two.\n");
    told = Client.MAPPER.readTree(client.post(path, body.toString()).body());
    assertThat(told.get("warnings").get(0).get("code").asText()).isEqualTo("bad-source");
    assertThat(client.get("/api/text?key=" + key).statusCode()).isEqualTo(422);
  }

  @Test
  void aFileThatCannotBeReadIsToldAndNothingIsKept() throws Exception {
    byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    HttpResponse<String> reply = drop("&document=story", old);
    assertThat(reply.statusCode()).isEqualTo(422);
    assertThat(reply.body()).contains("locked file").contains("save it as .docx");
    assertThat(drop("&document=%20", MEMO.getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(400);
    assertThat(files()).containsExactly("brief.json");
  }

  @Test
  void moreThanAFileMayHaveAndWhatIsNoFileIsRefused() throws Exception {
    assertThat(drop("&document=story", new byte[(16 << 20) + 1]).statusCode()).isEqualTo(413);
    assertThat(client.post("/api/text?key=" + key + "&document=story", "{}").statusCode())
        .isEqualTo(400);
    assertThat(client.drop("/api/save?key=" + key, new byte[] {'{', '}'}).statusCode())
        .isEqualTo(400);
    assertThat(client.post("/api/suggest?key=" + key, "{\"sentence\": 1}").statusCode())
        .isEqualTo(400);
    assertThat(files()).containsExactly("brief.json");
  }

  @Test
  void namesAreNoPathsAndALinkThatLeadsOutIsNotWrittenThrough() throws Exception {
    String sly = "&name=..%2F..%2Fetc%2Fpasswd&document=..%2F..%2Fa%0Ab" + "x".repeat(300);
    assertThat(drop(sly, MEMO.getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(200);
    assertThat(Files.readAllLines(text).get(0)).startsWith("# Document: ../../a bx").hasSize(212);
    assertThat(files()).hasSize(4);
    Files.delete(text);
    Files.createSymbolicLink(text, folder.resolveSibling("outside-" + key + ".txt"));
    assertThat(drop("").statusCode()).isEqualTo(404);
    assertThat(folder.resolveSibling("outside-" + key + ".txt")).doesNotExist();
  }

  @Test
  void markupInATextStaysText() throws Exception {
    String markup = "<i>x</i> &amp; <img src=x onerror=alert(1)>";
    drop("&document=story", markup.getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> reply = client.get("/api/text?key=" + key);
    assertThat(reply.headers().firstValue("Content-Type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith("application/json"));
    assertThat(Client.MAPPER.readTree(reply.body()).get("paragraphs").get(0).get("text").asText())
        .isEqualTo(markup);
  }
}
