package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import dyad.language.SampleFolder;
import dyad.problems.ProblemCatalogue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check as an analyst meets it: its exit codes, its formats, its explanations. */
@Slow
final class CheckCommandTest {

  private static final String CHECK = "src/test/resources/check/";
  private static final String BAD = CHECK + "bad/rules/";

  @TempDir private Path folder;

  private record Run(int code, String out, String err) {}

  private static Run check(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      String[] all = new String[arguments.length + 3];
      all[0] = "check";
      all[1] = "--rules";
      all[2] = CHECK + "in-use";
      System.arraycopy(arguments, 0, all, 3, arguments.length);
      int code = Main.run(all);
      return new Run(
          code, printed.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @Test
  void checkReadsABriefWithItsAlternativesAndSingleOnes() throws IOException {
    Path brief = folder.resolve("afghanistan");
    SampleFolder.copy(Path.of("facts/afghanistan-2021"), brief);
    Path unread = brief.resolve("alternatives/unread.json");
    Files.writeString(
        unread,
        """
        {"name": "unread", "why": "to see", "assume": [
          {"id": "heard", "kind": "observation", "statement": "Nobody knows.", "subject": "Taliban",
            "source": {"document": "what if", "paragraph": 1}, "origin": "the analyst",
            "rating": "F6", "topics": ["counterterrorism"], "assumption": true}]}
        """);
    List<String> both = Ran.dyad("check", brief.toString()).out().lines().toList();
    assertThat(both).filteredOn(line -> line.startsWith(unread + ":")).hasSize(1);
    assertThat(Ran.dyad("check", brief.toString(), unread.toString()).out().lines())
        .as("what is named twice is checked once")
        .containsExactlyElementsOf(both)
        .allMatch(line -> line.contains(": warning: idle-fact: no rule can read the fact `"));
  }

  /** With the rules that came with the program. */
  @Test
  void aNewBriefAndItsWorkbookAreToldNothing() {
    Path brief = folder.resolve("brief");
    Path book = folder.resolve("brief.xlsx");
    assertThat(Ran.dyad("new", "brief", "brief", "--in", folder.toString()).code()).isZero();
    assertThat(Ran.dyad("facts", brief.toString(), "--to", book.toString()).code()).isZero();
    for (Path made : List.of(brief, book)) {
      Ran ran = Ran.dyad("check", made.toString(), "--rules", "rules");
      assertThat(ran.out()).isEmpty();
      assertThat(ran.code()).isZero();
    }
  }

  @Test
  void ofSeveralFilesItIsToldWhatTheyAre() {
    Ran ran = Ran.dyad("check", "facts/central-asia-2026", "facts/afghanistan-2021");
    assertThat(ran.err()).contains("files checked (2 briefs, ", " alternatives, ", " of cases): ");
  }

  @Test
  void aFileThatIsNamedTwiceIsCheckedOnce() {
    Ran ran =
        Ran.dyad(
            "check", "facts/../facts/ukraine-2024/brief.json", "facts/ukraine-2024/brief.json");
    assertThat(ran.err()).startsWith("1 file checked: ");
  }

  @Test
  void anErrorFailsTheCheckAndIsCounted() {
    Run run = check(BAD + "unknown-kind.drl");
    assertThat(run.code).isEqualTo(ExitCode.NO);
    assertThat(run.out)
        .isEqualTo(
            BAD
                + "unknown-kind.drl:8:3: unknown-kind: there is no kind `Engagment` (did you mean"
                + " `Engagement`?)\n");
    assertThat(run.err)
        .isEqualTo("1 file checked: 1 error, 0 warnings; `dyad check --explain CODE` says more\n");
  }

  @Test
  void aWarningFailsTheCheckOnlyWhereItIsStrict() {
    Run run = check(BAD + "unused-binding.drl");
    assertThat(run.code).isZero();
    assertThat(run.out).startsWith(BAD + "unused-binding.drl:8:44: warning: unused-binding: ");
    assertThat(check("--strict", BAD + "unused-binding.drl").code).isEqualTo(ExitCode.NO);
  }

  @Test
  void aWarningStandsBehindItsPlaceWhateverTheNameOfItsFolder() throws IOException {
    Path odd = Files.createDirectory(folder.resolve("a\u001B[31mb"));
    Path rule = Files.copy(Path.of(BAD + "unused-binding.drl"), odd.resolve("unused-binding.drl"));
    assertThat(check(rule.toString()).out)
        .contains(folder + "/aU+001B[31mb/unused-binding.drl:8:44: warning: unused-binding: ");
  }

  @Test
  void filesAndFoldersOfAnySortAreCheckedTogetherInTheOrderOfTheirNames() {
    Run run = check(CHECK + "bad", CHECK + "brief");
    assertThat(run.code).isEqualTo(ExitCode.NO);
    assertThat(run.out.lines().map(line -> line.substring(0, line.indexOf(": "))).toList())
        .hasSizeGreaterThan(100)
        .map(place -> place.replaceFirst("(:\\d+)+$", ""))
        .isSorted();
  }

  @Test
  void asJsonForProgramsToo() throws IOException {
    JsonNode root =
        new ObjectMapper().readTree(check("--format", "json", BAD + "unknown-kind.drl").out);
    assertThat(root.get("errors").asInt()).isEqualTo(1);
    JsonNode problem = root.get("problems").get(0);
    assertThat(problem.get("file").asText()).isEqualTo(BAD + "unknown-kind.drl");
    assertThat(problem.get("line").asInt()).isEqualTo(8);
    assertThat(problem.get("column").asInt()).isEqualTo(3);
    assertThat(problem.get("severity").asText()).isEqualTo("error");
    assertThat(problem.get("code").asText()).isEqualTo("unknown-kind");
  }

  @Test
  void aCodeIsExplainedAndAMistypedOneTold() {
    assertThat(check("--explain", "unindexed-join").out).startsWith("unindexed-join: A pattern is");
    assertThat(check("--explain").out).isEqualTo(ProblemCatalogue.page());
    Run run = check("--explain", "unindexed-jion");
    assertThat(run.code).isEqualTo(ExitCode.INPUT);
    assertThat(run.err).contains("did you mean `unindexed-join`?");
  }

  @Test
  void whatIsNotThereOrNoFileOfOursIsTold() throws IOException {
    Files.writeString(folder.resolve("notes.docx"), "x");
    assertThat(check(folder.resolve("notes.docx").toString()).out).contains(": unknown-file: ");
    assertThat(check(folder.resolve("nots.docx").toString()).out)
        .contains(": no-such-file: ")
        .contains("did you mean `notes.docx`?");
  }

  @Test
  void aHugeFileAndAFolderInPlaceOfAFileAreTold() throws IOException {
    Files.writeString(folder.resolve("huge.drl"), "x".repeat((1 << 20) + 1));
    assertThat(check(folder.resolve("huge.drl").toString()).out).contains(": too-large: ");
    Files.createDirectories(folder.resolve("scales/strengths.csv"));
    Files.writeString(folder.resolve("scales/ratings.csv"), "name,value,meaning\n");
    assertThat(check(folder.resolve("scales").toString()).out)
        .contains("ratings.csv: missing-name: ");
  }
}
