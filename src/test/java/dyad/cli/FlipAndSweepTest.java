package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Shipped;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What flip and sweep print and end with. */
@Slow
final class FlipAndSweepTest {

  private static final String BRIEF = "facts/afghanistan-2021";

  private int code;

  private String dyad(String... arguments) {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      code = Main.run(Ran.generally(arguments));
      return printed.toString(StandardCharsets.UTF_8);
    } finally {
      System.setOut(out);
    }
  }

  @Test
  void flipTellsTheFactsToChangeAndThatItIsProvedSmallest() {
    String text = dyad("flip", BRIEF, "J18");
    assertThat(code).isZero();
    assertThat(text)
        .startsWith("It is unlikely [20–45 %] that")
        .contains("It takes 1 change to turn the answer, proved smallest")
        .contains(
            " if this fact is wrong (by its rating a chance of 5 %):\n  without baradar-assurance (");
  }

  @Test
  void flipEndsWithOneWhereNoChangeOfAnySizeDoes() {
    String text = dyad("flip", BRIEF, "J18", "--to", "almost certain");
    assertThat(code).isEqualTo(ExitCode.NO);
    assertThat(text)
        .contains("No change of these facts, of whatever size, makes it almost certain (proved).");
  }

  @Test
  void flipToTheAnswerThatItHasNeedsNoChange() {
    assertThat(dyad("flip", BRIEF, "J18", "--to", "unlikely")).contains("It is unlikely already.");
    assertThat(code).isZero();
  }

  @Test
  void whoeverNamesATopicIsToldTheQuestionsOnIt() {
    assertThat(Ran.dyad("flip", BRIEF, "India").err())
        .isEqualTo(
            BRIEF
                + ": unknown-question: the brief asks no question `India`"
                + " (questions on this topic: `J35`)\n");
  }

  @Test
  void anUnknownQuestionOrAnswerIsAWrongInput() {
    dyad("flip", BRIEF, "J99");
    assertThat(code).isEqualTo(ExitCode.INPUT);
    dyad("flip", BRIEF, "J18", "--to", "likley");
    assertThat(code).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void withoutAQuestionFlipTellsOfAllOfThemWhatItTellsOfEach() throws Exception {
    String all = dyad("flip", BRIEF);
    assertThat(code).isZero();
    String told = dyad("flip", BRIEF, "J18");
    String one = told.substring(0, told.indexOf("\n\nRules read "));
    assertThat(all)
        .endsWith("\n\n" + Shipped.readBelow())
        .contains("\n\nJ18  " + one.replaceFirst("\n\n", "\n").replaceAll("\n(?!\n)", "\n  "));
    JsonNode json = new ObjectMapper().readTree(dyad("flip", BRIEF, "--format", "json"));
    assertThat(json.get("judgments")).hasSize(Shipped.BRIEF.questions().size());
    assertThat(json.get("judgments").get(17).get("question").asText()).isEqualTo("J18");
    assertThat(json.get("coverage").toString())
        .isEqualTo("{\"facts\":156,\"read\":" + Shipped.read() + "}");
  }

  @Test
  void flipOfAllTellsWhichCanBeMovedAndWhichNeverCan() {
    assertThat(dyad("flip", BRIEF, "--to", "unlikely"))
        .contains("makes it unlikely (proved).")
        .contains("It takes ");
    assertThat(code).isZero();
  }

  @Test
  void flipAsJsonNamesTheSameFacts() throws Exception {
    JsonNode flips = new ObjectMapper().readTree(dyad("flip", BRIEF, "J18", "--format", "json"));
    assertThat(flips.get("size").asInt()).isEqualTo(1);
    assertThat(flips.get("flips").findValuesAsText("withdraw")).contains("baradar-assurance");
  }

  @Test
  void sweepWorksOutEveryAnswerExactly() {
    assertThat(dyad("sweep", BRIEF))
        .startsWith("51 judgments over the worlds of their facts in doubt, 51 exactly, ")
        .contains("\n  Alignments: ")
        .doesNotContain("sampled");
  }

  @Test
  void sweepTellsOfEveryJudgmentOnceAndTheSameOnEveryRun() throws Exception {
    String text = dyad("sweep", BRIEF);
    assertThat(code).isZero();
    Shipped.BRIEF.questions().forEach(q -> assertThat(text).containsOnlyOnce("\n" + q.id() + "  "));
    assertThat(dyad("sweep", BRIEF)).isEqualTo(text);
    JsonNode json = new ObjectMapper().readTree(dyad("sweep", BRIEF, "--format", "json"));
    assertThat(json.get("judgments")).hasSize(Shipped.BRIEF.questions().size());
    assertThat(json.get("judgments").get(0).get("term").asText())
        .isEqualTo(Shipped.term(Shipped.assess(Shipped.BRIEF).judgments().get(0)));
  }
}
