package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Briefs as they were known on a day, and what became known between two days. */
@Slow
final class AsKnownTest {

  private static final String BRIEF = "facts/afghanistan-2021";
  private static final String LATER = BRIEF + "/later/outcomes-to-2025.json";
  private static final String SHIPS = "Aland keeps ships in the strait";
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void knownByThenTheShippedJudgmentsAreGiven() throws IOException {
    JsonNode shipped = assessed();
    JsonNode then = assessed("--with", LATER, "--known-at", "2021-10-31");
    for (String part : Set.of("assessments", "topics", "overall", "coverage", "facts")) {
      assertThat(shipped.get(part)).as(part).isNotNull();
      assertThat(then.get(part)).as(part).isEqualTo(shipped.get(part));
    }
  }

  @Test
  void whatMovesAnAnswerWithinItsTermAloneIsTold() throws IOException {
    ObjectNode later = (ObjectNode) JSON.readTree(Path.of(LATER).toFile());
    ArrayNode told = JSON.createArrayNode();
    for (JsonNode fact : later.get("assume")) {
      if (fact.get("id").asText().equals("chinese-officers-in-wakhan")) {
        told.add(fact);
      }
    }
    later.set("assume", told);
    Path file = folder.resolve("officers.json");
    JSON.writeValue(file.toFile(), later);
    String[] memo = {
      "compare",
      BRIEF,
      "--from",
      file.toString(),
      "--as-of",
      "2025-07-04",
      "--known-at",
      "2021-10-31",
      "--and-at",
      "2025-07-04"
    };
    assertThat(Ran.general(memo).out())
        .contains("\nNo answer has another term.\n")
        .containsPattern("\nWithin their terms move .*J\\d\\d \\(30 % → 27 %\\)")
        .doesNotContain("Nothing changes");
  }

