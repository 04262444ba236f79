package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as an analyst meets them: what they print, write and end with. */
@Slow
final class CommandsTest {

  private static final String BRIEF = "facts/afghanistan-2021";
  private static final String KESHTAN = "src/test/resources/briefs/keshtan-2033";

  @TempDir private Path folder;

  /** What a command printed and ended with. */
  private record Run(int code, String out, String err) {}

  private static Run dyad(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      int code = Main.run(arguments);
      return new Run(
          code, printed.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @Test
  void passagesOfNoTextAreNotKept() throws IOException {
    Path brief = Strait.laid(folder).brief();
    Ran ran = Ran.dyad("passages", brief.toString());
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("no-source: no text of a source is named (name it with `--source FILE`)");
  }

  @Test
  void assessPrintsTheBottomLineAndWritesTheReports() throws IOException {
    Run run =
        dyad("assess", BRIEF, "--format", "xlsx,docx,html,md,json", "--out", folder.toString());
    assertThat(run.code).isZero();
    assertThat(run.out)
        .containsPattern(
            "China and Russia converge in part and diverge in part, in \\d+ % of cases "
                + "\\(\\d+ % of what is told was looked at\\); on most topics, \\d of \\d+, they converge or "
                + "seem to\\.")
        .contains("J18  unlikely [20–45 %]")
        .containsPattern(
            "\n\\d+ of 51 answers are the brief's own by its author's rules, which were written to "
                + "give them; \\d+ by general rules alone\\.\n\\z");
    try (Stream<Path> written = Files.list(folder)) {
      assertThat(written.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "afghanistan-2021.xlsx",
              "afghanistan-2021.docx",
              "afghanistan-2021.html",
              "afghanistan-2021.md",
              "afghanistan-2021.json");
    }
  }

  @Test
  void aQuestionWithoutAnyGroundIsNamedWithTheCommandThatTellsWhatIsMissing() {
    assertThat(Ran.general("assess", BRIEF, "--format", "md", "--out", folder.toString()).out())
        .contains(
            "\nNo ground was found for or against J38. `dyad why-not BRIEF QUESTION` tells what "
                + "would have to be found.\n");
  }

  @Test
  void theKeptReportIsWhatTheProgramWritesToday() throws IOException {
    dyad("assess", BRIEF, "--format", "xlsx,docx,html,md,json", "--out", folder.toString());
    for (String ending : List.of("xlsx", "docx", "html", "md", "json")) {
      String name = "afghanistan-2021." + ending;
      assertThat(Files.readAllBytes(Path.of("reports", name)))
          .as("reports/%s is kept as a sample; write it anew with `dyad assess %s`", name, BRIEF)
          .isEqualTo(Files.readAllBytes(folder.resolve(name)));
    }
  }

  @Test
  void jsonOnStandardOutputIsTheObjectThatTheContractNames() throws IOException {
    Run run = dyad("assess", BRIEF + "/brief.json", "--format", "json", "--out", "-");
    JsonNode root = new ObjectMapper().readTree(run.out);
    assertThat(run.code).isZero();
    assertThat(run.err).isEmpty();
    assertThat(names(root))
        .containsExactly(
            "brief",
            "rules",
            "overall",
            "topics",
            "assessments",
            "findings",
            "facts",
            "coverage",
            "madeFrom");
    assertThat(names(root.get("coverage"))).contains("facts", "read", "unread");
    assertThat(names(root.get("coverage").get("unread").get(0))).contains("id", "why");
    assertThat(names(root.get("brief"))).containsExactly("id", "title", "asOf", "dyad");
    assertThat(names(root.get("rules"))).containsExactly("count", "digest");
    assertThat(names(root.get("overall")))
        .containsExactly("alignment", "score", "odds", "coverage", "sampled", "general");
    assertThat(names(root.get("topics").get(0)))
        .containsExactly("topic", "alignment", "score", "odds", "findings", "strands", "general");
    assertThat(names(root.get("assessments").get(0)))
        .containsExactly(
            "question",
            "proposition",
            "term",
            "low",
            "high",
            "probability",
            "confidence",
            "expected",
            "for",
            "against",
            "layer",
            "general");
    JsonNode finding = root.get("findings").get(0);
    assertThat(names(finding))
        .containsExactly(
            "id", "claim", "topic", "about", "leaning", "text", "holds", "applications");
    assertThat(names(finding.get("applications").get(0)))
        .containsExactly("rule", "principle", "strength", "premises", "absent");
    assertThat(names(root.get("facts").get(0)))
        .containsExactly(
            "id",
            "kind",
            "statement",
            "source",
            "origin",
            "rating",
            "assumption",
            "read",
            "given",
            "usedBy");
    assertThat(root.get("assessments")).hasSize(51);
  }

  /** A brief without questions, which goes with any rules, and without alternatives. */
  private String nothingAsked() throws IOException {
    JsonNode brief =
        new ObjectMapper().readTree(Path.of("src/test/resources/facts/good/brief.json").toFile());
    ((ObjectNode) brief).putArray("questions");
    Path file = Files.createDirectories(folder.resolve("nothing-asked")).resolve("brief.json");
    Files.writeString(file, brief.toString());
    return file.resolveSibling("").toString();
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void strictSaysNoWhereAnAnswerIsNotTheOneExpected() throws IOException {
    Path brief = Files.createDirectories(folder.resolve("doubter")).resolve("brief.json");
    String text = Files.readString(Path.of(BRIEF, "brief.json"));
    Files.writeString(
        brief,
        text.replaceFirst("\"expected\"\\s*:\\s*\"very unlikely\"", "\"expected\": \"likely\""));
    Run run =
        dyad(
            "assess", brief.toString(), "--format", "json", "--out", folder.toString(), "--strict");
    assertThat(run.code).isEqualTo(ExitCode.NO);
    assertThat(run.out)
        .contains("(the brief: likely)")
        .containsPattern("\n\\d+ of 51 answers are the brief's own\\.\n\\z");
    String silent = text.replaceAll(",?\\s*\"expected\"\\s*:\\s*\"[a-z ]+\"", "");
    Files.writeString(brief, silent);
    assertThat(
            dyad("assess", brief.toString(), "--format", "json", "--out", "" + folder, "--strict"))
        .satisfies(all -> assertThat(all.code).isZero());
  }

  @Test
  void explainTellsTheAnswerTheGroundsAndWhatIsLacking() {
    Run run = dyad("explain", BRIEF, "J18");
    assertThat(run.code).isZero();
    assertThat(run.out)
        .startsWith("It is unlikely [20–45 %] that the Taliban's assurance to China holds.\n")
        .contains("Nothing in the brief.")
        .contains("([6], B2)")
        .contains(
            "– Looked for and not found in this brief: a report that the Taliban succeeded with “no haven for"
                + " terrorists in Afghanistan”")
        .doesNotContainIgnoringCase("there is no");
  }

  @Test
  void explainWithoutAQuestionListsThem() throws IOException {
    Run run = dyad("explain", BRIEF);
    assertThat(run.code).isZero();
    assertThat(run.out)
        .startsWith(
            "The questions of “China and Russia after the Taliban took Kabul”:\n"
                + "  – J01: the takeover is a net win for either power\n")
        .contains("  – J51: ")
        .doesNotContain("The rules");
    assertThat(dyad("explain", BRIEF, "--format", "md").out)
        .startsWith("### What can be asked\n\nThe questions of ")
        .contains("\n- J01: the takeover is a net win for either power\n");
    JsonNode listed = new ObjectMapper().readTree(dyad("explain", BRIEF, "--format", "json").out);
    assertThat(listed.get("questions")).hasSize(51);
    assertThat(listed.get("questions").get(0).get("question").asText()).isEqualTo("J01");
    assertThat(listed.get("rules")).isEmpty();
  }

  @Test
  void aQuestionWithoutANameIsNoQuestionLeftOut() {
    Run run = dyad("explain", BRIEF, "");
    assertThat(run.code).isEqualTo(ExitCode.INPUT);
    assertThat(run.err).contains("the brief asks no question ``");
  }

  @Test
  void aBriefThatAsksNothingSaysSo() throws IOException {
    Path bare = Files.createDirectories(folder.resolve("bare"));
    Files.writeString(
        bare.resolve("brief.json"),
        """
        {"title": "Bare", "asOf": "2031-01-01", "dyad": {"first": "Aland", "second": "Borland"},
         "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borland", "kind": "state"}],
         "matters": [], "topics": [], "questions": [], "facts": []}
        """);
    Run run = dyad("explain", bare.toString());
    assertThat(run.code).isZero();
    assertThat(run.out).isEqualTo("“Bare” asks no question.\n");
  }

  @Test
  void aShortExplanationStopsAtTheGrounds() {
    Run run = dyad("explain", BRIEF, "J18", "--depth", "short");
    assertThat(run.out).doesNotContain("([6], B2)").contains("Against it");
  }

  @Test
  void aQuestionThatTheBriefDoesNotAskIsToldWithTheNearestOne() {
    Run run = dyad("explain", BRIEF, "J1B");
    assertThat(run.code).isEqualTo(ExitCode.INPUT);
    assertThat(run.err)
        .startsWith(
            BRIEF + ": unknown-question: the brief asks no question `J1B` (did you mean `J1");
  }

  @Test
  void aBriefThatIsNotThereIsAWrongInput() {
    Run run = dyad("assess", "facts/afganistan-2021");
    assertThat(run.code).isEqualTo(ExitCode.INPUT);
    assertThat(run.err)
        .contains("facts/afganistan-2021")
        .contains("did you mean")
        .doesNotContain("Exception");
  }

  @Test
  void allThatIsWrongInRulesIsToldAtOnceWithItsPlace() throws IOException {
    Files.createDirectories(folder.resolve("scales"));
    for (String scale : List.of("strengths", "ratings", "confidence", "thresholds")) {
      Files.copy(
          Path.of("rules/scales", scale + ".csv"), folder.resolve("scales/" + scale + ".csv"));
    }
    Files.writeString(
        folder.resolve("one.drl"),
        """
        rule "one"
          @id("one") @title("One") @principle("p") @strength("likely") @says("{$who} does")
        when
          Engagment(actor == "x")
          $e : Engagement(form == "exercize", $who : acter)
        then
          insertLogical(Finding.supports("c", "", $who));
        end
        """);
    Files.writeString(folder.resolve("two.drl"), "rule \"two\" when eval(true) then end\n");
    Run run = dyad("check", "--rules", folder.toString());
    assertThat(run.code).isEqualTo(ExitCode.NO);
    assertThat(run.out)
        .contains(
            "one.drl:4:3: unknown-kind: there is no kind `Engagment` (did you mean `Engagement`?)")
        .contains(
            "one.drl:5:27: wrong-type: `exercize` is not among the choices (did you mean `exercise`?)")
        .contains(
            "one.drl:5:46: unknown-field: `Engagement` has no field `acter` (did you mean `actor`?)")
        .contains("two.drl:1:1: missing-annotation: the rule has no `@id`");
  }

  @Test
  void aWorkbookThatIsOpenElsewhereStaysAsItIs() throws IOException {
    Path workbook = folder.resolve("afghanistan-2021.xlsx");
    Files.writeString(workbook, "the old one");
    Files.createFile(folder.resolve("~$afghanistan-2021.xlsx"));
    Run run = dyad("assess", BRIEF, "--out", folder.toString());
    assertThat(run.code).isEqualTo(ExitCode.OUTPUT);
    assertThat(run.err).contains("is open in another program (close it and try again");
    assertThat(workbook).hasContent("the old one");
  }

  @Test
  void aFolderThatCannotBeWrittenToIsToldAsSuch() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Run run = dyad("assess", BRIEF, "--format", "json", "--out", file.resolve("below").toString());
    assertThat(run.code).isEqualTo(ExitCode.OUTPUT);
    assertThat(run.err).contains("cannot be written");
  }

  @Test
  void standardOutputTakesOneFormat() {
    Run run = dyad("assess", BRIEF, "--format", "json,md", "--out", "-");
    assertThat(run.code).isEqualTo(ExitCode.INPUT);
    assertThat(run.err).contains("Standard output takes one format, not 2");
  }

  @Test
  void whatWouldBeAFileIsNoFolderForReports() {
    Run run = dyad("assess", BRIEF, "--format", "json", "--out", "no-such-answer.json");
    assertThat(run.code).isEqualTo(ExitCode.INPUT);
    assertThat(run.err)
        .contains("`--out` takes a folder, and `no-such-answer.json` would be a file")
        .contains("`--format json --out - > no-such-answer.json`");
    assertThat(Path.of("no-such-answer.json")).doesNotExist();
  }

  @Test
  void theShippedRulesPassTheirCases() {
    Run run = dyad("test");
    assertThat(run.out).endsWith("0 failed.\n");
    assertThat(run.code).isZero();
  }

  @Test
  void aCaseThatFailsTellsWhichConditionItFailsAndWhyTheRuleSpoke() throws IOException {
    Path rules = folder.resolve("rules");
    copy(Path.of("rules/scales"), rules.resolve("scales"));
    copy(Path.of("rules/themes/insurgency"), rules.resolve("insurgency"));
    Path rule = rules.resolve("insurgency/failed-on-its-own-soil.drl");
    Files.writeString(
        rule, Files.readString(rule).replace("outcome == \"failed\"", "outcome != \"failed\""));
    Run run = dyad("test", nothingAsked(), "--rules", rules.toString(), "--junit", "-");
    assertThat(run.code).isEqualTo(ExitCode.NO);
    assertThat(run.out)
        .startsWith("<?xml")
        .contains("<failure message=\"expected and not concluded");
    assertThat(run.out)
        .contains("it fails `outcome != \"failed\"` in condition 1, Capability(")
        .contains("Estria failed at safe harbours on its own soil, because:");
  }

  @Test
  void aCaseInWhichSeveralConditionsFailTellsWhereTheRuleStops() throws IOException {
    Path rules = folder.resolve("stops");
    copy(Path.of("rules/scales"), rules.resolve("scales"));
    copy(Path.of("rules/undertakings"), rules.resolve("undertakings"));
    Files.writeString(
        rules.resolve("undertakings/broken-word.cases.json"),
        """
        {"cases": [{"name": "c", "facts": [{"kind": "event", "name": "flood", "form": "disaster", "place": "Aland"}],
                    "expect": [{"topic": "t", "about": ["Corvia", "Aland"]}]},
                   {"name": "d", "dyad": ["Norland", "Sudland"], "facts": [],
                    "expect": [{"topic": "t", "about": ["Corvia", "Aland"]}]}]}
        """);
    Run run = dyad("test", nothingAsked(), "--rules", rules.toString());
    assertThat(run.out)
        .contains("failed: broken-word: c\n  expected and not concluded:")
        .contains("(broken-word) is silent:")
        .contains("There is no report of a commitment")
        .containsOnlyOnce(
            "\n  the two powers were Aland and Borland, since the case names no `dyad`\n")
        .doesNotContain("Norland");
  }

  @Test
  void coverageIsShownAndMayBeAskedFor() throws IOException {
    Path rules = folder.resolve("few");
    copy(Path.of("rules/scales"), rules.resolve("scales"));
    copy(Path.of("rules/balance"), rules.resolve("balance"));
    Run run =
        dyad("test", nothingAsked(), "--rules", rules.toString(), "--coverage", "--format", "json");
    assertThat(run.out).contains("\"comparisons\"").contains("\"rule\" : \"meet-and-part\"");
    run =
        dyad(
            "test",
            nothingAsked(),
            "--rules",
            rules.toString(),
            "--coverage",
            "--min-coverage",
            "100");
    assertThat(run.out)
        .contains("  balance                 9 of 9 (100.0 %)")
        .contains("no case needs the comparison matter != $matter");
    Files.delete(rules.resolve("balance/meet-and-part.cases.json"));
    run =
        dyad(
            "test",
            nothingAsked(),
            "--rules",
            rules.toString(),
            "--coverage",
            "--min-coverage",
            "90");
    assertThat(run.code).isEqualTo(ExitCode.NO);
    assertThat(run.out)
        .contains("meet-and-part speaks in no case")
        .contains("no case in which it speaks: meet-and-part")
        .containsPattern("The coverage is \\d\\d\\.\\d %, and 90\\.0 % is asked for\\.");
  }

  @Test
  void theCatalogueOfRulesIsAPageAndMarkdown() throws IOException {
    Run run = dyad("rules", "--brief", BRIEF, "--format", "html,md", "--out", folder.toString());
    assertThat(run.code).isZero();
    assertThat(run.err).contains("rules.html").contains("rules.md");
    assertThat(Files.readString(folder.resolve("rules.html"))).startsWith("<!doctype html>");
    Path few = folder.resolve("few");
    copy(Path.of("rules/scales"), few.resolve("scales"));
    copy(Path.of("rules/balance"), few.resolve("balance"));
    run = dyad("rules", "--rules", few.toString(), "--format", "md", "--out", "-");
    assertThat(run.out)
        .startsWith("# The rules\n\n9 rules on 2 claims.")
        .doesNotContain("From judgments to rules");
    run = dyad("rules", "--format", "html,md", "--out", "-");
    assertThat(run.code).isEqualTo(ExitCode.INPUT);
    run = dyad("rules", "--brief", "nowhere", "--out", folder.toString());
    assertThat(run.code).isEqualTo(ExitCode.INPUT);
    assertThat(run.err).contains("nowhere: no-such-file: there is no such file");
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
