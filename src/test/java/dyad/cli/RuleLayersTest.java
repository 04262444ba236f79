package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.application.WatchedBrief;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** On a made-up brief with rules of its own, by the commands as an analyst types them. */
@DisplayName("Rules beside a brief")
final class RuleLayersTest {

  private static final String CAP =
      """
      rule "a-cap"
        @id("a-cap") @title("A cap") @principle("cap") @strength("likely")
        @defeats("hosts-forces") @says("{$guest} only passes through {$host}")
      when
        Presence(form == "military", $guest : actor, $host : place, $topic : topic, topic != null)
      then
        insertLogical(Finding.supports("hosts forces", $topic, $host, $guest));
      end
      """;

  private static final String CASES =
      """
      {"cases": [
        {"name": "it caps", "facts": [
           {"kind": "presence", "actor": "Aland", "place": "Strait", "form": "military", "topics": ["t"]}],
         "expect": [{"topic": "t", "about": ["Strait", "Aland"]}]},
        {"name": "it is silent of civilians", "facts": [
           {"kind": "presence", "actor": "Aland", "place": "Strait", "form": "civilian", "topics": ["t"]}],
         "expect": []}]}
      """;

  @TempDir private Path folder;

  private Strait strait;

  @BeforeEach
  void lay() throws IOException {
    strait = Strait.laid(folder);
    own("rules/a-cap.drl", CAP);
    own("rules/a-cap.cases.json", CASES);
  }

  private void own(String file, String text) throws IOException {
    Path path = strait.brief().resolve(file);
    Files.createDirectories(path.resolveSibling(""));
    Files.writeString(path, text);
  }

  private Ran dyad(String... arguments) {
    return strait.dyad(arguments);
  }

