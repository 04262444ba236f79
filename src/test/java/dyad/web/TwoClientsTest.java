package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.application.RuleFolders;
import dyad.checking.Checker;
import dyad.facts.files.BriefReader;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two browsers on one brief, and one of them is killed: nothing that was acknowledged is lost. */
@Slow
final class TwoClientsTest {

  private static final int EDITS = 150;
  private static final int KILLED_AT = 30;
  private static final Path RULES = Path.of("rules");

  /** Small, and its rules are few: it is the saving that is tried. */
  private static final String BRIEF =
      """
      {
        "title": "Two at one brief",
        "asOf": "2030-12-31",
        "dyad": {"first": "Aland", "second": "Borduria"},
        "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borduria", "kind": "state"}],
        "matters": [{"id": "fish"}],
        "topics": [{"name": "trade"}],
        "questions": [],
        "facts": [
          {"id": "a", "kind": "interest", "statement": "Aland wants fish.",
           "source": {"document": "Papers", "paragraph": 1}, "origin": "Aland", "rating": "B2",
           "actor": "Aland", "matter": "fish"},
          {"id": "b", "kind": "interest", "statement": "Borduria wants fish.",
           "source": {"document": "Papers", "paragraph": 2}, "origin": "Borduria", "rating": "B2",
           "actor": "Borduria", "matter": "fish"}
        ]
      }
      """;

  @TempDir private Path folder;

  @Test
  void noAcknowledgedEditIsLost() throws Exception {
    Files.writeString(folder.resolve("brief.json"), BRIEF);
    Path rules = fewRules();
    Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
    try (Workbench workbench =
        new Workbench(folder, RuleFolders.of(List.of(rules)), 0, Clock.systemUTC())) {
      Client first = new Client(workbench);
      Client second = new Client(workbench);
      ExecutorService threads = Executors.newFixedThreadPool(2);
      Future<?> one = threads.submit(() -> edit(first, "one", 1, acknowledged));
      Future<?> two = threads.submit(() -> edit(second, "two", 2, acknowledged));
      while (acknowledged.values().stream().filter(a -> a.contains(": two")).count() < KILLED_AT) {
        Thread.sleep(5);
      }
      two.cancel(true); // in the middle of whatever it does
      one.get(5, TimeUnit.MINUTES);
      threads.shutdown();
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
      isComplete(first, acknowledged);
    }
    List<Problem> errors =
        Checker.check(List.of(folder.resolve("brief.json")), rules, List.of()).problems().stream()
            .filter(p -> !ProblemCatalogue.isWarning(p.code()))
            .toList();
    assertThat(errors).isEmpty();
  }

  private Path fewRules() throws Exception {
    Path rules = Files.createDirectories(folder.resolve("few"));
    Files.createDirectories(rules.resolve("scales"));
    try (Stream<Path> scales = Files.list(RULES.resolve("scales"))) {
      for (Path scale : scales.toList()) {
        Files.copy(scale, rules.resolve("scales").resolve(scale.getFileName()));
      }
    }
    Path rule = RULES.resolve("alignment/both-decline-what-others-accept.drl");
    Files.copy(rule, rules.resolve(rule.getFileName()));
    return rules;
  }

  /**
   * Random edits, each of a fact of one's own or of one that both write, until they are through.
   */
  private static Void edit(
      Client client, String author, int seed, Map<Integer, String> acknowledged) throws Exception {
    Random random = new Random(seed);
    String key = client.key();
    JsonNode state = client.state(key);
    for (int i = 0; i < EDITS; i++) {
      while (true) {
        JsonNode facts = state.get("brief").get("facts");
        ObjectNode fact = (ObjectNode) facts.get(random.nextInt(facts.size())).deepCopy();
        String mark = author + " " + i;
        fact.put("reason", mark);
        boolean added = random.nextInt(4) == 0;
        String name = added ? author + "-" + i : fact.get("id").asText();
        fact.put("id", name);
        HttpResponse<String> reply =
            client.save(key, state.get("version").asText(), "facts", name, fact, author);
        state = Client.MAPPER.readTree(reply.body());
        if (reply.statusCode() == 200) {
          acknowledged.put(state.get("change").asInt(), name + ": " + mark);
          break;
        }
        assertThat(reply.statusCode()).isEqualTo(409);
      }
    }
    return null;
  }

  private void isComplete(Client client, Map<Integer, String> acknowledged) throws Exception {
    assertThat(acknowledged.size()).isGreaterThan(EDITS);
    Map<Integer, String> kept = new ConcurrentHashMap<>();
    List<String> lines = Files.readAllLines(folder.resolve(".dyad/journal.jsonl"));
    String last = "";
    for (String line : lines) {
      JsonNode entry = Client.MAPPER.readTree(line);
      assertThat(entry.get("before").asText())
          .isEqualTo(last.isEmpty() ? entry.get("before").asText() : last);
      last = entry.get("after").asText();
      for (JsonNode edit : entry.get("edits")) {
        JsonNode after = Client.MAPPER.readTree(edit.get("after").get(0).asText());
        kept.put(
            entry.get("number").asInt(),
            after.get("id").asText() + ": " + after.get("reason").asText());
      }
    }
    assertThat(kept).containsAllEntriesOf(acknowledged);
    assertThat(client.state(client.key()).get("version").asText()).isEqualTo(last);
    // Each fact says what the last edit of it said.
    Map<String, String> said = new ConcurrentHashMap<>();
    kept.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> said.put(e.getValue().split(": ", -1)[0], e.getValue().split(": ", -1)[1]));
    Map<String, String> told = new ConcurrentHashMap<>();
    BriefReader.read(folder).facts().forEach(f -> told.put(f.id(), f.reason()));
    assertThat(told).containsAllEntriesOf(said);
  }
}
