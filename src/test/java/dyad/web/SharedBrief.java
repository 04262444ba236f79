package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.application.editing.EditedBrief;
import dyad.checking.Checker;
import dyad.facts.files.BriefReader;
import dyad.problems.ProblemCatalogue;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A brief that several edit at once, and what was acknowledged to them. */
final class SharedBrief {

  private static final Path RULES = Path.of("rules");
  private static final int FEW = 10;
  private static final int MANY = 40;

  /** What a fact says that is gone. */
  private static final String GONE = "";

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

  private final Path folder;
  private final Path rules;
  private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger attempts = new AtomicInteger();

  /** Written to a folder, with a few rules beside it. */
  SharedBrief(Path folder) throws Exception {
    this.folder = Files.createDirectories(folder.resolve("brief"));
    this.rules = fewRules(folder.resolve("few"));
    Files.writeString(this.folder.resolve("brief.json"), BRIEF);
  }

  Path folder() {
    return folder;
  }

  Path rules() {
    return rules;
  }

  /** How many edits were acknowledged. */
  int acknowledged() {
    return acknowledged.size();
  }

  private static Path fewRules(Path rules) throws Exception {
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

  /** The brief as a client sees it. */
  JsonNode state(Client client) throws Exception {
    return client.state(client.key());
  }

  /** One edit at random, on what the file says; what it says after it, or says meanwhile. */
  JsonNode edit(Client client, String author, JsonNode state, Random random) throws Exception {
    JsonNode facts = state.get("brief").get("facts");
    String mark = author + " " + attempts.incrementAndGet();
    ObjectNode fact = facts.get(random.nextInt(facts.size())).deepCopy();
    fact.put("reason", mark);
    int sort = random.nextInt(5);
    if (sort == 0 && facts.size() < MANY) {
      fact.put("id", mark.replace(' ', '-'));
    }
    boolean gone = sort == 1 && facts.size() > FEW;
    String name = fact.get("id").asText();
    HttpResponse<String> reply =
        client.save(
            client.key(),
            state.get("version").asText(),
            "facts",
            name,
            gone ? NullNode.getInstance() : fact,
            author);
    JsonNode now = Client.MAPPER.readTree(reply.body());
    if (reply.statusCode() == 200) {
      acknowledged.put(now.get("change").asInt(), name + ": " + (gone ? GONE : mark));
    } else {
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(409);
    }
    return now;
  }

  /**
   * Nobody serves it just now: the file is in order as it was left, the journal has all that was
   * acknowledged until now, and the file says the last of it or one edit more.
   */
  void isKept() throws Exception {
    Map<Integer, String> until = Map.copyOf(acknowledged);
    Map<Integer, String> kept = new TreeMap<>();
    for (String line : Files.readString(journal()).split("(?<=\n)", -1)) {
      if (line.endsWith("\n")) { // else whoever wrote it was killed meanwhile
        JsonNode entry = Client.MAPPER.readTree(line);
        for (JsonNode edit : entry.get("edits")) {
          kept.put(entry.get("number").asInt(), said(edit));
        }
      }
    }
    assertThat(kept).containsAllEntriesOf(until);
    Map<String, String> told = told();
    Map<String, String> last = last(kept, told);
    long more =
        Stream.concat(told.keySet().stream(), last.keySet().stream())
            .distinct()
            .filter(id -> !Objects.equals(told.get(id), last.get(id)))
            .count();
    assertThat(more).isLessThanOrEqualTo(1);
    isInOrder();
  }

  private Path journal() {
    return folder.resolve(".dyad/journal.jsonl");
  }

  /** The file is in order, and the journal has all that was acknowledged, without a gap. */
  void isComplete() throws Exception {
    Map<Integer, String> kept = new TreeMap<>();
    String last = GONE;
    for (String line : Files.readAllLines(journal())) {
      JsonNode entry = Client.MAPPER.readTree(line);
      assertThat(entry.get("before").asText())
          .isEqualTo(last.isEmpty() ? entry.get("before").asText() : last);
      last = entry.get("after").asText();
      for (JsonNode edit : entry.get("edits")) {
        kept.put(entry.get("number").asInt(), said(edit));
      }
    }
    assertThat(kept).containsAllEntriesOf(acknowledged);
    assertThat(new EditedBrief(folder, d -> {}, Clock.systemUTC()).version().hash())
        .isEqualTo(last);
    saysTheLast(kept);
  }

  private static String said(JsonNode edit) throws Exception {
    boolean gone = edit.get("after").isEmpty();
    JsonNode fact = Client.MAPPER.readTree(edit.get(gone ? "before" : "after").get(0).asText());
    return fact.get("id").asText() + ": " + (gone ? GONE : fact.get("reason").asText());
  }

  /** Each fact says what the last edit of it said, and no other is there. */
  private void saysTheLast(Map<Integer, String> kept) throws Exception {
    Map<String, String> told = told();
    assertThat(told).isEqualTo(last(kept, told));
    isInOrder();
  }

  private Map<String, String> told() throws Exception {
    Map<String, String> told = new TreeMap<>();
    BriefReader.read(folder).facts().forEach(f -> told.put(f.id(), f.reason()));
    return told;
  }

  /** What each fact must say by the edits that are kept, in their order. */
  private static Map<String, String> last(Map<Integer, String> kept, Map<String, String> told) {
    Map<String, String> said = new TreeMap<>(Map.of("a", GONE, "b", GONE));
    kept.values().forEach(k -> said.put(k.split(": ", -1)[0], k.split(": ", -1)[1]));
    said.keySet().removeIf(id -> said.get(id).isEmpty() && !told.containsKey(id));
    return said;
  }

  private void isInOrder() {
    assertThat(
            Checker.check(List.of(folder.resolve("brief.json")), rules, List.of())
                .problems()
                .stream()
                .filter(p -> !ProblemCatalogue.isWarning(p.code())))
        .isEmpty();
  }
}
