package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a rule is silent, and what to watch for, on the command line. */
@Slow
final class WhyNotCommandTest {

  private static final String BRIEF = "facts/afghanistan-2021";

  @TempDir private Path folder;

  private static String dyad(int code, String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(System.out);
      assertThat(Main.run(Ran.generally(arguments))).isEqualTo(code);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aSilentRuleTellsWhereItStopsWhatCameNearAndWhatItTakes() {
    assertThat(dyad(0, "why-not", BRIEF, "kept-word"))
        .contains(
            "There is no report of a capability (who: ",
            "kept-word.drl:9:3)",
            "Came near: ",
            "how it went: it says “it was not done”, the rule asks for “it was done”",
            "One fact makes it fire:",
            "Revise: ",
            "Or, as a new report:",
            "Assume a capability (",
            "with this change made and the rules fired again, it fires.");
  }

  @Test
  void ofATopicItIsToldWhatWouldTellHowTheTwoStandThere() {
    assertThat(dyad(0, "why-not", BRIEF, "refugees"))
        .startsWith("What would have to be found on whether China and Russia converge on refugees:")
        .contains("For it\n", "Against it\n", "makes it fire:");
  }

  @Test
  void whoeverNamesNothingThatIsThereIsToldWhatComesNearest() {
    assertThat(dyad(ExitCode.INPUT, "why-not", BRIEF, "refugee"))
        .isEqualTo(
            BRIEF
                + ": unknown-subject: there is no rule, no question and no topic `refugee`"
                + " (did you mean `refugees`?)\n");
  }

  @Test
  void aFactThatIsNeededAndInTheWayNeedOnlyReadOtherwise() {
    assertThat(dyad(0, "why-not", BRIEF, "footprint-given-up"))
        .contains(
            "One fact makes it fire:",
            "Revise: A report by the National Bureau of Asian Research (September 2019)",
            "it would have to read when it ended: at a date that is not told (now not stated)",
            "Or, as a new report:");
  }

  @Test
  void whatAFieldMustNotBeIsToldByWhatIsLeftWhereThatIsShorter() throws Exception {
    assertThat(dyad(0, "why-not", BRIEF, "like-project-runs"))
        .contains(
            "how it stands: it says “begun and at rest”, the rule asks for “done or under way”");
    scales();
    silent(
        "left",
        "outcome != \"failed\", outcome != \"succeeded\", outcome != \"partly\", matter == \"none\"",
        "");
    assertThat(dyad(0, "why-not", BRIEF, "left", "--rules", folder.toString()))
        .contains("(how it went: not tried yet; what task: none)");
  }

  @Test
  void whatTheRuleCalculatesIsNotToldAsWhatTheFactSays() {
    assertThat(dyad(0, "why-not", BRIEF, "little-aid-in-figures"))
        .contains("from the figure: it comes to 14.3, the rule asks for over 143\n");
  }

  @Test
  void thatOneFactIsNotEnoughForACountIsProved() throws Exception {
    String gulf = "src/test/resources/briefs/sarn-gulf-2031";
    assertThat(dyad(0, "why-not", gulf, "officials-ask-for-business"))
        .contains(
            "It takes 2 facts to make it fire, and fewer do not:",
            "– Assume an engagement (who engages: Tirvenia; with whom: any; in which form: any;"
                + " in which domain: trade, investment, works; what came of it: took place)",
            "– Withdraw: Since June 2031 the coastguards of Halmark and Tirvenia have patrolled",
            "Tried: with this change made and the rules fired again, it fires.");
  }

  @Test
  void whereTheSearchAmongFewerFactsIsGivenUpThatIsToldWithTheChangeThatWorks() {
    String gulf = "src/test/resources/briefs/sarn-gulf-2031";
    assertThat(dyad(ExitCode.BUDGET, "why-not", gulf, "supplies-the-partner-again"))
        .contains(
            "It takes 2 facts to make it fire; whether fewer do is not proved",
            "Tried: with this change made and the rules fired again, it fires.");
  }

  @Test
  void aRuleThatFiresSaysSoAndWhere() {
    assertThat(dyad(0, "why-not", BRIEF, "commitment-beyond-control"))
        .contains("fires, and is not silent", "undertaking to China");
  }

  @Test
  void aRuleThatIsSetAsideShowsWhatStandsAgainstIt() {
    assertThat(dyad(0, "why-not", BRIEF, "talks-are-no-partnership"))
        .contains(
            "It asks that there is no report of a standing tie of China to the Taliban, but that is"
                + " not so (",
            "There is: In its open dealings with the Taliban, China is partnering with them",
            "Withdraw: In its open dealings with the Taliban, China is partnering with them");
  }

  @Test
  void aQuestionTellsWhatWouldHaveToBeFoundOnBothSides() {
    assertThat(dyad(0, "why-not", BRIEF, "J18"))
        .contains("For it", "Against it", "(kept-word)", "commitment-beyond-control")
        .endsWith("\n\nEach change was tried: made, and the rules fired again, its rule fires.\n");
  }

  @Test
  void ofManyRulesThoseThatLackMoreAreNamedAndNotSearchedFor() {
    String told = dyad(0, "why-not", BRIEF, "J06");
    List<String> against =
        told.substring(told.indexOf("Against it"))
            .lines()
            .filter(l -> l.startsWith("  – "))
            .limit(9)
            .toList();
    assertThat(against.subList(0, 8)).allMatch(l -> l.endsWith("):"));
    assertThat(against.get(8))
        .startsWith(
            "  – Others could speak and lack more; `dyad why-not BRIEF RULE` tells of each: ")
        .contains("joint-statement");
  }

  @Test
  void withoutASubjectItListsWhatCanBeAsked() throws Exception {
    assertThat(dyad(0, "why-not", BRIEF))
        .startsWith("The questions of “China and Russia after the Taliban took Kabul”:\n  – J01: ")
        .contains(
            "\n\nThe rules:\n  – a-danger-between-them-strains: A danger from the one strains them\n")
        .contains("  – kept-word: A record of keeping the undertaking\n");
    JsonNode listed = new ObjectMapper().readTree(dyad(0, "why-not", BRIEF, "--format", "json"));
    assertThat(listed.get("questions")).hasSize(51);
    assertThat(listed.get("rules").findValuesAsText("rule")).contains("kept-word");
    assertThat(dyad(0, "why-not", BRIEF, "--format", "md")).contains("\n\nThe rules:\n\n- a-");
  }

  @Test
  void inMarkdownALineBelowAListIsNoPartOfIt() {
    assertThat(dyad(0, "why-not", BRIEF, "J18", "--format", "md"))
        .contains("\n\nAgainst it\n\n- ")
        .contains("\n\nEach change was tried: ");
  }

  @Test
  void whatNobodyCanReportIsToldAsWhatTheBriefMayHaveLeftOut() throws Exception {
    String gulf = "src/test/resources/briefs/sarn-gulf-2031";
    assertThat(dyad(0, "why-not", gulf, "gap-invites"))
        .contains(
            "No report makes it fire (all changes of up to 3 facts were looked through).\n"
                + "It would take a border, a kinship or what is part of what. If that is so, the brief"
                + " should say it:\n"
                + "  – Assume a relation (who: any; to whom: Corvane; which tie: borders on)\n",
            "\nTried: with this change made and the rules fired again, it fires.\n");
    JsonNode rule =
        new ObjectMapper()
            .readTree(dyad(0, "why-not", gulf, "gap-invites", "--format", "json"))
            .get("rules")
            .get(0);
    assertThat(rule.get("changes")).isEmpty();
    assertThat(rule.get("recorded")).hasSize(2);
    assertThat(rule.get("recorded").get(0).asText()).endsWith("which tie: borders on)");
    assertThat(rule.get("tried").asBoolean()).isTrue();
  }

  @Test
  void anAlternativeIsInPlayWhereItIsNamed() {
    assertThat(dyad(0, "why-not", BRIEF, "kept-word", "--with", "taliban-keep-their-word"))
        .contains("fires, and is not silent");
  }

  @Test
  void jsonTellsTheSame() throws Exception {
    JsonNode rule =
        new ObjectMapper()
            .readTree(dyad(0, "why-not", BRIEF, "kept-word", "--format", "json"))
            .get("rules")
            .get(0);
    assertThat(rule.get("fires").asBoolean()).isFalse();
    assertThat(rule.get("condition").asInt()).isEqualTo(2);
    assertThat(rule.get("size").asInt()).isEqualTo(1);
    assertThat(rule.get("tried").asBoolean()).isTrue();
    assertThat(rule.get("nearest")).isNotEmpty();
    assertThat(dyad(0, "why-not", BRIEF, "kept-word", "--format", "md"))
        .startsWith("### kept-word");
  }

  @Test
  void aRuleThatSoFewFactsDoNotMakeFireEndsWithTheCodeOfABudgetAndTellsWhatWasSearched()
      throws Exception {
    scales();
    silent("never", "outcome == \"failed\", outcome == \"succeeded\"", "");
    assertThat(dyad(3, "why-not", BRIEF, "never", "--rules", folder.toString()))
        .contains(
            "None up to 8: no change of so few facts makes it fire (all were looked through)");
    silent(
        "many",
        "outcome == \"failed\"",
        "Commitment(actor == $who, $one : beneficiary)\n  Commitment(actor == $one, $two : beneficiary)\n"
            + "  accumulate( Commitment(beneficiary == $two, $by : actor); $n : distinct($by); $n >= 12 )\n");
    assertThat(dyad(3, "why-not", BRIEF, "many", "--rules", folder.toString()))
        .contains(
            "None up to 8: no change of so few facts was found that makes it fire (",
            "the search among more was given up, after ");
  }

  private void scales() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("scales"));
    try (Stream<Path> tables = Files.list(Path.of("rules/scales"))) {
      for (Path table : tables.toList()) {
        Files.copy(table, rules.resolve(table.getFileName()));
      }
    }
  }

  private void silent(String id, String constraints, String more) throws IOException {
    Files.writeString(
        folder.resolve(id + ".drl"),
        """
        rule "silent"
          @id("%1$s")
          @title("A rule that is silent")
          @principle("%1$s")
          @strength("likely")
          @says("{$who} was seen at it")
        when
          Capability($who : actor, %2$s, $topic : topic)
          %3$s
        then
          insertLogical(Finding.supports("%1$s", $topic, $who));
        end
        """
            .formatted(id, constraints, more));
  }

  @Test
  void aNameThatIsNoRuleAndNoQuestionGetsTheNearest() {
    assertThat(dyad(2, "why-not", BRIEF, "kept-wrod")).contains("did you mean `kept-word`");
  }

  @Test
  void indicatorsTellWhatToWatchForAndWhichWayItMoves() throws Exception {
    assertThat(dyad(0, "indicators", BRIEF, "J18"))
        .contains(
            "Raises it, unlikely [20–45 %] → likely [55–80 %]:",
            "A report that the Taliban succeeded with “no haven for terrorists in Afghanistan” (A record");
    JsonNode json =
        new ObjectMapper().readTree(dyad(0, "indicators", BRIEF, "J18", "--format", "json"));
    assertThat(json.get("questions").get(0).get("indicators")).isNotEmpty();
    assertThat(dyad(0, "indicators", BRIEF, "J18", "--format", "md")).contains("- Raises it");
    assertThat(dyad(2, "indicators", BRIEF, "J99")).contains("asks no question `J99`");
  }
}