  private static JsonNode assessed(String... more) throws IOException {
    String[] all = {"assess", BRIEF, "--format", "json", "--out", "-"};
    String[] both = java.util.Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, both, all.length, more.length);
    Ran ran = Ran.general(both);
    assertThat(ran.code()).as(ran.err()).isZero();
    return JSON.readTree(ran.out());
  }

  @Test
  void knownLaterTheOutcomesAreNamedAsCausesAndNothingElse() throws IOException {
    Set<String> outcomes = new TreeSet<>();
    JSON.readTree(Path.of(LATER).toFile())
        .get("assume")
        .forEach(f -> outcomes.add(f.get("id").asText()));
    Ran ran = memo("--format", "json");
    JsonNode comparison = JSON.readTree(ran.out());
    Set<String> come = named("come", comparison);
    assertThat(comparison.get("changes").size()).isPositive();
    assertThat(come).isNotEmpty().isSubsetOf(outcomes);
    assertThat(named("gone", comparison.get("changes"))).isEmpty();
    assertThat(named("aged", comparison.get("changes"))).isEmpty();
    String text = memo().out();
    assertThat(text)
        .contains("as known by 2021-10-31", "as known by 2025-07-04", "New facts: 6")
        .doesNotContain("because time passed", "no longer:", "Lapsed", "Told");
  }

  private static Set<String> named(String field, JsonNode comparison) {
    Set<String> named = new TreeSet<>();
    comparison.findValues(field).forEach(ids -> ids.forEach(id -> named.add(id.asText())));
    return named;
  }

  private static Ran memo(String... more) {
    String[] all = {
      "compare",
      BRIEF,
      "--from",
      LATER,
      "--as-of",
      "2025-07-04",
      "--known-at",
      "2021-10-31",
      "--and-at",
      "2025-07-04"
    };
    String[] both = java.util.Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, both, all.length, more.length);
    return Ran.general(both);
  }

  @Test
  void theMemoIsMadeAgainByteForByte() throws IOException {
    Path memo = folder.resolve("memo.md");
    assertThat(memo("--out", memo.toString()).code()).isZero();
    Ran verified = Ran.dyad("verify", memo.toString(), "--with", LATER);
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out())
        .contains("what was known by 2021-10-31", "what was known then, by 2025-07-04")
        .contains("the date 2025-07-04");
    Files.writeString(
        memo, Files.readString(memo).replaceFirst("known 2021\\\\?-10\\\\?-31", "known soon"));
    assertThat(Ran.dyad("verify", memo.toString(), "--with", LATER).err())
        .contains("one of a day that is none");
  }

  @Test
  void aReportTellsInItsScopeFromWhenTheBriefIsSeen() throws IOException {
    Ran ran =
        Ran.dyad(
            "assess",
            BRIEF,
            "--as-of",
            "2022-01-01",
            "--known-at",
            "2021",
            "--format",
            "md",
            "--out",
            folder.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    Path report = folder.resolve("afghanistan-2021.md");
    assertThat(Files.readString(report))
        .contains(
            "Seen as of 2022-01-01; the brief's own date is 2021-09-30. As known by 2021-12-31: 0"
                + " facts that became known later are left out.");
    Ran verified = Ran.dyad("verify", report.toString());
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
  }

  /** In a made-up brief one fact of two became known later. */
  @Test
  void whatWasNotKnownYetAnswersNothing() throws IOException {
    Strait strait = Strait.laid(folder);
    Path file = strait.brief().resolve("brief.json");
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst(
                "\"kind\": \"presence\",", "\"kind\": \"presence\", \"known\": \"2031-06\","));
    String brief = strait.brief().toString();
    assertThat(strait.dyad("explain", brief, "Q1").out()).contains(SHIPS);
    Ran then = strait.dyad("explain", brief, "Q1", "--known-at", "2031-05");
    assertThat(then.out())
        .startsWith("As known by 2031-05-31: 1 fact that became known later is left out.")
        .doesNotContain(SHIPS);
    assertThat(strait.dyad("why-not", brief, "hosts-forces", "--known-at", "2031-05").out())
        .contains("is silent");
    Ran memo = strait.dyad("compare", brief, "--known-at", "2031-05", "--and-at", "2031-07");
    assertThat(memo.code()).as(memo.err()).isZero();
    assertThat(memo.out()).contains("now: f1");
    Ran many =
        strait.dyad(
            "assess",
            brief,
            BRIEF,
            "--known-at",
            "2031-05",
            "--format",
            "md",
            "--out",
            strait.out().toString());
    assertThat(many.err()).contains("strait.md");
    assertThat(Files.readString(strait.out().resolve("strait.md"))).contains("As known by");
  }

  @Test
  void whatIsNoDayIsRefusedAndSoAreDaysBesideAnEditOfTheRules() {
    assertThat(Ran.dyad("assess", BRIEF, "--known-at", "soon").err())
        .contains("`--known-at` is `soon`: expected a day, a month or a year");
    assertThat(Ran.dyad("explain", BRIEF, "--as-of", "soon").err()).contains("`--as-of` is `soon`");
    assertThat(Ran.dyad("compare", BRIEF, "--and-at", "soon").err()).contains("`--and-at`");
    for (String option : new String[] {"--and-at", "--known-at", "--as-of"}) {
      Ran ran = Ran.dyad("compare", BRIEF, option, "2025", "--rules-before", "rules");
      assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
      assertThat(ran.err()).contains("no other day");
    }
  }

  /** Another brief is seen by what was known then, and as of its own date. */
  @Test
  void anotherBriefIsSeenByWhatWasKnownThen() throws IOException {
    Strait strait = Strait.laid(folder);
    Path other = Files.createDirectories(folder.resolve("facts/later"));
    Files.writeString(
        other.resolve("brief.json"),
        Files.readString(strait.brief().resolve("brief.json"))
            .replace("2031-05-01", "2031-08-01")
            .replaceFirst(
                "\"kind\": \"presence\",", "\"kind\": \"presence\", \"known\": \"2031-06\","));
    Ran ran =
        strait.dyad(
            "compare", strait.brief().toString(), other.toString(), "--known-at", "2031-05");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("no longer: f1");
  }
}
