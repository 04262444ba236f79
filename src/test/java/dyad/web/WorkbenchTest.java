package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.application.BriefSource;
import dyad.application.RuleFolders;
import dyad.application.formats.ReportFormat;
import dyad.application.inquiry.InquiryService;
import dyad.facts.Term;
import dyad.facts.Vocabulary;
import dyad.facts.files.BriefReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page is told, and what becomes of what it saves. */
@Slow
final class WorkbenchTest extends Served {

  private static final RuleFolders RULES = RuleFolders.of(List.of(Path.of("rules")));

  private Client client;
  private String key;

  WorkbenchTest() {
    super(SHIPPED);
  }

  @BeforeEach
  void ask() throws Exception {
    client = new Client(workbench);
    key = client.key();
  }

  private ObjectNode fact(String id) throws Exception {
    for (JsonNode fact : client.state(key).get("brief").get("facts")) {
      if (fact.get("id").asText().equals(id)) {
        return fact.deepCopy();
      }
    }
    throw new AssertionError(id);
  }

  private String version() throws Exception {
    return client.state(key).get("version").asText();
  }

  private JsonNode saved(String name, JsonNode fields) throws Exception {
    HttpResponse<String> reply = client.save(key, version(), "facts", name, fields, "Ada");
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return Client.MAPPER.readTree(reply.body());
  }

  private static String term(JsonNode answers, String question) {
    for (JsonNode answer : answers.get("assessments")) {
      if (answer.get("question").asText().equals(question)) {
        return answer.get("term").asText();
      }
    }
    throw new AssertionError(question);
  }

  @Test
  void everyKindIsToldWithItsFieldsAndChoices() throws Exception {
    JsonNode kinds = client.json("/api/vocabulary").get("kinds");
    assertThat(kinds).hasSize(Vocabulary.kinds().size());
    for (JsonNode kind : kinds) {
      assertThat(kind.get("meaning").asText()).isNotEmpty();
      kind.get("fields").forEach(f -> assertThat(f.get("meaning").asText()).isNotEmpty());
    }
  }

  @Test
  void theAnswersAreThoseOfTheCommandsBeforeAndAfterASave() throws Exception {
    JsonNode before = client.state(key).get("answers");
    assertThat(before.get("bottomLine")).isNotEmpty();
    assertThat(before.get("assessments")).hasSize(51);
    ObjectNode fact = fact("attacks-rise");
    fact.put("trend", "falling");
    JsonNode after = saved("attacks-rise", fact).get("answers");
    assertThat(term(before, "J16")).isNotEqualTo(term(after, "J16"));
    InquiryService inquiry = new InquiryService(new BriefSource(folder, List.of()), RULES);
    assertThat(inquiry.explain("J16").explanation().judgment().term().map(Term::word))
        .isEqualTo(Optional.of(term(after, "J16")).filter(t -> !t.equals("not assessed")));
  }

  @Test
  void anAnswerIsExplained() throws Exception {
    JsonNode told = client.json(behind("/api/explanation?question=J18&key="));
    assertThat(told.get("sentence").asText()).contains("the Taliban's assurance to China");
    assertThat(told.get("against")).isNotEmpty();
    assertThat(client.get(behind("/api/explanation?question=J0&key=")).statusCode()).isEqualTo(404);
  }

  private String behind(String path) throws Exception {
    return path + key + "&answered=" + client.state(key).get("answered").asText();
  }

  @Test
  void noReasonStandsBesideAnAnswerOfAnotherVersion() throws Exception {
    List<String> paths =
        List.of(behind("/api/explanation?question=J16&key="), behind("/api/coverage?key="));
    ObjectNode fact = fact("attacks-rise");
    fact.put("trend", "falling");
    JsonNode after = saved("attacks-rise", fact);
    for (String path : paths) {
      HttpResponse<String> reply = client.get(path);
      assertThat(reply.statusCode()).as(path).isEqualTo(409);
      assertThat(Client.MAPPER.readTree(reply.body()).get("answered"))
          .isEqualTo(after.get("answered"));
    }
    assertThat(client.get("/api/coverage?key=" + key).statusCode()).isEqualTo(409);
  }

