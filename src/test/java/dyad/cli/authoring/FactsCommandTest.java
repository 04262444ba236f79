package dyad.cli.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.Main;
import dyad.cli.Ran;
import dyad.cli.terminal.ExitCode;
import dyad.facts.files.BriefReader;
import dyad.problems.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A brief goes to Excel and back")
@Slow
final class FactsCommandTest {

  private static final String BRIEF = "src/test/resources/briefs/sarn-gulf-2031";

  @TempDir private Path folder;

  private String told = "";

  private int dyad(String... arguments) {
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
      return Main.run(arguments);
    } finally {
      System.setErr(err);
      told = printed.toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  void withNothingLost() throws ProblemsException {
    Path workbook = folder.resolve("facts.xlsx");
    assertThat(dyad("facts", BRIEF, "--to", workbook.toString())).isZero();
    assertThat(dyad("facts", "--from", workbook.toString())).isZero();
    assertThat(told).startsWith("Written: ").contains(" facts, ");
    assertThat(BriefReader.read(folder.resolve("brief.json")).named("sarn-gulf-2031"))
        .isEqualTo(BriefReader.read(Path.of(BRIEF)));
  }

  @Test
  void andOneIsCountedAsOne() throws IOException {
    Path file = folder.resolve("given.json");
    Files.writeString(
        file,
        """
        {
          "title": "One", "asOf": "2031-01-01",
          "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borland", "kind": "state"}],
          "matters": [],
          "dyad": {"first": "Aland", "second": "Borland"},
          "topics": [{"name": "trade"}],
          "questions": [{"id": "J1", "proposition": "they agree on trade", "topic": "trade",
            "claim": "convergence", "about": ["Aland", "Borland"]}],
          "facts": [{"id": "f1", "kind": "relation", "statement": "Aland and Borland are partners.",
            "source": {"document": "a note", "paragraph": 1}, "origin": "the note", "rating": "B2",
            "topics": ["trade"], "when": {}, "actor": "Aland", "other": "Borland", "form": "partner"}]
        }
        """);
    Path out = folder.resolve("made");
    assertThat(dyad("facts", "--from", file.toString(), "--out", out.toString())).isZero();
    assertThat(told).endsWith("1 fact, 1 question.\n");
  }

  @Test
  void andWhatItReplacesIsKept() throws IOException {
    Path workbook = folder.resolve("facts.xlsx");
    Path brief = folder.resolve("brief.json");
    Files.writeString(brief, "somebody's own");
    dyad("facts", BRIEF, "--to", workbook.toString());
    assertThat(dyad("facts", folder.toString(), "--from", workbook.toString())).isZero();
    assertThat(folder.resolve("brief.old-1.json")).hasContent("somebody's own");
    String written = Files.readString(brief);
    dyad("facts", folder.toString(), "--from", workbook.toString());
    assertThat(told).startsWith("Nothing to change in ");
    assertThat(brief).hasContent(written);
    assertThat(folder.resolve("brief.old-2.json")).doesNotExist();
  }

  @Test
  void aReportIsNeverWrittenOverTheWorkbookThatItIsOn() throws IOException {
    Path workbook = folder.resolve("sarn-gulf-2031.xlsx");
    dyad("facts", BRIEF, "--to", workbook.toString());
    byte[] before = Files.readAllBytes(workbook);
    assertThat(dyad("assess", workbook.toString(), "--out", folder.toString()))
        .isEqualTo(ExitCode.OUTPUT);
    assertThat(told).contains("is what the result is on (choose another file or folder by --out)");
    assertThat(workbook).hasBinaryContent(before);
  }

  @Test
  void noWorkbookIsWrittenOverWhatIsCalledOtherwise() throws IOException {
    Path file = Files.writeString(folder.resolve("brief.json"), "{}");
    for (String command : new String[] {"facts " + BRIEF, "scales"}) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.addAll(List.of("--to", file.toString()));
      Ran ran = Ran.dyad(words.toArray(String[]::new));
      assertThat(ran.code()).isEqualTo(ExitCode.OUTPUT);
      assertThat(ran.err())
          .endsWith("brief.json: is no name for a workbook (it must end in .xlsx)\n");
      assertThat(folder).isDirectoryContaining(f -> f.equals(file));
      assertThat(file).hasContent("{}");
    }
  }

  @Test
  void oneWayAtATime() {
    assertThat(dyad("facts", BRIEF)).isEqualTo(ExitCode.INPUT);
    assertThat(dyad("facts", "--to", "x.xlsx")).isEqualTo(ExitCode.INPUT);
    assertThat(told).startsWith("Say which BRIEF is to be written.");
  }

