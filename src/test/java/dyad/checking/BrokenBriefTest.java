package dyad.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A brief with something broken in it")
final class BrokenBriefTest {

  private static final Path CHECK = Path.of("src/test/resources/check");
  private static final String BRIEF =
      """
      {"title": "Made up", "asOf": "2031-05-01", "dyad": {"first": "Aland", "second": "Borland"},
       "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borland", "kind": "state"},
        {"id": "Strait", "kind": "place"}],
       "matters": [{"id": "passage"}, {"id": "clash"}],
       "topics": [{"name": "sea lanes"}],
       "sources": [{"name": "the author", "kind": "media"}, {"name": "brief", "kind": "media"}],
       "questions": [{"id": "Q1", "proposition": "Aland has forces in the strait",
        "topic": "sea lanes", "claim": "hosts forces", "about": ["Strait", "Aland"]}],
       "facts": [
        {"id": "first", "kind": "presence", "statement": "Aland keeps ships in the strait.",
         "actor": "Aland", "place": "Strait", "form": "military", %1$s},
        {"id": "clash", "kind": "event", "statement": "There was a clash.", "name": "clash",
         "form": "crisis", %1$s},
        {"id": "later", "kind": "presence", "statement": "Borland keeps ships in the strait.",
         "actor": "Borland", "place": "Strait", "form": "military", %2$s}]}
      """
          .formatted(from("{\"date\": \"2031\"}"), from("{\"following\": \"clash\"}"));

  @TempDir private Path folder;

  private static String from(String when) {
    return "\"source\": {\"document\": \"brief\", \"paragraph\": 1}, \"origin\": \"the author\","
        + " \"rating\": \"B2\", \"topics\": [\"sea lanes\"], \"when\": "
        + when;
  }

