package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alternatives on the command line. */
final class CompareTest {

  private static final String BRIEF = "facts/afghanistan-2021";

  @TempDir private Path folder;

  private static String dyad(String... arguments) {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      assertThat(Main.run(arguments)).isZero();
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static List<String> names(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).toList();
  }

  private static JsonNode changes(String... alternatives) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("compare", BRIEF));
    arguments.addAll(List.of(alternatives));
    arguments.addAll(List.of("--format", "json", "--out", "-"));
    JsonNode root = new ObjectMapper().readTree(dyad(arguments.toArray(String[]::new)));
    assertThat(names(root)).containsExactly("changes");
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

  @Test
  void aBriefOnOtherPowersIsNotCompared() {
    String other = "src/test/resources/check/brief";
    Ran ran = Ran.dyad("compare", BRIEF, other);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains(
            other
                + "/brief.json:4:11: other-dyad: this brief is on other powers (expected China and"
                + " Russia, in this order)");
  }

  @Test
  void nothingChangesBetweenABriefAndItself() throws IOException {
    assertThat(changes(BRIEF)).isEmpty();
    assertThat(dyad("compare", BRIEF, BRIEF + "/brief.json")).endsWith("\nNothing changes.\n");
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
        .anyMatch(l -> l.matches("J33 +very likely +· +unlikely"));
  }

  @Test
  void textTellsHowMuchStaysAsItIs() {
    assertThat(dyad("compare", BRIEF, "csto-quells-unrest"))
        .endsWith(
            "\n\n50 of 51 likelihoods, 26 of 26 alignments and 50 of 51 confidences stay as they are.\n");
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
    String text = Files.readString(Path.of(BRIEF, "brief.json"));
    Path later = Files.createDirectories(folder.resolve("later"));
    Files.writeString(later.resolve("brief.json"), text.replace("2021-09-30", "2021-10-31"));
    assertThat(dyad("compare", BRIEF, later.toString())).endsWith("\nNothing changes.\n");
    Files.writeString(later.resolve("brief.json"), text.replace("2021-09-30", "2025-09-30"));
    assertThat(dyad("compare", BRIEF, later.toString()))
        .contains("J23  very likely [80–95 %] → not assessed");
  }

  @Test
  void checkReadsABriefWithItsAlternativesAndSingleOnes() {
    assertThat(dyad("check", BRIEF, BRIEF + "/alternatives/panjshir-falls.json").lines())
        .allMatch(line -> line.contains("idle-fact"));
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