  @Test
  void factsInATableComeBackIntoTheirBrief() throws Exception {
    Path brief = Files.createDirectory(folder.resolve("sarn-gulf-2031"));
    Files.copy(Path.of(BRIEF, "brief.json"), brief.resolve("brief.json"));
    assertThat(dyad("assess", brief.toString(), "--format", "csv", "--out", folder.toString()))
        .isZero();
    String tables = folder.resolve("sarn-gulf-2031.csv.zip").toString();
    assertThat(dyad("facts", brief.toString(), "--from", tables)).isZero();
    assertThat(told).startsWith("Nothing to change in ").contains(" facts, ");
    Path elsewhere = folder.resolve("other");
    assertThat(dyad("facts", BRIEF, "--from", tables, "--out", elsewhere + "/brief.json")).isZero();
    assertThat(told).startsWith("Written: ");
    assertThat(BriefReader.read(elsewhere).named("sarn-gulf-2031"))
        .isEqualTo(BriefReader.read(Path.of(BRIEF)));
  }

  @Test
  void aTableOfFactsNeedsTheBriefThatTheyAreOf() {
    assertThat(dyad("facts", "--from", "facts.csv")).isEqualTo(ExitCode.INPUT);
    assertThat(told).startsWith("Say which BRIEF the table has the facts of.");
    assertThat(dyad("facts", "brief.xlsx", "--from", "facts.csv")).isEqualTo(ExitCode.INPUT);
    assertThat(told).startsWith("A table of facts is read into a brief.json, not into a workbook.");
  }

  @Test
  void documentsAreTakenIntoTheSourcesAndAllElseStaysAsItIs() throws Exception {
    Path brief = Files.createDirectory(folder.resolve("sarn-gulf-2031"));
    Path json = brief.resolve("brief.json");
    Files.writeString(json, "\uFEFF" + Files.readString(Path.of(BRIEF, "brief.json")));
    String before = Files.readString(json);
    String documents = "src/test/resources/references/zotero.csl.json";
    assertThat(dyad("facts", brief.toString(), "--from", documents)).isZero();
    assertThat(told.lines())
        .hasSize(3)
        .satisfies(
            lines -> {
              assertThat(lines.get(0))
                  .startsWith(
                      documents + ":63:13: warning: no-date: when this was published cannot");
              assertThat(lines.get(1)).startsWith("Written: ");
              assertThat(lines.get(2)).isEqualTo("6 sources added, 0 completed.");
            });
    String after = Files.readString(json);
    int facts = before.indexOf("\"facts\": [");
    assertThat(after)
        .startsWith(before.substring(0, facts))
        .endsWith(before.substring(facts))
        .contains("\"published\": \"2022-05-03\"\n    },\n    {\"name\": \"Statement on");
    assertThat(brief.resolve("brief.old-1.json")).hasContent(before);
    assertThat(dyad("facts", brief.toString(), "--from", documents)).isZero();
    assertThat(told).contains("Nothing to change in ").endsWith("0 sources added, 0 completed.\n");
    Path elsewhere = folder.resolve("other");
    assertThat(dyad("facts", BRIEF, "--from", documents, "--out", elsewhere + "/brief.json"))
        .isZero();
    assertThat(elsewhere.resolve("brief.json")).hasContent(after.substring(1));
  }

  @Test
  void documentsNeedTheBriefThatTakesThemIn() throws IOException {
    assertThat(dyad("facts", "--from", "a.bib")).isEqualTo(ExitCode.INPUT);
    assertThat(told).startsWith("Say which BRIEF takes the documents in.");
    assertThat(dyad("facts", "brief.xlsx", "--from", "a.CSL.JSON")).isEqualTo(ExitCode.INPUT);
    assertThat(told).startsWith("Documents are taken into a brief.json, not into a workbook.");
    Path broken = Files.writeString(folder.resolve("a.bib"), "@book{k, title = {A}");
    Path json = Files.copy(Path.of(BRIEF, "brief.json"), folder.resolve("brief.json"));
    assertThat(dyad("facts", folder.toString(), "--from", broken.toString()))
        .isEqualTo(ExitCode.INPUT);
    assertThat(told).contains("a.bib:1:21: bad-bibtex: the entry `k` of line 1 breaks off");
    assertThat(json).hasSameBinaryContentAs(Path.of(BRIEF, "brief.json"));
    Path ris = Files.writeString(folder.resolve("a.ris"), "TY  - BOOK");
    assertThat(dyad("facts", folder.toString(), "--from", ris.toString()))
        .isEqualTo(ExitCode.INPUT);
    assertThat(told).contains("a.ris: no-documents: documents are not read from such a file");
  }
}
