package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One rule on one question, on the command line")
@Slow
final class WhyNotOneRuleTest {

  private static final String BRIEF = "facts/afghanistan-2021";
  private static final String ARCTIC = "facts/arctic-2024";

  private static String told(String... arguments) {
    Ran ran = Ran.general(arguments);
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.DONE);
    return ran.out();
  }

  private static String refused(String... arguments) {
    Ran ran = Ran.general(arguments);
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    return ran.err();
  }

  @Test
  void aSilentRuleTellsEachConditionWhatMeetsItOrComesNearestAndWhatWouldMendIt() {
    assertThat(told("why-not", BRIEF, "J18", "--rule", "kept-word"))
        .startsWith("“A record of keeping the undertaking” (kept-word, rules/undertakings/")
        .contains(
            ") on whether the Taliban's assurance to China holds:\n\n"
                + "It is silent; by itself it would speak for it as likely [55–80 %].\n\n"
                + "Condition 1 of 2 is met:\n"
                + "  – A report of a commitment (",
            " — baradar-assurance\nCondition 2 of 2 is not met:\n",
            "how it went: it says “it was not done”, the rule asks for “it was done”",
            "\n\nOne fact makes it fire:\n  – Assume a capability (who: the Taliban;")
        .endsWith("Tried: with this change made and the rules fired again, it fires.\n");
  }

  @Test
  void aFactAboutSomebodyElseFailsByWhomItIsAbout() {
    assertThat(told("why-not", BRIEF, "J18", "--rule", "kept-word"))
        .contains("who: it says “Pakistan”, the rule asks for “the Taliban”");
  }

  @Test
  void aRuleThatFiresTellsWhatItWeighsAndWhereElseItFires() {
    assertThat(told("why-not", BRIEF, "J18", "--rule", "commitment-beyond-control"))
        .contains(
            "It fires, and speaks against it:\n  – The Taliban cannot be sure of all who",
            "Condition 3 of 3 is met:\n  – There is no evidence of the Taliban keeping",
            "\n\nWhat it weighs:\n"
                + "  – It counts against it, by itself as likely [55–80 %].\n"
                + "  – Its principle, “control”, has no other ground here.\n"
                + "  – In the sum this takes the answer from 50 % to 34 %.\n"
                + "  – Without this rule the answer would stand at 50 %; with it it is 34 %.\n",
            "It fires elsewhere, too, on what is not asked here:\n  – Pakistan cannot be sure")
        .doesNotContain("makes it fire");
  }

  @Test
  void aPrincipleThatOtherRulesArgueFromCountsOnce() {
    assertThat(told("why-not", BRIEF, "J24", "--rule", "border-state-outside"))
        .contains(
            "counts once, by its strongest ground; it has others here: “An organisation that"
                + " failed at like tasks” (failed-at-like-tasks), likely.");
  }

  @Test
  void whatAddsNothingToItsPrincipleLeavesTheAnswerAsItIs() {
    assertThat(told("why-not", BRIEF, "J19", "--rule", "stated-and-sought"))
        .contains("  – Without this rule the answer would be the same: ");
  }

  @Test
  void aSilentRuleThatWouldTellNeitherWaySaysSo() {
    assertThat(told("why-not", BRIEF, "J05", "--rule", "offer-alone"))
        .contains("\n\nIt is silent; by itself it would tell neither way.\n\nCondition 1 of 3 ");
  }

  @Test
  void aRuleThatOthersSetAsideNamesThem() throws Exception {
    assertThat(told("why-not", ARCTIC, "J01", "--rule", "same-stance-joins"))
        .contains("It is set aside by “", "), and so weighs nothing.")
        .doesNotContain("It counts");
    JsonNode weight = json("why-not", ARCTIC, "J01", "--rule", "same-stance-joins").get("weight");
    assertThat(weight.get("setAsideBy")).isNotEmpty();
    assertThat(weight.get("counted")).isEmpty();
  }

  @Test
  void aRuleThatTellsNeitherWayWeighsNothing() throws Exception {
    assertThat(told("why-not", ARCTIC, "J01", "--rule", "offer-alone"))
        .contains("By itself it tells neither way, and weighs nothing.");
    JsonNode weight = json("why-not", ARCTIC, "J01", "--rule", "offer-alone").get("weight");
    assertThat(weight.get("neither").asBoolean()).isTrue();
  }

  private static JsonNode json(String... arguments) throws Exception {
    String[] asked = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    asked[arguments.length] = "--format";
    asked[arguments.length + 1] = "json";
    return new ObjectMapper().readTree(told(asked));
  }

  @Test
  void jsonTellsEachConditionAndTheWeight() throws Exception {
    JsonNode silent = json("why-not", BRIEF, "J18", "--rule", "kept-word");
    assertThat(silent.get("subject").asText()).isEqualTo("J18");
    assertThat(silent.get("weight").isNull()).isTrue();
    JsonNode rule = silent.get("rules").get(0);
    assertThat(rule.get("fires").asBoolean()).isFalse();
    assertThat(rule.get("leaning").asText()).isEqualTo("for");
    assertThat(rule.get("conditions").findValuesAsText("state")).containsExactly("met", "failed");
    assertThat(rule.get("conditions").get(0).get("by")).hasSize(1);
    assertThat(rule.get("conditions").get(1).get("nearest")).isNotEmpty();
    JsonNode fires = json("why-not", BRIEF, "J18", "--rule", "commitment-beyond-control");
    JsonNode counted = fires.get("weight").get("counted").get(0);
    assertThat(counted.get("leaning").asText()).isEqualTo("against");
    assertThat(fires.get("weight").get("without").asDouble()).isEqualTo(0.5);
  }

  @Test
  void markdownIsAnOutlineUnderTheQuestion() {
    assertThat(told("why-not", BRIEF, "J18", "--rule", "kept-word", "--format", "md"))
        .startsWith("### J18\n")
        .contains("\n\nCondition 2 of 2 is not met:\n\n- There is no report of a capability");
  }

  @Test
  void withoutAQuestionARuleIsAskedAboutByItself() {
    assertThat(told("why-not", BRIEF, "--rule", "kept-word"))
        .isEqualTo(told("why-not", BRIEF, "kept-word"));
  }

  @Test
  void aRuleThatIsNotThereGetsTheNearest() {
    assertThat(refused("why-not", BRIEF, "J18", "--rule", "kept-wrod"))
        .isEqualTo(
            BRIEF + ": unknown-rule: there is no rule `kept-wrod` (did you mean `kept-word`?)\n");
  }

  @Test
  void aRuleOnAnotherClaimTellsWhichAndTheQuestionsThatItCanSpeakOn() {
    assertThat(refused("why-not", BRIEF, "J05", "--rule", "kept-word"))
        .contains(
            "unknown-claim: rule `kept-word` cannot speak on `J05`, which asks for the claim"
                + " “convergence” about China, Russia, on ",
            "; what it concludes: For the claim “commitment holds” about ‹by›, ‹to›, on ‹topic›",
            " (it can speak on `J18`)\n");
    assertThat(refused("why-not", ARCTIC, "J01", "--rule", "kept-word"))
        .contains(" (it can speak on no question of this brief)\n");
  }

  @Test
  void aQuestionThatIsNotThereGetsTheNearest() {
    assertThat(refused("why-not", BRIEF, "J1B", "--rule", "kept-word"))
        .contains("unknown-question: the brief asks no question `J1B`");
  }
}
