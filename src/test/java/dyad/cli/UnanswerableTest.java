package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A question that no rule can answer")
final class UnanswerableTest {

  private static final Path BAD = Path.of("src/test/resources/check/bad/briefs");
  private static final String RULES = "src/test/resources/check/in-use";
  private static final String GOOD = "src/test/resources/check/brief";

  @TempDir private Path folder;

  private Path brief;

  @BeforeEach
  void copy() throws IOException {
    brief = folder.resolve("brief.json");
    Files.copy(BAD.resolve("unanswerable-question/brief.json"), brief);
  }

  private static Ran dyad(String... words) {
    List<String> command = new ArrayList<>(List.of(words));
    command.addAll(List.of("--rules", RULES));
    return Ran.dyad(command.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assess BRIEF --out OUT --format md",
        "assess BRIEF GOOD --out OUT --format md",
        "explain BRIEF Q1",
        "why-not BRIEF Q1",
        "indicators BRIEF",
        "compare BRIEF GOOD",
        "compare GOOD BRIEF",
        "flip BRIEF",
        "sweep BRIEF",
        "challenge BRIEF",
        "ach BRIEF",
        "test BRIEF",
        "rules --brief BRIEF --out OUT"
      })
  void stopsEveryCommandThatWouldAnswerIt(String line) {
    Ran ran =
        dyad(
            line.replace("BRIEF", brief.toString())
                .replace("GOOD", GOOD)
                .replace("OUT", folder.resolve("out").toString())
                .split(" "));
    assertThat(ran.code()).as(ran.toString()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .contains(
            brief
                + ":35:16: unanswerable-question: no rule concludes `hosts force` (did you mean `hosts"
                + " forces`?)");
    assertThat(folder.resolve("out").resolve(folder.getFileName() + ".md")).doesNotExist();
  }

  @Test
  void isOneWithAPowerWhereAThirdBelongs() {
    Path coded = Path.of("src/test/resources/coded/mexico-us-2025/brief.json");
    Ran ran = hedging(coded, "Mexico", "United States", "China");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .contains(
            "unanswerable-question: `hedges` is about a third actor and the two powers, and one of"
                + " these stands where the third belongs (name the third in its place, or ask what"
                + " can be about these: ")
        .contains("`keeps both open`");
    assertThat(hedging(coded, "China", "Mexico", "United States").code()).isEqualTo(ExitCode.DONE);
  }

  private Ran hedging(Path coded, String... about) {
    try {
      String text = Files.readString(coded);
      int first = text.indexOf("\"claim\"", text.indexOf("\"questions\""));
      Files.writeString(
          brief,
          text.substring(0, first)
              + text.substring(first)
                  .replaceFirst("\"claim\": *\"[^\"]*\"", "\"claim\": \"hedges\"")
                  .replaceFirst(
                      "\"about\": *\\[[^\\]]*\\]",
                      "\"about\": [\"" + String.join("\", \"", about) + "\"]"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Ran.dyad(
        "assess", brief.toString(), "--format", "json", "--out", "-", "--rules", "rules");
  }

  @Test
  void isOneAboutThePowersInAnotherOrder() throws IOException {
    Files.copy(
        BAD.resolve("powers-turned/brief.json"),
        brief,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Ran ran = dyad("assess", brief.toString(), "--out", folder.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .isEqualTo(
            brief
                + ":36:16: unanswerable-question: `convergence` is concluded about the two powers as"
                + " `dyad` names them, in that order (expected `Aland`, `Borland`)\n");
  }

  @Test
  void isOneWithAMatterWhereRulesConcludeItAboutAnActor() {
    String turned = BAD.resolve("roles-turned").toString();
    Ran ran = dyad("assess", turned, "--out", folder.resolve("out").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .isEqualTo(
            turned
                + "/brief.json:36:16: unanswerable-question: `hosts forces` is never concluded about"
                + " `passage`, `Aland`, in that order (in role order: a place or state, then an actor)\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void isOneOnATopicOnWhichTheRulesBesideTheBriefNeverConcludeIt() {
    String offTopic = BAD.resolve("off-topic").toString();
    Ran ran = dyad("assess", offTopic, "--out", folder.resolve("out").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .contains(
            "brief.json:45:13: unanswerable-question: `lies open` is concluded on `harbours`, and"
                + " never on `sea lanes` (leave `on` out, or name the topic that rules conclude it"
                + " on)");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void isOneAboutMoreOrFewerThanRulesConclude() throws IOException {
    String text = Files.readString(brief).replace("hosts force\"", "hosts forces\"");
    Files.writeString(brief, text.replaceFirst("(\"about\": \\[\\s*\"\\w+\")[^\\]]*]", "$1]"));
    Ran ran = dyad("explain", brief.toString(), "Q1");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .contains(": unanswerable-question: `hosts forces` is about 1 here, and rules conclude it")
        .contains("(whoever a question is about stands in role order, and nobody is left out)");
  }

  @Test
  void isToldByAllThatAreAssessedTogetherAndTheOthersAreAssessed() {
    Path out = folder.resolve("out");
    Ran ran = dyad("assess", brief.toString(), GOOD, "--out", out.toString(), "--format", "md");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.out()).contains("unanswerable-question");
    assertThat(out.resolve("brief.md")).exists();
  }
}
