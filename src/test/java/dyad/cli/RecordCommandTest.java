package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Shipped;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came of answers, on the command line. */
@Slow
final class RecordCommandTest {

  private static final String BRIEF = "facts/afghanistan-2021";
  private static final double CLOSE = 1e-6;

  @TempDir private Path folder;

  /** One question is resolved: the two powers did not speak with one voice. */
  @Test
  void theRecordOfTheShippedBriefIsWhatOneWorksOutByHand() throws IOException {
    double p = probability("J39");
    JsonNode record =
        new ObjectMapper().readTree(Ran.general("record", BRIEF, "--format", "json").out());
    JsonNode scores = record.get("scores");
    assertThat(scores.get("answers").get("count").asInt()).isEqualTo(1);
    assertThat(scores.get("answers").get("brier").asDouble()).isCloseTo(p * p, within(CLOSE));
    assertThat(scores.get("answers").get("log").asDouble())
        .isCloseTo(-Math.log(1 - p), within(CLOSE));
    assertThat(scores.get("even").get("brier").asDouble()).isEqualTo(0.25);
    assertThat(scores.get("baseRate").isNull()).isTrue();
    assertThat(record.get("briefs").get(0).get("open").asInt()).isEqualTo(50);
    assertThat(record.get("answers").get(0).get("outcome").asText()).isEqualTo("no");
  }

  private static double probability(String question) {
    return Shipped.assess(Shipped.BRIEF).judgments().stream()
        .filter(j -> j.question().id().equals(question))
        .findFirst()
        .orElseThrow()
        .likelihood()
        .orElseThrow()
        .probability();
  }

  @Test
  void saysPlainlyThatOneOutcomeIsTooFew() {
    String text = Ran.general("record", BRIEF).out();
    assertThat(text)
        .contains(
            "Of 51 questions, 0 came true, 1 did not, 0 cannot be told, and 50 are open.",
            "That is too few to say how good the answers are: it takes 25 that came true or did not.",
            "too few to say",
            "By family of question",
            "By principle",
            "By rule",
            "What decides it");
  }

  @Test
  void isAPageWithAPictureAndIsVerified() throws IOException {
    Path page = folder.resolve("record.html");
    assertThat(Ran.general("record", BRIEF, "--out", page.toString()).code()).isZero();
    assertThat(Files.readString(page))
        .contains("<svg", "did not come true: 100", "unlikely, says ");
    Ran verified = Ran.dyad("verify", page.toString(), "--brief", BRIEF);
    assertThat(verified.code()).as(verified.out()).isZero();
    assertThat(verified.out()).contains("the outcomes of afghanistan-2021, SHA-256");
  }

  @Test
  void isOfSeveralBriefsAndVerifiedOnThemInMarkdownAndWord() throws IOException {
    for (String name : new String[] {"record.md", "record.docx"}) {
      Path paper = folder.resolve(name);
      assertThat(Ran.dyad("record", "facts", "--out", paper.toString()).code()).isZero();
      Ran verified = Ran.dyad("verify", paper.toString());
      assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
      assertThat(verified.out()).contains("the other brief arctic-2024");
    }
    assertThat(Files.readString(folder.resolve("record.md")))
        .startsWith("# What came of the answers of 5 briefs");
  }

  @Test
  void aRecordInAFormatThatTellsNothingOfItsInputsIsNotVerified() throws IOException {
    Path made = folder.resolve("record.json");
    String line = Ran.general("record", BRIEF, "--format", "md").out();
    String madeFrom = line.substring(line.indexOf("Made from: ") + 11).strip().replace("\\", "");
    Files.writeString(made, "{\n  \"madeFrom\" : \"" + madeFrom + "\"\n}\n");
    Ran verified = Ran.dyad("verify", made.toString(), "--brief", BRIEF);
    assertThat(verified.code()).isEqualTo(ExitCode.INPUT);
    assertThat(verified.err()).contains("a record in a format in which no command says");
  }

  @Test
  void whereNothingIsResolvedThereIsNothingToScore() {
    Ran ran = Ran.dyad("record", "facts/arctic-2024");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("and 12 are open.").doesNotContain("Brier");
    assertThat(Ran.dyad("record", "facts/arctic-2024", "--format", "md").out())
        .doesNotContain("What decides it");
  }

  @Test
  void briefsWithRulesOfTheirOwnAreReadByThose() throws IOException {
    Strait strait = Strait.laid(folder);
    Files.createDirectories(strait.brief().resolve("rules"));
    Files.copy(
        folder.resolve("rules/hosts-forces.drl"),
        strait.brief().resolve("rules/hosts-forces.drl"),
        StandardCopyOption.REPLACE_EXISTING);
    Ran resolved =
        Ran.dyad(
            "resolve",
            strait.brief().toString(),
            "Q1",
            "yes",
            "--on",
            "2031-06",
            "--source",
            "Lake News",
            "--says",
            "The ships are there.");
    assertThat(resolved.code()).as(resolved.err()).isZero();
    Ran ran = strait.dyad("record", strait.brief().toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("1 came true");
  }

  @Test
  void whatIsWrongInTheOutcomesIsToldByPlace() throws IOException {
    Strait strait = Strait.laid(folder);
    Files.writeString(strait.brief().resolve("outcomes.json"), "{\"outcomes\": [{}]}");
    Ran ran = strait.dyad("record", strait.brief().toString());
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains("outcomes.json:1:15: missing-field");
  }

  @Test
  void twoBriefsOfOneNameAreRefused() throws IOException {
    Strait one = Strait.laid(folder.resolve("one"));
    Strait two = Strait.laid(folder.resolve("two"));
    Ran ran = one.dyad("record", one.brief().toString(), two.brief().toString());
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains("same-name");
  }
}