  /**
   * What a check of files says, but that no rule reads a fact of the brief, and that rules are
   * thin.
   */
  private String checked(Path... files) {
    String[] arguments =
        Stream.concat(Stream.of("check"), Stream.of(files).map(Path::toString))
            .toArray(String[]::new);
    return dyad(arguments)
        .out()
        .lines()
        .filter(line -> !line.matches(".*: (idle-fact|thin-rule|unsourced-rule): .*"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void areLaidOverTheRulesInUseWithoutAskingAndSaySo() {
    Ran ran = dyad("explain", strait.brief().toString(), "Q1");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .startsWith("It is likely [55–80 %] that Aland has forces in the strait.")
        .contains(
            "  A cap (the author's own rule), likely [55–80 %]. Aland only passes"
                + " through Strait, because:\n")
        .contains(
            """
            Set aside
              Forces of Aland are in Strait: would count for it, but is set aside by:
                – Aland only passes through Strait (the author's own rule), because:
                  – Aland keeps ships in the strait ([1], B2)
            """);
  }

  @Test
  void areNamedToProgramsToo() throws IOException {
    JsonNode root =
        new ObjectMapper()
            .readTree(dyad("explain", strait.brief().toString(), "Q1", "--format", "json").out());
    assertThat(root.get("for").get(0).get("rule").asText()).isEqualTo("a-cap");
    assertThat(root.get("for").get(0).get("layer").asText()).isEqualTo("strait/rules");
    JsonNode aside = root.get("setAside").get(0);
    assertThat(aside.get("by").get(0).asText()).isEqualTo("a-cap");
    assertThat(aside.get("leaning").asText()).isEqualTo("for");
    assertThat(aside.get("because").get(0).get("arguments").get(0).get("layer").asText())
        .isEqualTo("strait/rules");
  }

  @Test
  void leaveOtherBriefsAlone() throws IOException {
    Path other = Files.createDirectories(folder.resolve("facts/other"));
    Files.copy(strait.brief().resolve("brief.json"), other.resolve("brief.json"));
    assertThat(dyad("explain", other.toString(), "Q1").out())
        .startsWith("It is likely [55–80 %] that Aland has forces in the strait.")
        .doesNotContain("own rule");
    Ran both =
        dyad("assess", folder.resolve("facts").toString(), "--format", "json", "--out", out());
    assertThat(both.code()).as(both.err()).isZero();
    assertThat(Files.readString(strait.out().resolve("strait.json")))
        .contains("\"term\" : \"likely\"");
    assertThat(Files.readString(strait.out().resolve("other.json")))
        .contains("\"term\" : \"likely\"");
  }

  private String out() {
    return strait.out().toString();
  }

  @Test
  void areOfNoMatterToABriefThatAnotherIsComparedWithAndThatIsTold() throws IOException {
    Path other = Files.createDirectories(folder.resolve("facts/other"));
    Files.copy(strait.brief().resolve("brief.json"), other.resolve("brief.json"));
    Ran ran = dyad("compare", other.toString(), strait.brief().toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("Nothing changes");
    assertThat(ran.err())
        .startsWith(
            "Both are read by the rules for "
                + other
                + "; those in "
                + strait.brief().resolve("rules")
                + " are left out.\n");
  }

  @Test
  void areFoundAgainByVerifyAndEachEditOfThemIsSeen() throws IOException {
    Ran made = dyad("assess", strait.brief().toString(), "--format", "json", "--out", out());
    assertThat(made.code()).as(made.err()).isZero();
    Path report = strait.out().resolve("strait.json");
    assertThat(strait.verify(report).out()).contains("verified, byte for byte");
    strait.edit("facts/strait/rules/a-cap.drl", "A cap", "The cap");
    assertThat(strait.verify(report).out()).contains("  the rules: changed (");
    strait.edit("facts/strait/rules/a-cap.drl", "The cap", "A cap");
    own("rules/scales/thresholds.csv", "name,value,meaning\nseveral,3,several\n");
    assertThat(strait.verify(report).out())
        .contains("  the scales: changed (")
        .doesNotContain("the rules");
    Files.delete(strait.brief().resolve("rules/scales/thresholds.csv"));
    Files.delete(strait.brief().resolve("rules/a-cap.drl"));
    assertThat(strait.verify(report).out()).contains("  the rules: changed (");
  }

  @Test
  void areCheckedWithTheBriefAndOverTheRulesInUse() throws IOException {
    assertThat(checked(strait.brief().resolve("brief.json"), rules())).isEmpty();
    assertThat(dyad("check", rules().toString()).err())
        .startsWith("2 files checked (1 rule, 1 file of cases): 0 errors, 2 warnings");
    own("rules/hosts-forces.drl", CAP.replace("a-cap", "hosts-forces"));
    own("rules/hosts-forces.cases.json", CASES);
    assertThat(checked(rules()))
        .as("it stands in place of the one that it says it defeats")
        .contains(
            "hosts-forces.drl:3:12: unknown-defeated: `hosts-forces` has no ground on a claim that"
                + " `hosts-forces` concludes");
  }

  private Path rules() {
    return strait.brief().resolve("rules");
  }

  @Test
  void thatDoNotGoWithTheRulesBelowAreToldThoughThePlaceLiesBelow() throws IOException {
    own(
        "rules/a-cap.drl",
        """
        rule "a-cap"
          @id("a-cap") @title("A cap") @principle("cap") @strength("likely") @says("{$second} is near")
        when
          Finding(claim == "convergence", leaning == "against", $first : first, $second : second, $topic : topic, topic != null)
        then
          insertLogical(Finding.supports("hosts forces", $topic, $first, $second));
        end
        """);
    assertThat(checked(rules())).contains("circle: rules rest on each other in a circle");
    assertThat(checked(folder.resolve("rules")))
        .as("by themselves they are in order")
        .doesNotContain("circle");
  }

  @Test
  void areCheckedAgainstTheirOwnScalesAndMeanings() throws IOException {
    own("rules/scales/thresholds.csv", "name,value,meaning\nseveral,3,several\nfew,x,few\n");
    assertThat(checked(strait.brief()))
        .contains("thresholds.csv:3:5: no-number: `x` is no number")
        .doesNotContain("missing-name")
        .doesNotContain("no-such-file");
    own("rules/scales/thresholds.csv", "name,value,meaning\nfew,1,few\n");
    assertThat(checked(strait.brief()))
        .isEqualTo(
            strait.brief()
                + "/rules/scales/thresholds.csv:2:1: warning: unused-threshold: no rule uses `few`"
                + " (delete the line, or match `Threshold(name == \"few\", ...)`)\n");
    Files.delete(strait.brief().resolve("rules/scales/thresholds.csv"));
    own("rules/claims.csv", "claim,meaning,first,second,third,family\n");
    Files.writeString(
        folder.resolve("rules/claims.csv"),
        "claim,meaning,first,second,third,family\nhosts forces,{first} hosts {second},a,b,,c\n"
            + "convergence,{first} and {second} converge,a,b,,c\n");
    assertThat(checked(strait.brief())).isEmpty();
    own(
        "rules/a-cap.drl",
        CAP.replace("hosts forces", "lies open").replace("@defeats(\"hosts-forces\") ", ""));
    assertThat(checked(strait.brief()))
        .contains("a-cap.drl:7:3: no-meaning: no table tells what `lies open` means");
  }

  @Test
  void makeAQuestionAnswerableThatTheRulesInUseCannotAnswer() throws IOException {
    strait.edit("facts/strait/brief.json", "\"hosts forces\"", "\"lies open\"");
    assertThat(checked(strait.brief().resolve("brief.json")))
        .contains("unanswerable-question: no rule concludes `lies open`");
    own(
        "rules/a-cap.drl",
        CAP.replace("hosts forces", "lies open").replace("@defeats(\"hosts-forces\") ", ""));
    assertThat(checked(strait.brief().resolve("brief.json"))).isEmpty();
  }

  @Test
  void haveTheirCasesRunAndCounted() throws IOException {
    Ran ran = dyad("test", strait.brief().toString(), "--coverage");
    assertThat(ran.out())
        .contains("2 cases beside the rules, 0 failed.")
        .contains("1 of 3")
        .contains("no case in which it speaks: hosts-forces");
    strait.edit(
        "facts/strait/rules/a-cap.cases.json", "\"Strait\", \"Aland\"", "\"Aland\", \"Strait\"");
    assertThat(dyad("test", strait.brief().toString()).out())
        .contains("failed: strait/rules/a-cap: it caps")
        .contains("expected and not concluded: hosts forces / Aland, Strait / t / for");
  }

  @Test
  void areInTheCatalogueOfTheirBriefWithTheirLayer() {
    Ran own = dyad("rules", "--brief", strait.brief().toString(), "--format", "md", "--out", "-");
    assertThat(own.out())
        .startsWith("# The rules\n\n3 rules on 2 claims")
        .containsOnlyOnce("- Layer: the author's own, strait/rules\n");
    assertThat(dyad("rules", "--format", "md", "--out", "-").out())
        .startsWith("# The rules\n\n2 rules on 2 claims")
        .doesNotContain("- Layer:");
    Ran page =
        dyad("rules", "--brief", strait.brief().toString(), "--format", "html", "--out", "-");
    assertThat(page.out()).containsOnlyOnce("own, strait/rules");
  }

  @Test
  void areBegunByNewRuleWithWhatTheirClaimMeans() throws IOException {
    Files.writeString(
        folder.resolve("rules/claims.csv"),
        "claim,meaning,first,second,third,family\nhosts forces,{first} hosts {second},a,b,,c\n"
            + "convergence,{first} and {second} converge,a,b,,c\n");
    Ran ran =
        dyad("new", "rule", "talks-fail", "--brief", strait.brief().toString(), "--theme", "talks");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(strait.brief().resolve("rules/talks/talks-fail.cases.json")).exists();
    assertThat(strait.brief().resolve("rules/claims.csv"))
        .content()
        .startsWith("claim,meaning,first,second,third,family\ntalks fail,{first} has talked with ");
    Ran check = dyad("check", strait.brief().toString());
    String begun = strait.brief().resolve("rules/talks/talks-fail.drl").toString();
    assertThat(check.out().lines().filter(line -> line.startsWith(begun)))
        .as("it may name what the brief names, and is a reason of its author's")
        .singleElement()
        .asString()
        .contains("warning: unused-claim");
    assertThat(Path.of(begun))
        .content()
        .contains("@source(\"1\")")
        .contains("topic == \"sea lanes\", actor == \"Aland\", partner == \"Borland\"");
    assertThat(check.code()).isZero();
    assertThat(dyad("test", strait.brief().toString()).out())
        .contains("4 cases beside the rules, 0");
    dyad("new", "rule", "talks-end", "--brief", strait.brief().toString());
    assertThat(Files.readAllLines(strait.brief().resolve("rules/claims.csv")))
        .hasSize(3)
        .element(2)
        .asString()
        .startsWith("talks end,");
  }

  @Test
  void mayStandInPlaceOfOneInUseAndNewRuleSaysSo() {
    Ran ran = dyad("new", "rule", "hosts-forces", "--brief", strait.brief().toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("In place of: " + folder.resolve("rules/hosts-forces.drl") + "\n");
    assertThat(dyad("new", "rule", "hosts-forces", "--brief", strait.brief().toString()).err())
        .contains("bad-name: this file is there already");
  }

  @Test
  void areWatchedWithTheBrief() throws IOException {
    WatchCommand watch = new WatchCommand();
    new CommandLine(watch)
        .parseArgs(strait.brief().toString(), "--rules", folder.resolve("rules").toString());
    WatchedBrief watched = watch.watched();
    assertThat(String.join("\n", watched.update(List.of()))).contains("Q1  likely");
    Path rule = strait.brief().resolve("rules/a-cap.drl");
    strait.edit("facts/strait/rules/a-cap.drl", "\"likely\"", "\"very likely\"");
    strait.edit("facts/strait/rules/a-cap.cases.json", "it caps", "it lifts");
    assertThat(String.join("\n", watched.update(List.of(rule))))
        .contains("Rules edited: a-cap.")
        .contains("very likely")
        .contains("2 cases of what was saved, 0 failed.");
    Files.delete(rule);
    assertThat(String.join("\n", watched.update(List.of(rule))))
        .contains("Rules edited: a-cap (gone).");
  }

  @Test
  void severalFoldersAreLaidOverEachOtherTheFirstLowest() throws IOException {
    Path more = Files.createDirectories(folder.resolve("more"));
    Files.writeString(
        more.resolve("hosts-forces.drl"),
        Files.readString(folder.resolve("rules/hosts-forces.drl"))
            .replace("likely", "very likely"));
    Files.move(strait.brief().resolve("rules"), folder.resolve("kept"));
    String brief = strait.brief().toString();
    assertThat(dyad("explain", brief, "Q1").out()).startsWith("It is likely [55–80 %]");
    Ran over = dyad("explain", brief, "Q1", "--rules", more.toString());
    assertThat(over.err())
        .as("the first is the lowest, and must have all tables")
        .contains(more + "/scales/strengths.csv: no-such-file: ");
    Ran both =
        Ran.dyad(
            "explain",
            brief,
            "Q1",
            "--rules",
            folder.resolve("rules").toString(),
            "--rules",
            more.toString());
    assertThat(both.out())
        .startsWith("It is very likely [80–95 %]")
        .contains("A title (by a rule of more), very likely [80–95 %].");
    Ran check =
        Ran.dyad(
            "check",
            folder.resolve("rules").toString(),
            more.toString(),
            "--rules",
            folder.resolve("rules").toString(),
            "--rules",
            more.toString());
    assertThat(check.out()).doesNotContain("id-twice").doesNotContain("same-rule");
    Ran scales =
        Ran.dyad(
            "scales",
            "--to",
            folder.resolve("s.xlsx").toString(),
            "--rules",
            folder.resolve("rules").toString(),
            "--rules",
            more.toString());
    assertThat(scales.code()).isEqualTo(ExitCode.INPUT);
    assertThat(scales.err()).contains("The scales of one folder are edited at a time");
    Ran rule =
        Ran.dyad(
            "new",
            "rule",
            "talks-fail",
            "--rules",
            folder.resolve("rules").toString(),
            "--rules",
            more.toString());
    assertThat(rule.code()).as(rule.err()).isZero();
    assertThat(more.resolve("new/talks-fail.drl")).as("it goes to the topmost").exists();
  }
}