  /** What is said of the brief with some of its texts changed, beyond what is said of it as is. */
  private List<String> told(String... changes) throws IOException {
    String text = BRIEF;
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(text).contains(changes[i]);
      text = text.replaceFirst(Pattern.quote(changes[i]), changes[i + 1]);
    }
    List<String> before = check(BRIEF);
    return check(text).stream().filter(line -> !before.contains(line)).toList();
  }

  private List<String> check(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("brief.json"), text);
    return Checker.check(List.of(file), CHECK.resolve("in-use"), List.of()).problems().stream()
        .map(p -> p.place().line() + " " + p.code())
        .toList();
  }

  @Test
  void tellsItsOtherErrorsAndWarningsInTheirPlaces() throws IOException {
    assertThat(
            told(
                "{\"date\": \"2031\"}",
                "{\"date\": \"2031-02-30\"}",
                "Borland keeps",
                "Aland keeps",
                "\"claim\": \"hosts forces\"",
                "\"claim\": \"hosts force\"",
                "\"proposition\": \"Aland",
                "\"proposition\": \"will Aland",
                "\"following\": \"clash\"",
                "\"date\": \"2032\""))
        .containsExactly(
            "7 not-a-clause", "8 unanswerable-question", "11 bad-date", "15 later-fact");
  }

  @Test
  void tellsThatAQuestionIsTheWrongWayRoundThoughAnotherNameInItIsUnknown() throws IOException {
    assertThat(
            told(
                "\"claim\": \"hosts forces\", \"about\": [\"Strait\", \"Aland\"]",
                "\"claim\": \"hosts force\", \"about\": [\"Strait\", \"Alnd\"]"))
        .containsExactly("8 unanswerable-question", "8 unknown-subject");
  }

  @Test
  void doesNotCallWhatIsBrokenUnknown() throws IOException {
    for (String[] slip :
        List.of(
            new String[] {"\"kind\": \"event\"", "\"kind\": \"evnt\"", "12 unknown-kind"},
            new String[] {"\"form\": \"crisis\"", "\"form\": \"cris\"", "13 unknown-choice"},
            new String[] {"\"id\": \"clash\", \"kind\"", "\"id\": 5, \"kind\"", "12 wrong-type"},
            new String[] {
              "\"Strait\", \"kind\": \"place\"",
              "\"Strait\", \"kind\": \"plac\"",
              "3 unknown-choice"
            })) {
      assertThat(told(slip[0], slip[1])).as(slip[1]).containsExactly(slip[2]);
    }
  }

  @Test
  void isNotBlamedForWhatIsLackingInIt() throws IOException {
    for (String[] slip :
        List.of(
            new String[] {"\"second\": \"Borland\"", "\"second\": \"Bolrand\"", "1 unknown-actor"},
            new String[] {
              "{\"name\": \"brief\", \"kind\"", "{\"name\": \"brief\", \"kid\"", "6 unknown-field"
            },
            new String[] {
              "{\"name\": \"sea lanes\"}",
              "{\"name\": \"sea lanes\", \"weight\": -1}",
              "5 bad-entry"
            })) {
      assertThat(told(slip[0], slip[1])).as(slip[1]).contains(slip[2]).hasSizeLessThan(3);
    }
  }

  @Test
  void tellsItsOtherErrorsThoughItsTitleItsDateOrItsPowersAreBroken() throws IOException {
    for (String[] slip :
        List.of(
            new String[] {"\"title\": \"Made up\", ", "", "1 missing-field"},
            new String[] {"\"title\": \"Made up\"", "\"title\": 5", "1 wrong-type"},
            new String[] {"\"title\": \"Made up\"", "\"title\": \"\"", "1 empty-text"},
            new String[] {"\"asOf\": \"2031-05-01\", ", "", "1 missing-field"},
            new String[] {"\"asOf\": \"2031-05-01\"", "\"asOf\": 2031", "1 wrong-type"},
            new String[] {"\"asOf\": \"2031-05-01\"", "\"asOf\": \"2031-02-30\"", "1 bad-date"},
            new String[] {
              "\"asOf\": \"2031-05-01\"", "\"asof\": \"2031-05-01\"", "1 unknown-field"
            },
            new String[] {
              "{\"first\": \"Aland\", \"second\": \"Borland\"}", "[]", "1 wrong-type"
            })) {
      assertThat(
              told(
                  slip[0],
                  slip[1],
                  "{\"id\": \"passage\"}",
                  "{\"id\": \"passage\", \"partOf\": [\"passage\"]}",
                  "\"proposition\": \"Aland",
                  "\"proposition\": \"will Aland",
                  "\"rating\": \"B2\"",
                  "\"rating\": \"B9\""))
          .as(slip[1])
          .containsExactly(slip[2], "4 circle", "7 not-a-clause", "11 bad-rating");
    }
  }

  @Test
  void isNotHeldAgainstADateThatItLacks() throws IOException {
    assertThat(
            told(
                "\"asOf\": \"2031-05-01\"",
                "\"asOf\": \"soon\"",
                "\"following\": \"clash\"",
                "\"date\": \"2032\""))
        .containsExactly("1 bad-date");
  }

  @Test
  void tellsACircleBesideABrokenFact() throws IOException {
    assertThat(
            told(
                "{\"date\": \"2031\"}",
                "{\"date\": \"soon\"}",
                "{\"id\": \"passage\"}",
                "{\"id\": \"passage\", \"partOf\": [\"passage\"]}"))
        .containsExactly("4 circle", "11 bad-date");
  }

  /** Who is to share the name may be the one that is broken. */
  @Test
  void isNotBlamedForANameThatNoOtherFactShares() throws IOException {
    assertThat(
            told(
                "\"actor\": \"Aland\",",
                "\"actor\": \"Aland\", \"rival\": \"ships\",",
                "\"actor\": \"Borland\",",
                "\"actor\": \"Borland\", \"rival\": \"ships\",",
                "{\"date\": \"2031\"}",
                "{\"date\": \"soon\"}"))
        .containsExactly("11 bad-date");
  }

  /** It has holes: what an assessment would say by it is nobody's brief. */
  @Test
  void isReadInPartByTheCheckAlone() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
      assertThat(all.filter(Files::isRegularFile).toList())
          .filteredOn(file -> contentOf(file.toFile()).contains("Legible.read("))
          .containsExactly(Path.of("src/main/java/dyad/checking/BriefCheck.java"));
    }
  }
}
