package dyad.facts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.facts.records.PlainJson;
import dyad.problems.Place;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A brief is changed where it is meant to be changed, and nowhere else. */
final class BriefTextTest {

  private static final String SMALL =
      """
      {
        "title": "A \\"brief\\", with [brackets] and {braces}",
        "actors": [
          { "id": "Aland", "kind": "state" },
          {"id": "Borduria",   "kind": "state"}
        ],
        "matters": [],
        "facts": [
          {
            "id": "one", "kind": "interest",
            "statement": "It says \\\\ and } and ]",
            "actor": "Aland"
          },
          {
            "id": "t\\u0077o",
            "when": {"date": "2030"},
            "actor": "Borduria"
          }
        ]
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "afghanistan-2021",
        "arctic-2024",
        "central-asia-2026",
        "saudi-uae-2026",
        "ukraine-2024"
      })
  void whoSavesAnEntryAsItIsChangesNothing(String name) throws Exception {
    BriefText text = shipped(name);
    int entries = 0;
    for (String list : BriefText.lists()) {
      for (String written : text.entries(list)) {
        String id = new EntryEdit(list, 0, "", written).is();
        EntryEdit edit = text.put(list, id, PlainJson.object("entry", written));
        assertThat(edit.isNone()).as("%s %s", list, id).isTrue();
        entries++;
      }
    }
    assertThat(entries).isGreaterThan(50);
  }

  @Test
  void oneFieldIsChangedAndAllElseStaysAsItIsWritten() throws Exception {
    Map<String, Object> fields = said("facts", "one");
    fields.put("actor", "Borduria");
    assertThat(put("facts", "one", fields))
        .isEqualTo(SMALL.replace("\"actor\": \"Aland\"", "\"actor\": \"Borduria\""));
  }

  @Test
  void aFieldThatComesStandsBehindTheOneBeforeIt() throws Exception {
    Map<String, Object> fields = new LinkedHashMap<>();
    said("facts", "one")
        .forEach(
            (name, value) -> {
              fields.put(name, value);
              if (name.equals("statement")) {
                fields.put("source", Map.of("paragraph", BigDecimal.ONE));
              }
            });
    assertThat(put("facts", "one", fields))
        .contains("and } and ]\",\n      \"source\": {\"paragraph\": 1},\n      \"actor\"");
  }

  @Test
  void fieldsThatGoTakeTheirCommaWithThem() throws Exception {
    Map<String, Object> fields = said("facts", "one");
    fields.remove("actor");
    fields.remove("kind");
    assertThat(put("facts", "one", fields))
        .contains("\"id\": \"one\", \"statement\": \"It says \\\\ and } and ]\"\n    },");
  }

  @Test
  void aNameMayBeWrittenWithEscapes() throws Exception {
    Map<String, Object> fields = said("facts", "two");
    fields.put("when", Map.of("date", "2031"));
    assertThat(put("facts", "two", fields)).contains("t\\u0077o").contains("\"2031\"");
  }

  @Test
  void anEntryThatComesIsLaidOutAsItsNeighbours() {
    assertThat(put("actors", "Syldavia", fields("id", "Syldavia", "kind", "state")))
        .contains("\"kind\": \"state\"},\n    {\"id\": \"Syldavia\", \"kind\": \"state\"}\n  ],");
    assertThat(put("matters", "peace", fields("id", "peace")))
        .contains("\"matters\": [\n    {\"id\": \"peace\"}\n  ],");
    assertThat(put("sources", "News", fields("name", "News", "kind", "media")))
        .contains(
            "\"sources\": [\n    {\"name\": \"News\", \"kind\": \"media\"}\n  ],\n  \"facts\"");
  }

  @Test
  void aFileOfAnotherSystemKeepsItsEndsOfLines() {
    BriefText text = new BriefText(SMALL.replace("\n", "\r\n"));
    String much = "x".repeat(200);
    EntryEdit edit = text.put("facts", "new", fields("id", "new", "statement", much));
    String after = text.with(edit).orElseThrow().text();
    assertThat(after.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void aFieldThatIsChangedInItKeepsThemAsWell() throws Exception {
    BriefText text = new BriefText(SMALL.replace("\n", "\r\n"));
    Map<String, Object> fields = said("facts", "one");
    fields.put("others", List.of("x".repeat(80), "y".repeat(80)));
    String after = text.with(text.put("facts", "one", fields)).orElseThrow().text();
    assertThat(after).contains("yyy");
    assertThat(after.replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void aChangeIsOfTheEntryByItsNameBeforeAndNow() {
    EntryEdit renamed = new EntryEdit("facts", 0, "{\"id\": \"one\"}", "{\"id\": \"two\"}");
    assertThat(renamed.isOf("one")).isTrue();
    assertThat(renamed.isOf("two")).isTrue();
    assertThat(renamed.isOf("three")).isFalse();
    EntryEdit come = new EntryEdit("facts", 0, "", "{\"id\": \"two\"}");
    assertThat(come.was()).isEmpty();
    assertThat(come.isOf("two")).isTrue();
  }

  @Test
  void entriesAreTakenOutWithTheirCommas() {
    BriefText text = new BriefText(SMALL);
    BriefText less = text.with(text.remove("actors", "Aland").orElseThrow()).orElseThrow();
    assertThat(less.text()).contains("\"actors\": [\n    {\"id\": \"Borduria\"");
    BriefText none = less.with(less.remove("actors", "Borduria").orElseThrow()).orElseThrow();
    assertThat(none.text()).contains("\"actors\": [\n  ]");
    assertThat(none.remove("actors", "Borduria")).isEmpty();
  }

  @Test
  void whatIsNotWrittenAsItWasIsNotChanged() {
    BriefText text = new BriefText(SMALL);
    EntryEdit edit = text.remove("facts", "one").orElseThrow();
    BriefText without = text.with(edit).orElseThrow();
    assertThat(without.with(edit)).isEmpty();
    assertThat(text.with(edit.back())).isEmpty(); // there is one of this name already
    assertThat(text.with(new EntryEdit("facts", 0, "{\"id\": \"one\"}", ""))).isEmpty();
  }

  @Test
  void aPlaceIsToldByEntryAndField() {
    assertThat(part(4, 23)).contains(new EntryPart("actors", "Aland", "kind"));
    assertThat(part(11, 20)).contains(new EntryPart("facts", "one", "statement"));
    assertThat(part(2, 5)).isEmpty();
    assertThat(part(0, 0)).isEmpty();
  }

  private static Optional<EntryPart> part(int line, int column) {
    return EntryPart.at(new Place("brief.json", line, column), new BriefText(SMALL));
  }

  @Test
  void thereAreNoOtherLists() {
    assertThatThrownBy(() -> new BriefText(SMALL).entry("title", "one"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EntryEdit("../facts", 0, "", "{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Random changes one after the other, and back again: the file is what it was, byte by byte. */
  @Test
  void whatIsTakenBackIsAsItWas() throws Exception {
    Random random = new Random(20);
    BriefText text = shipped("saudi-uae-2026");
    List<BriefText> texts = new ArrayList<>(List.of(text));
    List<EntryEdit> edits = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      EntryEdit edit = random(text, random, i);
      text = text.with(edit).orElseThrow();
      assertThat(PlainJson.object("brief", text.text())).containsKey("facts");
      texts.add(text);
      edits.add(edit);
    }
    for (int i = edits.size() - 1; i >= 0; i--) {
      text = text.with(edits.get(i).back()).orElseThrow();
      assertThat(text).isEqualTo(texts.get(i));
    }
  }

  private static EntryEdit random(BriefText text, Random random, int number) throws Exception {
    String list = BriefText.lists().get(random.nextInt(BriefText.lists().size()));
    List<String> written = text.entries(list);
    String some = written.get(random.nextInt(written.size()));
    String name = new EntryEdit(list, 0, "", some).is();
    Map<String, Object> fields = PlainJson.object("entry", some);
    return switch (random.nextInt(3)) {
      case 0 -> text.remove(list, name).orElseThrow();
      case 1 -> {
        fields.put("reason", "because of " + number + " {[\"");
        yield text.put(list, name, fields);
      }
      default -> {
        fields.put(BriefText.key(list), "new " + number);
        yield text.put(list, "new " + number, fields);
      }
    };
  }

  private static BriefText shipped(String name) throws Exception {
    return new BriefText(Files.readString(Path.of("facts", name, "brief.json")));
  }

  private static Map<String, Object> said(String list, String name) throws Exception {
    return PlainJson.object("entry", new BriefText(SMALL).entry(list, name).orElseThrow());
  }

  private static String put(String list, String name, Map<String, Object> fields) {
    BriefText text = new BriefText(SMALL);
    return text.with(text.put(list, name, fields)).orElseThrow().text();
  }

  private static Map<String, Object> fields(String... pairs) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], pairs[i + 1]);
    }
    return fields;
  }
}
