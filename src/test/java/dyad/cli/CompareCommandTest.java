package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Shipped;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alternatives on the command line. */
@Slow
final class CompareCommandTest {

  private static final String BRIEF = "facts/afghanistan-2021";

  private static final String READ = "\n" + Shipped.readBelow();

  private static final String KEPT_WORD =
      """
      {"id": "haven-denied", "kind": "capability", "statement": "No group used Afghan soil.",
        "source": {"document": "brief", "paragraph": 6}, "origin": "the author", "rating": "B2",
        "topics": ["counterterrorism"], "when": {"following": "takeover"}, "actor": "Taliban",
        "matter": "no haven for terrorists", "domain": "security", "place": "Afghanistan",
        "outcome": "succeeded"},
      """;

  @TempDir private Path folder;

  private static String dyad(String... arguments) {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      assertThat(Main.run(Ran.generally(arguments))).isZero();
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static List<String> names(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }

  private static JsonNode changes(String... alternatives) throws IOException {
    return changesFrom(BRIEF, alternatives);
  }

  private static JsonNode changesFrom(String brief, String... others) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("compare", brief));
    arguments.addAll(List.of(others));
    arguments.addAll(List.of("--format", "json", "--out", "-"));
    JsonNode root = new ObjectMapper().readTree(dyad(arguments.toArray(String[]::new)));
    assertThat(names(root).stream().filter(n -> !n.equals("news"))).containsExactly("changes");
    return root.get("changes");
  }

  @Test
  void jsonIsTheObjectThatTheContractNames() throws IOException {
    JsonNode changes = changes("csto-quells-unrest");
    assertThat(changes).hasSize(1);
    assertThat(names(changes.get(0))).containsExactly("question", "from", "to", "because");
    assertThat(changes.get(0).get("question").asText()).isEqualTo("J24");
    assertThat(changes.get(0).get("from").asText()).isEqualTo("unlikely");
    assertThat(changes.get(0).get("to").asText()).isEqualTo("likely");
    assertThat(changes.get(0).get("because").toString())
        .contains("\"effect\":\"lost\"")
        .contains("\"effect\":\"gained\"")
        .contains("csto-on-unrest")
        .doesNotContain("~");
  }

  /** The shipped brief as of another date. */
  private Path asOf(String date) throws IOException {
    Path other = Files.createDirectories(folder.resolve("as-of-" + date));
    String text = Files.readString(Path.of(BRIEF, "brief.json"));
    String changed = text.replaceFirst("\"asOf\": \"[0-9-]+\"", "\"asOf\": \"" + date + "\"");
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(other.resolve("brief.json"), changed);
    return other;
  }

  /** The same with a day for what is only known to be earlier than an event, so that it ages. */
  private String dated(String date) throws IOException {
    Path file = Files.createDirectories(folder.resolve("dated-" + date)).resolve("brief.json");
    String text = Files.readString(Path.of(BRIEF, "brief.json")).replace("2021-09-30", date);
    String changed =
        text.replace(
            "\"when\": {\"priorTo\": \"takeover\"},\n      \"actor\": \"Russia\"",
            "\"when\": {\"date\": \"2021-08\"},\n      \"actor\": \"Russia\"");
    assertThat(changed).isNotEqualTo(text);
    Files.writeString(file, changed);
    return file.resolveSibling("").toString();
  }

  @Test
  void twoBriefsOfOtherDatesDifferInWhatTimeChangedAndInNothingElse() throws IOException {
    String brief = dated("2021-09-30");
    String later = dated("2023-12-01");
    assertThat(dyad("compare", brief, later))
        .contains(
            "\nThe first holds for 2021-09-30, the second for 2023-12-01.\n",
            "– because time passed: exercise-russia-uzbekistan is now 2 years old: In early August")
        .doesNotContain("no longer:", "– now:");
    assertThat(dyad("compare", later, brief))
        .contains("– because the date is earlier: exercise-russia-uzbekistan is only 2 months old")
        .doesNotContain("no longer:", "– now:");
    JsonNode cause = changesFrom(brief, later).get(0).get("because").get(0);
    assertThat(cause.get("gone")).isEmpty();
    assertThat(cause.get("come")).isEmpty();
    assertThat(cause.get("aged")).isNotEmpty();
    JsonNode aged = cause.get("aged").get(0);
    assertThat(aged.get("to").get("age").asDouble())
        .isCloseTo(aged.get("from").get("age").asDouble() + 2.17, offset(0.01));
    assertThat(aged.get("from").get("phase").asText()).isEqualTo("present");
    assertThat(aged.get("from").has("over")).isFalse();
    assertThat(dyad("compare", brief, later, "--format", "md"))
        .contains("Because time passed: exercise-russia-uzbekistan is now 2 years old: ")
        .contains("Both rest on the same facts.")
        .doesNotContain("No longer: ");
    assertThat(workbook(brief, later))
        .contains(
            "another age",
            "Because time passed: exercise-russia-uzbekistan is now 2 years old. In early August",
            "The first holds for 2021-09-30, the second for 2023-12-01.");
  }

  /** All that a comparison's workbook says. */
  private String workbook(String brief, String other) throws IOException {
    Path file = folder.resolve("compared.xlsx");
    dyad("compare", brief, other, "--out", file.toString());
    StringBuilder text = new StringBuilder();
    try (ZipFile parts = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        text.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return text.toString();
  }

  @Test
  void betweenDatesOnWhichNoAgeTellsNothingChanges() throws IOException {
    assertThat(dyad("compare", BRIEF, asOf("2021-10-01").toString()))
        .endsWith(
            "The first holds for 2021-09-30, the second for 2021-10-01.\n\nNothing changes.\n"
                + READ);
  }

  @Test
  void whatIsNewSinceAnEarlierBriefIsNamedSortBySort() throws IOException {
    Path before = asOf("2021-10-01");
    Path later = asOf("2021-10-31");
    String text = Files.readString(later.resolve("brief.json"));
    Files.writeString(
        later.resolve("brief.json"),
        text.replace("\"id\": \"csto-on-unrest\"", "\"id\": \"csto-on-unrest-again\""));
    String told = dyad("compare", before.toString(), later.toString());
    assertThat(told)
        .contains("\nNew facts: 1\n  – csto-on-unrest-again: ")
        .contains("\nTold no longer: 1\n  – csto-on-unrest: ");
    assertThat(dyad("compare", before.toString(), later.toString(), "--format", "md"))
        .contains("New facts: 1")
        .contains("Told no longer: 1");
    JsonNode root =
        new ObjectMapper()
            .readTree(dyad("compare", before.toString(), later.toString(), "--format", "json"));
    JsonNode news = root.get("news").get(0);
    assertThat(names(news)).containsExactly("come", "gone", "revised", "lapsed", "reported");
    assertThat(news.get("come").get(0).asText()).isEqualTo("csto-on-unrest-again");
  }

  @Test
  void whatWasOverWhenTheLaterBriefWasWrittenHasLapsed() throws IOException {
    Path before = asOf("2021-10-01");
    Path later = asOf("2021-10-31");
    for (Path brief : List.of(before, later)) {
      String text = Files.readString(brief.resolve("brief.json"));
      int at = text.indexOf("\"id\": \"russia-india\"");
      String undated = "\"when\": {}";
      int when = text.indexOf(undated, at);
      Files.writeString(
          brief.resolve("brief.json"),
          text.substring(0, when)
              + "\"when\": {\"until\": \"2021-10-15\"}"
              + text.substring(when + undated.length()));
    }
    assertThat(dyad("compare", before.toString(), later.toString()))
        .contains("\nLapsed: 1\n  – russia-india: ")
        .doesNotContain("New facts");
  }

  @Test
  void whatWasWatchedForAndIsReportedNowIsTold() throws IOException {
    Path before = asOf("2021-10-01");
    Path later = asOf("2021-10-31");
    String brief = Files.readString(later.resolve("brief.json"));
    int facts = brief.indexOf("\"facts\": [") + "\"facts\": [".length();
    Files.writeString(
        later.resolve("brief.json"),
        brief.substring(0, facts) + KEPT_WORD + brief.substring(facts));
    assertThat(dyad("compare", before.toString(), later.toString()))
        .contains("\nNew facts: 1\n  – haven-denied: ")
        .containsPattern(
            "\nWatched for, and reported now: \\d+\n(  – .*\n)*  – A report that the Taliban "
                + "succeeded with “no haven for terrorists in Afghanistan” \\(J18: [^\n]*\\). Told by "
                + "haven-denied; the answer has moved\\.\n")
        .containsPattern(
            "\\(J\\d\\d: [^\n]*\\). Told by haven-denied; the answer has not moved\\.\n");
    String[] come = {"things that “", "Told by haven-denied; the answer has moved."};
    assertThat(dyad("compare", before.toString(), later.toString(), "--format", "md"))
        .contains(come);
    assertThat(workbook(before.toString(), later.toString()))
        .contains(come)
        .contains("watched for, reported");
  }

  @Test
  void aFactThatChangedBesidesTheDateIsToldAsOne() throws IOException {
    Path later = asOf("2021-10-01");
    Path brief = later.resolve("brief.json");
    String text = Files.readString(brief);
    int unrest = text.indexOf("\"id\": \"csto-on-unrest\"");
    Files.writeString(
        brief,
        text.substring(0, unrest)
            + text.substring(unrest).replaceFirst("\"failed\"", "\"succeeded\""));
    JsonNode changes = changes(later.toString());
    assertThat(changes.findValuesAsText("question")).containsExactly("J24");
    assertThat(changes.findValues("aged")).allMatch(JsonNode::isEmpty);
    assertThat(changes.toString())
        .contains("\"gone\":[\"csto-on-unrest\"]")
        .contains("\"come\":[\"csto-on-unrest\"]");
  }

  @Test
  void whatAnAlternativeChangesWithoutMovingAnythingIsNamed() throws IOException {
    Path quiet = folder.resolve("quiet.json");
    Files.writeString(
        quiet,
        """
        {"name": "a quiet change", "why": "to see what moves nothing", "withdraw": ["csto-on-unrest"],
         "assume": [{"id": "quiet", "kind": "observation", "statement": "Nothing happened.", "origin": "nobody",
                     "source": {"document": "none", "paragraph": 1}, "rating": "B2"}]}
        """);
    String moves =
        "Moves nothing: quiet (with or without, every likelihood and every alignment is the same).";
    assertThat(dyad("compare", BRIEF, quiet.toString())).endsWith("\n" + moves + "\n" + READ);
    assertThat(dyad("compare", BRIEF, quiet.toString(), "--format", "md")).contains(moves);
    assertThat(dyad("compare", BRIEF, quiet.toString(), "csto-quells-unrest"))
        .endsWith("\n\n[1] " + moves + "\n" + READ);
    assertThat(workbook(BRIEF, quiet.toString())).contains("moves nothing", moves);
    JsonNode idle =
        new ObjectMapper()
            .readTree(dyad("compare", BRIEF, quiet.toString(), "--format", "json", "--out", "-"))
            .get("idle");
    assertThat(idle).hasSize(1);
    assertThat(idle.get(0).get("facts").toString()).isEqualTo("[\"quiet\"]");
  }

  @Test
  void aBriefOnOtherPowersIsNotCompared() {
    String other = "src/test/resources/briefs/sarn-gulf-2031";
    Ran ran = Ran.dyad("compare", BRIEF, other);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains(
            other
                + "/brief.json:6:11: other-dyad: this brief is on other powers (expected China and"
                + " Russia, in this order)");
  }

  @Test
  void nothingChangesBetweenABriefAndItself() throws IOException {
    assertThat(changes(BRIEF)).isEmpty();
    assertThat(dyad("compare", BRIEF, BRIEF + "/brief.json"))
        .endsWith("\nNothing changes.\n" + READ);
  }

  @Test
  void briefsOfOneTitleAreToldApartByTheirFolders(@TempDir Path folder) throws IOException {
    Path later = Files.createDirectory(folder.resolve("afghanistan-2022"));
    Files.copy(Path.of(BRIEF, "brief.json"), later.resolve("brief.json"));
    assertThat(dyad("compare", BRIEF, later.toString()))
        .startsWith(
            "From “China and Russia after the Taliban took Kabul” to “China and Russia after the"
                + " Taliban took Kabul (afghanistan-2022)”:");
  }

  @Test
  void textTellsTheDirectionInItsFirstLineAndWhatIsAssumed() {
    String text = dyad("compare", BRIEF, "csto-quells-unrest");
    assertThat(text)
        .startsWith(
            "From “China and Russia after the Taliban took Kabul” to “the CSTO quells unrest and "
                + "Turkmenistan joins”:\n\nJ24  unlikely [20–45 %] → likely [55–80 %]: ")
        .contains("– now: csto-on-unrest: [assumed] ")
        .contains("(what if [1], B2)")
        .contains("– no longer: csto-on-unrest: ")
        .doesNotContain("J23");
  }

  @Test
  void fromAnAlternativeBackToTheBriefIsTheWayBack() {
    assertThat(dyad("compare", BRIEF, BRIEF, "--from", "csto-quells-unrest"))
        .startsWith(
            "From “the CSTO quells unrest and Turkmenistan joins” to “China and Russia after "
                + "the Taliban took Kabul”:\n\nJ24  likely [55–80 %] → unlikely [20–45 %]: ");
  }

  @Test
  void severalAlternativesMakeAMatrix() {
    assertThat(dyad("compare", BRIEF, "csto-quells-unrest", "panjshir-falls").lines())
        .contains("  [2] Panjshir falls and Russia drops the resistance")
        .anyMatch(l -> l.matches("J24 +unlikely +likely +·"))
        .anyMatch(l -> l.matches("J33 +likely +· +unlikely"));
  }

  @Test
  void alternativesNamedByWithAreOneComparisonTogetherBehindTheOthers() {
    String together =
        dyad("compare", BRIEF, "--with", "csto-quells-unrest", "--with", "panjshir-falls");
    assertThat(together)
        .startsWith(
            "From “China and Russia after the Taliban took Kabul” to “the CSTO quells unrest and "
                + "Turkmenistan joins, then Panjshir falls and Russia drops the resistance”:")
        .contains("\nJ24  unlikely [20–45 %] → likely [55–80 %]: ")
        .contains("\nJ33  likely [55–80 %] → unlikely [20–45 %]: ");
    assertThat(dyad("compare", BRIEF, "panjshir-falls", "--with", "csto-quells-unrest").lines())
        .contains("  [1] Panjshir falls and Russia drops the resistance")
        .anyMatch(l -> l.matches("J24 +unlikely +· +likely"));
  }

  @Test
  void withoutAnythingToCompareWithBothWaysAreNamed() {
    Ran ran = Ran.dyad("compare", BRIEF);
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains("there is nothing to compare with").contains("`--with`");
  }

  @Test
  void textTellsHowMuchStaysAsItIs() {
    assertThat(dyad("compare", BRIEF, "csto-quells-unrest"))
        .containsPattern(
            "\n\n\\d+ of 51 likelihoods, \\d+ of 26 alignments and \\d+ of \\d+ confidences stay as they are.\n")
        .endsWith(READ);
  }

  @Test
  void aWorkbookHoldsOneAlternativeOrSeveralAndIsTheSameOnEveryRun() throws IOException {
    String one = folder.resolve("one.xlsx").toString();
    String again = folder.resolve("again.xlsx").toString();
    String several = folder.resolve("several.xlsx").toString();
    dyad("compare", BRIEF, "panjshir-falls", "--format", "xlsx", "--out", one);
    dyad("compare", BRIEF, "panjshir-falls", "--format", "xlsx", "--out", again);
    dyad(
        "compare", BRIEF, "panjshir-falls", "funds-released", "--format", "xlsx", "--out", several);
    assertThat(Path.of(one)).hasSameBinaryContentAs(Path.of(again)).isNotEmptyFile();
    assertThat(Path.of(several)).isNotEmptyFile();
  }

  @Test
  void aWorkbookIsNotSpilledOverTheScreen() {
    assertThat(Main.run("compare", BRIEF, "panjshir-falls", "--format", "xlsx"))
        .isEqualTo(ExitCode.INPUT);
  }

  @Test
  void aLaterBriefIsComparedByWhatItsFactsSayByThen() throws IOException {
    String brief = dated("2021-09-30");
    assertThat(dyad("compare", brief, dated("2021-10-31"))).endsWith("\nNothing changes.\n" + READ);
    assertThat(dyad("compare", brief, dated("2025-09-30")))
        .contains("J23  likely [55–80 %] → not assessed");
  }

  @Test
  void explainTellsWhatIsSupposedAndMarksIt() {
    assertThat(dyad("explain", BRIEF, "J24", "--with", "csto-quells-unrest"))
        .startsWith(
            "What if: the CSTO quells unrest and Turkmenistan joins.\n\nIt is likely [55–80 %] that")
        .contains("– [assumed] The CSTO has put down unrest");
    assertThat(dyad("explain", BRIEF, "J24")).startsWith("It is unlikely [20–45 %] that");
  }

  @Test
  void assessTellsThatItIsAWhatIf() {
    assertThat(dyad("assess", BRIEF, "--with", "csto-quells-unrest", "--out", folder.toString()))
        .startsWith(
            "China and Russia after the Taliban took Kabul – what if: the CSTO quells unrest")
        .contains("J24  likely [55–80 %]");
    assertThat(folder.resolve("afghanistan-2021+csto-quells-unrest.xlsx")).exists();
  }
}