  @Test
  void whatAFactFeedsIsToldAsCoverageTellsIt() throws Exception {
    JsonNode told = client.json(behind("/api/coverage?key="));
    assertThat(told.get("summary").asText()).contains("of 156 facts");
    JsonNode facts = told.get("facts");
    assertThat(facts).hasSize(156);
    assertThat(facts.get("attacks-rise").get("rules")).isNotEmpty();
    assertThat(facts.get("attacks-rise").get("questions")).isNotEmpty();
    assertThat(facts)
        .anySatisfy(
            f -> {
              assertThat(f.get("rules")).isEmpty();
              assertThat(f.get("why").asText()).isNotEmpty();
            });
  }

  @Test
  void aDraftIsReadAndSavedNowhere() throws Exception {
    String before = Files.readString(file);
    ObjectNode fact = fact("attacks-rise");
    fact.put("trend", "falling");
    JsonNode told = draft("attacks-rise", fact);
    assertThat(told.get("facts")).hasSize(1);
    assertThat(told.get("facts").get("attacks-rise").get("read").asText()).contains("fell");
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(folder.resolve(".dyad")).doesNotExist();
  }

  @Test
  void whatIsWrongInADraftIsToldByItsField() throws Exception {
    ObjectNode fact = fact("attacks-rise");
    fact.put("trend", "risin");
    fact.put("subject", "Chinna");
    JsonNode problems = draft("attacks-rise", fact).get("problems");
    assertThat(problems).hasSize(2);
    assertThat(problems.findValuesAsText("field")).containsExactlyInAnyOrder("trend", "subject");
    assertThat(problems.findValuesAsText("entry")).containsOnly("attacks-rise");
    assertThat(problems.findValuesAsText("hint")).allMatch(h -> h.startsWith("did you mean"));
    HttpResponse<String> refused =
        client.save(key, version(), "facts", "attacks-rise", fact, "Ada");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Client.MAPPER.readTree(refused.body()).get("problems")).isEqualTo(problems);
  }

  private JsonNode draft(String name, JsonNode fields) throws Exception {
    return client.draft(key, new RandomEdits.Edit("facts", name, fields));
  }

  @Test
  void aSaveOnAnotherVersionIsRefusedWithWhatTheFileSays() throws Exception {
    String old = version();
    ObjectNode fact = fact("attacks-rise");
    fact.put("reason", "mine");
    saved("attacks-rise", fact);
    fact.put("reason", "theirs");
    HttpResponse<String> refused = client.save(key, old, "facts", "attacks-rise", fact, "Ben");
    assertThat(refused.statusCode()).isEqualTo(409);
    JsonNode state = Client.MAPPER.readTree(refused.body());
    assertThat(state.get("version").asText()).isEqualTo(version());
    assertThat(fact("attacks-rise").get("reason").asText()).isEqualTo("mine");
  }

  @Test
  void aChangeIsTakenBackAndFoundInTheHistory() throws Exception {
    String before = Files.readString(file);
    ObjectNode fact = fact("attacks-rise");
    fact.put("reason", "counted anew");
    int change = saved("attacks-rise", fact).get("change").asInt();
    HttpResponse<String> undone =
        client.post("/api/undo?key=" + key, "{\"number\": " + change + ", \"author\": \"Ben\"}");
    assertThat(undone.statusCode()).isEqualTo(200);
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(client.post("/api/undo?key=" + key, "{\"number\": " + change + "}").statusCode())
        .isEqualTo(409);
    JsonNode all = client.json("/api/history?key=" + key).get("changes");
    assertThat(all.findValuesAsText("how")).containsExactly("undone", "saved", "opened");
    assertThat(all.findValuesAsText("author")).containsExactly("Ben", "Ada", "");
    JsonNode one = client.json("/api/history?list=facts&name=attacks-rise&key=" + key);
    assertThat(one.get("count").asInt()).isEqualTo(2);
    HttpResponse<String> restored =
        client.post(
            "/api/restore?key=" + key,
            "{\"number\": " + change + ", \"list\": \"facts\", \"name\": \"attacks-rise\"}");
    assertThat(restored.statusCode()).isEqualTo(200);
    assertThat(fact("attacks-rise").get("reason").asText()).isEqualTo("counted anew");
  }

  @Test
  void anEditOutsideIsToldAtOnce() throws Exception {
    client.state(key);
    try (Listening page = new Listening(workbench, client)) {
      Files.writeString(file, Files.readString(file).replace("\"F4\"", "\"F5\""));
      assertThat(page.next()).isEqualTo("{\"key\":\"" + key + "\"}");
    }
  }

  @Test
  void aFileThatIsNotInOrderIsToldByPlaceAndCanBeMendedElsewhere() throws Exception {
    String sound = Files.readString(file);
    Files.writeString(file, sound.replace("\"kind\": \"measure\"", "\"kind\": \"mesure\""));
    JsonNode broken = client.state(key);
    assertThat(broken.has("answers")).isFalse();
    assertThat(broken.get("problems").get(0).get("hint").asText()).contains("`measure`");
    Files.writeString(file, sound.substring(0, 4000));
    assertThat(client.state(key).get("problems")).isNotEmpty();
    Files.writeString(file, sound);
    assertThat(client.state(key).has("answers")).isTrue();
  }

  @Test
  void theCheckIsThatOfTheCommand() throws Exception {
    JsonNode problems = client.json("/api/check?key=" + key).get("problems");
    assertThat(problems.findValuesAsText("severity")).doesNotContain("error");
  }

  @Test
  void aNewActorIsSavedTogetherWithTheFactThatNamesIt() throws Exception {
    ObjectNode fact = fact("attacks-rise");
    fact.put("id", "attacks-elsewhere").put("actor", "Hill Men");
    ObjectNode body = Client.MAPPER.createObjectNode().put("version", version());
    ObjectNode actor = Client.MAPPER.createObjectNode().put("id", "Hill Men").put("kind", "group");
    body.putArray("changes")
        .add(change("actors", "Hill Men", actor))
        .add(change("facts", "attacks-elsewhere", fact));
    HttpResponse<String> reply = client.post("/api/save?key=" + key, body.toString());
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    assertThat(BriefReader.read(folder).facts()).hasSize(157);
  }

  private static ObjectNode change(String list, String name, ObjectNode fields) {
    ObjectNode change = Client.MAPPER.createObjectNode().put("list", list).put("name", name);
    change.set("fields", fields);
    return change;
  }

  private JsonNode posted(Workbench served, String path, ObjectNode body, int status)
      throws Exception {
    Client own = new Client(served);
    HttpResponse<String> reply = own.post(path + "?key=" + own.key(), body.toString());
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
    return Client.MAPPER.readTree(reply.body());
  }

  private static ObjectNode body(String field, String value) {
    return Client.MAPPER.createObjectNode().put(field, value);
  }

  @Test
  void aRuleIsTriedAndSavedAndAnswersFollowIt(@TempDir Path copy) throws Exception {
    Path rule = copy.resolve("undertakings/commitment-beyond-control.drl");
    try (Stream<Path> all = Files.walk(Path.of("rules"))) {
      for (Path path : all.toList()) {
        Path to = copy.resolve(Path.of("rules").relativize(path).toString());
        if (!Files.exists(to)) {
          Files.copy(path, to);
        }
      }
    }
    RuleFolders rules = RuleFolders.of(List.of(copy));
    try (Workbench own = new Workbench(folder, rules, 0, Clock.systemUTC())) {
      Client asking = new Client(own);
      JsonNode told = asking.json("/api/rule?id=commitment-beyond-control&key=" + asking.key());
      String text = told.get("text").asText();
      String before = Files.readString(rule);
      assertThat(text).isEqualTo(before);
      ObjectNode wrong = body("id", "commitment-beyond-control");
      wrong.put("text", text.replace("Commitment(", "Comitment("));
      assertThat(posted(own, "/api/try-rule", wrong, 200).get("problems").toString())
          .contains("Commitment");
      wrong.put("version", told.get("version").asText());
      posted(own, "/api/save-rule", wrong, 422);
      ObjectNode renamed = body("id", "commitment-beyond-control");
      renamed.put("text", text.replace("@id(\"commitment-", "@id(\"undertaking-"));
      renamed.put("version", told.get("version").asText());
      posted(own, "/api/save-rule", renamed, 422);
      assertThat(Files.readString(rule)).isEqualTo(before);
      ObjectNode stronger = body("id", "commitment-beyond-control");
      stronger.put("text", text.replace("@strength(\"likely\")", "@strength(\"almost certain\")"));
      stronger.put("version", told.get("version").asText());
      JsonNode tried = posted(own, "/api/try-rule", stronger, 200);
      assertThat(tried.get("problems")).isEmpty();
      assertThat(tried.get("cases")).isNotEmpty();
      tried.get("cases").forEach(c -> assertThat(c.get("passed").asBoolean()).isTrue());
      assertThat(tried.get("effect").toString()).contains("J18");
      assertThat(Files.readString(rule)).isEqualTo(before);
      posted(own, "/api/save-rule", stronger, 200);
      assertThat(Files.readString(rule)).contains("almost certain");
      assertThat(term(asking.state(asking.key()).get("answers"), "J18"))
          .isNotEqualTo(term(client.state(key).get("answers"), "J18"));
      posted(own, "/api/save-rule", stronger, 409);
    }
  }

  @Test
  void whatIsSupposedMovesAnswersAndIsKeptAsAnAlternativeThatCommandsRead() throws Exception {
    ObjectNode supposed = body("id", "no-more-attacks");
    supposed.put("name", "attacks are no more").put("why", "What if nobody attacked?");
    supposed.put("author", "Ada");
    supposed.putArray("withdrawn").add("attacks-rise").add("protection-failed");
    JsonNode answers = posted(workbench, "/api/whatif", supposed, 200).get("answers");
    assertThat(term(answers, "J17")).isNotEqualTo(term(client.state(key).get("answers"), "J17"));
    posted(workbench, "/api/alternative", supposed, 200);
    HttpResponse<String> again = client.post("/api/alternative?key=" + key, supposed.toString());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("There is an alternative `no-more-attacks` already");
    JsonNode last = client.json("/api/history?key=" + key).get("changes").get(0);
    assertThat(last.get("how").asText()).isEqualTo("alternative");
    assertThat(last.get("author").asText()).isEqualTo("Ada");
    assertThat(last.get("reason").asText()).isEqualTo("no-more-attacks: What if nobody attacked?");
    InquiryService inquiry =
        new InquiryService(new BriefSource(folder, List.of("no-more-attacks")), RULES);
    assertThat(inquiry.explain("J17").explanation().judgment().term().map(Term::word))
        .contains(term(answers, "J17"));
  }

  @Test
  void aPaperIsTheReportOfTheCommands() throws Exception {
    HttpResponse<String> paper = client.get("/api/paper?format=md&key=" + key);
    assertThat(paper.statusCode()).isEqualTo(200);
    assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; ");
    assertThat(paper.body()).contains("China and Russia after the Taliban took Kabul");
    assertThat(client.get("/api/paper?format=odt&key=" + key).statusCode()).isEqualTo(404);
  }

  @Test
  void everyFormatOfAReportCanBeTakenAway() throws Exception {
    List<String> offered =
        Client.MAPPER.readTree(client.get("/api/formats").body()).findValuesAsText("format");
    for (ReportFormat format : ReportFormat.values()) {
      assertThat(offered).contains(format.toString());
      HttpResponse<String> paper = client.get("/api/paper?format=" + format + "&key=" + key);
      assertThat(paper.statusCode()).as(format.toString()).isEqualTo(200);
      assertThat(paper.headers().firstValue("Content-Type")).contains(format.mediaType());
      assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
          .endsWith(format.ending() + "\"");
      assertThat(paper.body()).isNotEmpty();
    }
  }
}
