package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dyad.Slow;
import dyad.application.AssessedBrief;
import dyad.application.AssessmentService;
import dyad.application.BriefSource;
import dyad.application.LoadedBrief;
import dyad.application.LoadedRules;
import dyad.application.RuleFolders;
import dyad.explanation.Explanation;
import dyad.facts.Question;
import dyad.reports.ReportBuilder;
import dyad.reports.json.JsonExplanation;
import dyad.reports.json.JsonReport;
import dyad.reports.provenance.ReportRequest;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** After each of many edits the page shows what the commands say on the same files. */
@Slow
final class PageAnswersTest {

  private static LoadedRules rules;

  @BeforeAll
  static void load() throws Exception {
    rules = RuleFolders.of(List.of(Path.of("rules"))).load();
  }

  @Nested
  final class OnTheShippedBrief extends Edited {

    OnTheShippedBrief() {
      super(SHIPPED);
    }

    @Test
    void theAnswersAndTheirReasonsAreThoseOfTheCommands() throws Exception {
      areThoseOfTheCommands(12);
    }
  }

  @Nested
  final class OnASmallBrief extends Edited {

    OnASmallBrief() {
      super(KESHTAN);
    }

    @Test
    void theAnswersAndTheirReasonsAreThoseOfTheCommands() throws Exception {
      areThoseOfTheCommands(24);
    }
  }

  /** A brief that is edited at random. */
  abstract static class Edited extends Served {

    private final Random random = new Random(7);
    private final RandomEdits edits = new RandomEdits(7);
    private Client client;
    private String key;
    private int undone;

    Edited(Path brief) {
      super(brief);
    }

    final void areThoseOfTheCommands(int count) throws Exception {
      client = new Client(workbench);
      key = client.key();
      int saved = 0;
      JsonNode state = client.state(key);
      while (saved < count) {
        RandomEdits.Edit edit = edits.next(state.get("brief"));
        if (random.nextInt(3) == 0) {
          client.draft(key, edit); // what is tried leaves no trace
        }
        HttpResponse<String> reply =
            client.save(
                key, state.get("version").asText(), "facts", edit.name(), edit.fields(), "Ada");
        if (reply.statusCode() == 200) {
          state = Client.MAPPER.readTree(reply.body());
          state = random.nextInt(4) == 0 ? undone(state) : state;
          compare(state);
          saved++;
        }
      }
      assertThat(undone).isPositive();
    }

    private JsonNode undone(JsonNode state) throws Exception {
      undone++;
      String body = Client.MAPPER.createObjectNode().set("number", state.get("change")).toString();
      return Client.MAPPER.readTree(client.post("/api/undo?key=" + key, body).body());
    }

    private void compare(JsonNode state) throws Exception {
      LoadedBrief brief = LoadedBrief.of(new BriefSource(folder, List.of()), List.of());
      AssessedBrief assessed =
          new AssessmentService(rules, false, ReportRequest.ASSESSMENT).assess(brief);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      JsonReport.write(assessed.report(), out);
      JsonNode told = Client.MAPPER.readTree(out.toByteArray());
      JsonNode shown = state.get("answers");
      for (String part : List.of("overall", "topics", "assessments")) {
        assertThat(shown.get(part)).as(part).isEqualTo(told.get(part));
      }
      assertThat(shown.get("bottomLine"))
          .isEqualTo(Client.MAPPER.valueToTree(assessed.report().bottomLine()));
      facts(told, state);
      List<Question> questions = brief.document().value().questions();
      explained(assessed, questions.get(random.nextInt(questions.size())), state);
    }

    private void facts(JsonNode told, JsonNode state) throws Exception {
      JsonNode facts = behind("/api/coverage?key=", state).get("facts");
      assertThat(facts).hasSameSizeAs(told.get("facts"));
      for (JsonNode fact : told.get("facts")) {
        JsonNode shown = facts.get(fact.get("id").asText());
        assertThat(shown.get("read")).isEqualTo(fact.get("read"));
        assertThat(shown.get("questions")).isEqualTo(fact.get("usedBy"));
      }
    }

    private void explained(AssessedBrief assessed, Question question, JsonNode state)
        throws Exception {
      Explanation why = new ReportBuilder(assessed.whatIf(), rules.base()).explain(question);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      JsonExplanation.write(why, assessed.report().coverage(), Optional.empty(), out);
      assertThat(behind("/api/explanation?question=" + question.id() + "&key=", state))
          .isEqualTo(Client.MAPPER.readTree(out.toByteArray()));
    }

    private JsonNode behind(String path, JsonNode state) throws Exception {
      return client.json(path + key + "&answered=" + state.get("answered").asText());
    }
  }
}
