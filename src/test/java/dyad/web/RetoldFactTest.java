package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Matter;
import dyad.facts.files.BriefReader;
import dyad.facts.files.BriefText;
import dyad.facts.files.EntryEdit;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A brief of which one fact is told otherwise is what it is when all of it is read. */
@Slow
final class RetoldFactTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String FILE = "brief.json";

  private String text;
  private Document<Brief> document;

  @BeforeEach
  void read() throws Exception {
    text = Files.readString(Path.of("facts/afghanistan-2021/brief.json"));
    document = BriefReader.document("b", FILE, text);
  }

  /** What comes of reading it: the brief, or all that is wrong. */
  private record Outcome(Optional<Document<Brief>> read, List<Problem> problems) {}

  private interface Reader {
    Document<Brief> read() throws ProblemsException;
  }

  private static Outcome outcome(Reader reader) {
    try {
      return new Outcome(Optional.of(reader.read()), List.of());
    } catch (ProblemsException e) {
      return new Outcome(Optional.empty(), e.problems());
    }
  }

  @SuppressWarnings("unchecked")
  private EntryEdit edit(String name, JsonNode fields) {
    BriefText written = new BriefText(text);
    return fields.isNull()
        ? written.remove("facts", name).orElseThrow()
        : written.put("facts", name, MAPPER.convertValue(fields, Map.class));
  }

  /** Makes a change, if the brief is in order after it; tells whether it is. */
  private boolean edited(EntryEdit edit) {
    String after = new BriefText(text).with(edit).orElseThrow().text();
    Outcome whole = outcome(() -> BriefReader.document("b", FILE, after));
    Outcome quick = outcome(() -> BriefReader.document(document, FILE, after, List.of(edit)));
    assertThat(quick.problems).isEqualTo(whole.problems);
    assertThat(quick.read.map(Document::value)).isEqualTo(whole.read.map(Document::value));
    if (whole.read.isEmpty()) {
      return false;
    }
    int last = whole.read.get().value().facts().size() - 1;
    assertThat(quick.read.orElseThrow().place("facts", last, "rating"))
        .isEqualTo(whole.read.get().place("facts", last, "rating"));
    text = after;
    document = quick.read.get();
    return true;
  }

  @Test
  void afterManyEdits() throws Exception {
    RandomEdits random = new RandomEdits(3);
    int refused = 0;
    int retold = 0;
    for (int i = 0; i < 400; i++) {
      RandomEdits.Edit next = random.next(MAPPER.readTree(text));
      EntryEdit edit = edit(next.name(), next.fields());
      List<Fact> before = document.value().facts();
      if (!edited(edit)) {
        refused++;
      } else if (same(before) == before.size() - 1) {
        retold++;
      }
    }
    assertThat(refused).isPositive();
    assertThat(retold).isGreaterThan(200);
  }

  /** How many of some facts the brief has, and not only equal ones. */
  private long same(List<Fact> before) {
    Set<Fact> now = Collections.newSetFromMap(new IdentityHashMap<>());
    now.addAll(document.value().facts());
    return before.stream().filter(now::contains).count();
  }

  /** A fact with something otherwise, by its place among those of its kind. */
  private boolean otherwise(String kind, int number, Consumer<ObjectNode> change) throws Exception {
    int seen = 0;
    for (JsonNode fact : MAPPER.readTree(text).get("facts")) {
      if (fact.get("kind").asText().equals(kind) && seen++ == number) {
        ObjectNode changed = fact.deepCopy();
        change.accept(changed);
        return edited(edit(fact.get("id").asText(), changed));
      }
    }
    throw new AssertionError("there is no such fact");
  }

  @Test
  void whereItNamesWhatIsNotThere() throws Exception {
    assertThat(otherwise("position", 0, f -> f.put("actor", "Nobody"))).isFalse();
    assertThat(otherwise("position", 0, f -> f.putArray("topics").add("no topic"))).isFalse();
    assertThat(otherwise("position", 0, f -> f.putArray("topics"))).isTrue();
  }

  @Test
  void whereTwoFactsWouldHaveOneNameOrLookAlike() throws Exception {
    String other = document.value().facts().get(7).id();
    assertThat(otherwise("position", 1, f -> f.put("id", other))).isFalse();
    assertThat(otherwise("position", 1, f -> f.put("id", other + "-2"))).isTrue();
    assertThat(otherwise("position", 2, f -> f.put("id", other.replace('a', 'а')))).isFalse();
  }

  @Test
  void whereAnEventIsCalledOtherwiseOrIsNoneAnyMore() throws Exception {
    String event = name(0);
    assertThat(otherwise("position", 0, f -> f.putObject("when").put("following", event))).isTrue();
    String matter =
        document.value().matters().stream()
            .map(Matter::id)
            .filter(id -> !id.equals(event))
            .findFirst()
            .orElseThrow();
    int number = 0;
    int alike = 0;
    while (name(number).equals(event)) {
      number++;
      alike++;
    }
    for (int i = 0; i < alike; i++) {
      boolean last = i == alike - 1;
      assertThat(otherwise("event", i, f -> f.put("name", matter))).isEqualTo(!last);
    }
    assertThat(otherwise("event", alike - 1, RetoldFactTest::observed)).isFalse();
    assertThat(otherwise("event", alike - 1, f -> f.put("rating", "E5"))).isTrue();
  }

  private static void observed(ObjectNode fact) {
    fact.remove("name");
    fact.put("kind", "observation");
    fact.put("text", "something was seen");
  }

  /** The name of an event, by its place among the events. */
  private String name(int number) throws Exception {
    int seen = 0;
    for (JsonNode fact : MAPPER.readTree(text).get("facts")) {
      if (fact.get("kind").asText().equals("event") && seen++ == number) {
        return fact.get("name").asText();
      }
    }
    return "";
  }

  @Test
  void whereOneUtteranceWouldHaveTwoOrigins() throws Exception {
    assertThat(otherwise("position", 0, f -> f.put("utterance", "u").put("origin", "Ada")))
        .isTrue();
    assertThat(otherwise("position", 1, f -> f.put("utterance", "u").put("origin", "Bob")))
        .isFalse();
    assertThat(otherwise("position", 1, f -> f.put("utterance", "u").put("origin", "Ada")))
        .isTrue();
    assertThat(otherwise("position", 0, f -> f.put("origin", "Bob"))).isFalse();
  }

  @Test
  void whereItGoesOrComes() throws Exception {
    JsonNode facts = MAPPER.readTree(text).get("facts");
    JsonNode fact = facts.get(facts.size() - 1);
    assertThat(edited(edit(fact.get("id").asText(), NullNode.getInstance()))).isTrue();
    ObjectNode another = fact.deepCopy();
    assertThat(edited(edit("another", another.put("id", "another")))).isTrue();
  }

  /** What is written there is one fact, and not the beginning of more. */
  @Test
  void whereMoreThanOneIsWritten() throws Exception {
    BriefText written = new BriefText(text);
    String name = document.value().facts().get(3).id();
    String entry = written.entry("facts", name).orElseThrow();
    String two = entry + ", " + entry.replace(name, name + "-2");
    assertThat(edited(new EntryEdit("facts", 3, entry, two))).isTrue();
    assertThat(document.value().facts().get(4).id()).isEqualTo(name + "-2");
  }
}
