package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.checking.Checker;
import dyad.facts.files.BriefReader;
import dyad.problems.ProblemCatalogue;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final String NAME = "brief";
  private static final int FEW = 10;
  private static final int MANY = 40;

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
  private final EditHistory history;
  private final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicInteger attempts = new AtomicInteger();

  /** Written to a folder, with a few rules beside it; its edits are kept by a journal. */
  SharedBrief(Path folder) throws Exception {
    this(folder, new JournalOfEdits(folder.resolve(NAME)));
  }

  private SharedBrief(Path folder, EditHistory history) throws Exception {
    this.folder = Files.createDirectories(folder.resolve(NAME));
    this.rules = fewRules(folder.resolve("few"));
    this.history = history;
    Files.writeString(this.folder.resolve("brief.json"), BRIEF);
  }

  /** The same in a Git repository, by whose commits its edits are kept. */
  static SharedBrief inGit(Path folder) throws Exception {
    return new SharedBrief(
        folder, CommitsOfEdits.in(folder, folder.resolve(NAME).resolve("brief.json")));
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
      String said = EditHistory.said(name, gone ? EditHistory.GONE : mark);
      acknowledged.put(now.get("change").asInt(), said);
    } else {
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(409);
    }
    return now;
  }

  /**
   * Nobody serves it just now: the file is in order as it was left, the history has all that was
   * acknowledged until now, and the file says the last of it or one edit more.
   */
  void isKept() throws Exception {
    Map<Integer, String> until = Map.copyOf(acknowledged);
    Map<Integer, String> kept = history.kept();
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

  /** The file is in order, and the history has all that was acknowledged, without a gap. */
  void isComplete() throws Exception {
    history.isWithoutGap();
    Map<Integer, String> kept = history.kept();
    assertThat(kept).containsAllEntriesOf(acknowledged);
    saysTheLast(kept);
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
    Map<String, String> said = new TreeMap<>(Map.of("a", EditHistory.GONE, "b", EditHistory.GONE));
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
