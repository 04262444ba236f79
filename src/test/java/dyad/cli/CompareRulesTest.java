package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Shipped;
import dyad.Slow;
import dyad.application.WatchedBrief;
import dyad.cli.terminal.ExitCode;
import dyad.facts.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an edit of rules or scales does, on the command line and at a save. */
@Slow
final class CompareRulesTest {

  private static final String BRIEF = "facts/afghanistan-2021";
  private static final String SAME =
      "51 of 51 judgments and 26 of 26 alignments are the same in every world.";

  @TempDir private Path folder;

  private Path before;

  @BeforeEach
  void copy() throws IOException {
    before = folder.resolve("before");
    try (Stream<Path> all = Files.walk(Path.of("rules"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path copy = before.resolve(Path.of("rules").relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private Path edit(String file, String part, String other) throws IOException {
    Path edited = before.resolve(file);
    String text = Files.readString(edited);
    assertThat(text).contains(part);
    Files.writeString(edited, text.replace(part, other));
    return edited;
  }

  private Ran compare(String... options) {
    List<String> words = new ArrayList<>(List.of("compare", BRIEF));
    words.addAll(List.of(options));
    return Ran.general(words.toArray(String[]::new));
  }

  @Test
  void rulesThatSayTheSameElsewhereInTheirFilesAreNoEdit() throws IOException {
    Path rule = before.resolve("undertakings/commitment-beyond-control.drl");
    Files.writeString(rule, "\n\n" + Files.readString(rule));
    Ran ran = compare("--rules-before", before.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines())
        .containsExactly("The rules and the scales say what they said before.", "", SAME);
  }

  @Test
  void anEditIsToldWithTheNearestWorldAndTheRulesToBlame() throws IOException {
    edit(
        "undertakings/commitment-beyond-control.drl",
        "@strength(\"likely\")",
        "@strength(\"almost certain\")");
    Ran ran = compare("--rules-before", before.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("Rules: commitment-beyond-control (changed).\n\nJ18  differs in ")
        .contains("\n  All in all: ", "\n  Nearest, as the facts are told: ")
        .contains("\n  Because of: commitment-beyond-control (changed)\n")
        .endsWith("\n50 of 51 judgments and 26 of 26 alignments are the same in every world.\n");
  }

  @Test
  void aFactThatWouldHaveToBeOtherwiseIsToldOnceWithItsStatement() throws IOException {
    edit("scales/strengths.csv", "\nlikely,0.75", "\nlikely,1.0");
    Ran ran = compare("--scales-before", before.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("Scales: strengths – likely (1 → 0.75).\n")
        .containsPattern(
            "\n  Nearest, if [^\n]+ (is|are) wrong[^\n]*: [^\n]+ before, [^\n]+\n    – ")
        .contains("  the same word in every world, by another number; all in all ")
        .contains("; because of strengths – likely (1 → 0.75)\n");
    assertThat(ran.out().lines().filter(line -> line.startsWith("    – ")))
        .isNotEmpty()
        .doesNotHaveDuplicates();
    assertThat(compare("--scales-before", before.resolve("scales").toString()).out())
        .isEqualTo(ran.out());
    assertThat(compare("--rules-before", before.toString()).out()).isEqualTo(ran.out());
  }

  @Test
  void rulesOfAFolderWithoutScalesAreReadByTheScalesInUse() throws IOException {
    try (Stream<Path> scales = Files.list(before.resolve("scales"))) {
      for (Path file : scales.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(before.resolve("scales"));
    assertThat(compare("--rules-before", before.toString()).out()).endsWith(SAME + "\n");
  }

  @Test
  void anAlternativeIsSupposedOnBothSides() throws IOException {
    Path rule =
        edit(
            "undertakings/commitment-beyond-control.drl",
            "@strength(\"likely\")",
            "@strength(\"almost certain\")");
    Files.delete(rule);
    Files.delete(Path.of(rule.toString().replace(".drl", ".cases.json")));
    Ran ran = compare("--rules-before", before.toString(), "--from", "csto-quells-unrest");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("Rules: commitment-beyond-control (added).\n\nJ18  differs in");
  }

  @Test
  void jsonHasEveryAnswerWithWhatIsProvedOfIt() throws IOException {
    edit("scales/strengths.csv", "\nlikely,0.75", "\nlikely,1.0");
    Ran ran = compare("--scales-before", before.toString(), "--format", "json");
    JsonNode root = new ObjectMapper().readTree(ran.out());
    assertThat(root.get("rules")).isEmpty();
    assertThat(root.get("scales").get(0).get("row").asText()).isEqualTo("likely");
    assertThat(root.get("answers")).hasSize(51 + 26);
    JsonNode first = root.get("answers").get(0);
    assertThat(first.propertyStream().map(java.util.Map.Entry::getKey))
        .containsExactly("question", "effect", "from", "to", "share", "nearest", "rules", "scales");
    assertThat(first.get("effect").asText()).isEqualTo("differs");
    assertThat(first.get("from").get("probability").asDouble()).isBetween(0.01, 0.99);
    JsonNode nearest =
        root.findValues("nearest").stream()
            .filter(n -> n.path("otherwise").size() > 0)
            .findFirst()
            .orElseThrow();
    assertThat(nearest.get("otherwise").get(0).get("wrong").get(0).get("fact").asText())
        .isIn(Shipped.BRIEF.facts().stream().map(Fact::id).toList());
    assertThat(nearest.get("from").asText()).isNotEqualTo(nearest.get("to").asText());
    assertThat(ran.out()).contains("\"effect\" : \"same\"", "\"effect\" : \"number\"");
    assertThat(compare("--scales-before", before.toString(), "--format", "json").out())
        .isEqualTo(ran.out());
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    String nowhere = folder.resolve("nowhere").toString();
    assertThat(compare("--rules-before", nowhere))
        .isEqualTo(
            new Ran(
                ExitCode.INPUT,
                "",
                nowhere
                    + ": unreadable: not all of this folder can be read (there is no such folder)"
                    + System.lineSeparator()));
    Ran scales = compare("--scales-before", nowhere);
    assertThat(scales.code()).isEqualTo(ExitCode.INPUT);
    assertThat(scales.err())
        .startsWith(nowhere + "/strengths.csv: no-such-file: there is no such file (nor is there ");
  }

  @Test
  void whatMakesNoSenseWithItIsRefused() {
    String dir = before.toString();
    assertThat(compare("csto-quells-unrest", "--rules-before", dir).err())
        .startsWith(
            "`--rules-before` and `--scales-before` compare rules and not facts, so they take no "
                + "ALTERNATIVE, no other brief and no other day; to suppose something on both sides, name it by "
                + "`--from`");
    assertThat(compare("--scales-before", dir, "--format", "md").err())
        .startsWith("what an edit of the rules does is told as text, json or xlsx, not as md");
    Ran nothing = compare();
    assertThat(nothing.code()).isEqualTo(ExitCode.INPUT);
    assertThat(nothing.err())
        .startsWith(
            "there is nothing to compare with: name an ALTERNATIVE or another brief, alternatives"
                + " together by `--with`, another day by `--and-at`, or the rules as they were,"
                + " `--rules-before DIR`");
  }

  @Test
  void aWorkbookAndAFileOfJsonNameTheRulesAsTheyWereAndAreMadeAgain() throws IOException {
    edit("scales/strengths.csv", "\nlikely,0.75", "\nlikely,1.0");
    Path rule = before.resolve("undertakings/commitment-beyond-control.drl");
    Files.delete(rule);
    Files.delete(rule.resolveSibling("commitment-beyond-control.cases.json"));
    for (String name : List.of("edit.xlsx", "edit.json")) {
      String file = folder.resolve(name).toString();
      assertThat(compare("--rules-before", before.toString(), "--out", file))
          .isEqualTo(new Ran(ExitCode.DONE, "", ""));
      Ran again = Ran.dyad("verify", file, "--rules-before", before.toString());
      assertThat(again.code()).isZero();
      assertThat(again.out())
          .contains(": verified, byte for byte, by Dyad ", "\n  the rules as they were, SHA-256 ")
          .contains("\n  the scales as they were, SHA-256 ");
      Ran other = Ran.dyad("verify", file);
      assertThat(other.code()).isEqualTo(ExitCode.NO);
      assertThat(other.out())
          .contains("  the rules as they were: changed (SHA-256 was ")
          .contains("  the scales as they were: changed (SHA-256 was ");
    }
    try (XSSFWorkbook workbook = new XSSFWorkbook(folder.resolve("edit.xlsx").toFile())) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
      assertThat(workbook.getSheet("Answers").getLastRowNum()).isEqualTo(4 + 51 + 26 - 1);
      assertThat(workbook.getSheet("Answers"))
          .filteredOn(row -> row.getRowNum() >= 4)
          .extracting(row -> row.getCell(6).getStringCellValue())
          .anyMatch(told -> told.matches("If .+ (is|are) wrong.*: .+ before, .+"));
      assertThat(workbook.getSheet("Edits").getRow(4).getCell(1).getStringCellValue())
          .isEqualTo("commitment-beyond-control (added)");
      assertThat(workbook.getSheet("Edits").getRow(5).getCell(1).getStringCellValue())
          .isEqualTo("strengths – likely (1 → 0.75)");
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aProofThatCallsItselfAPageIsNone() throws IOException {
    Path json = folder.resolve("edit.json");
    compare("--rules-before", before.toString(), "--out", json.toString());
    String told = new ObjectMapper().readTree(json.toFile()).get("madeFrom").asText();
    Path page = folder.resolve("report.md");
    assertThat(compare("--from", "csto-quells-unrest", "panjshir-falls", "--out", page.toString()))
        .isEqualTo(new Ran(ExitCode.DONE, "", ""));
    String text = Files.readString(page);
    Files.writeString(page, text.replaceFirst("Dyad 0\\.1\\.0; compare; [^\n]*", told));
    Ran ran = Ran.dyad("verify", page.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains("a proof of what an edit does in a format in which no command");
  }

  @Test
  void aSaveOfARuleTellsWhatItDoesInAllWorlds() throws IOException {
    WatchCommand watch = new WatchCommand();
    new CommandLine(watch).parseArgs(BRIEF, "--rules", before.toString());
    WatchedBrief watched = watch.watched();
    watched.update(List.of());
    Path rule =
        edit(
            "undertakings/commitment-beyond-control.drl",
            "@strength(\"likely\")",
            "@strength(\"almost certain\")");
    assertThat(watched.update(List.of(rule)))
        .contains("Rules edited: commitment-beyond-control.")
        .contains("50 of 51 judgments and 26 of 26 alignments are the same in every world.")
        .anyMatch(
            l ->
                l.startsWith("J18: differs in ")
                    && l.endsWith(" of worlds (nearest: as the facts are told)"));
    Files.writeString(rule, "\n" + Files.readString(rule));
    assertThat(watched.update(List.of(rule))).noneMatch(l -> l.contains("in every world"));
  }

  @Test
  void aSaveOfTheScalesTellsTheFirstOfManyAnswersThatDiffer() throws IOException {
    WatchCommand watch = new WatchCommand();
    new CommandLine(watch).parseArgs(BRIEF, "--rules", before.toString());
    WatchedBrief watched = watch.watched();
    watched.update(List.of());
    Path scale = edit("scales/strengths.csv", "\nlikely,0.75", "\nlikely,1.0");
    assertThat(watched.update(List.of(scale)))
        .anyMatch(l -> l.matches("… and \\d+ more\\."))
        .contains("J04: the same word in every world, by another number")
        .anyMatch(l -> l.contains(": differs in ") && l.contains("(nearest: if "));
  }
}
