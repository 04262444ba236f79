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
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@DisplayName("The author's own rules, left out or broken")
final class OwnRulesTest {

  private static final String CAP =
      """
      rule "a-cap"
        @id("a-cap") @title("A cap") @principle("cap") @strength("very likely")
        @defeats("hosts-forces") @source("1") @says("{$guest} only passes through {$host}")
      when
        Presence(form == "military", $guest : actor, $host : place, $topic : topic, topic != null)
      then
        insertLogical(Finding.supports("hosts forces", $topic, $host, $guest));
      end
      """;

  @TempDir private Path folder;

  private Strait strait;

  @BeforeEach
  void lay() throws IOException {
    strait = Strait.laid(folder);
    own("a-cap.drl", CAP);
  }

  private Path own(String file, String text) throws IOException {
    Path path = strait.brief().resolve("rules").resolve(file);
    Files.createDirectories(path.resolveSibling(""));
    return Files.writeString(path, text);
  }

  /** What the command prints, and each file that it writes. */
  private Map<String, String> assessed(String to, String... more) throws IOException {
    Path out = folder.resolve(to);
    String[] arguments =
        List.of("assess", strait.brief().toString(), "--format", "json,md,html", "--out", out + "")
            .toArray(new String[0]);
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    Ran ran = strait.dyad(all);
    assertThat(ran.code()).as(ran.err()).isZero();
    Map<String, String> written = new TreeMap<>(Map.of("", ran.out()));
    try (var files = Files.list(out)) {
      for (Path file : files.toList()) {
        written.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return written;
  }

  @Test
  void leftOutByTheOptionAnswersAreThoseOfABriefThatHasNone() throws IOException {
    Map<String, String> own = assessed("own");
    Map<String, String> general = assessed("general", "--general");
    for (String made : List.of("own", "general")) {
      Ran verified = strait.verify(folder.resolve(made).resolve("strait.json"));
      assertThat(verified.out()).as(made).contains("verified, byte for byte");
    }
    Files.move(strait.brief().resolve("rules"), folder.resolve("kept"));
    assertThat(assessed("none")).isEqualTo(general).isNotEqualTo(own);
    assertThat(strait.verify(folder.resolve("general/strait.json")).code()).isZero();
    assertThat(strait.verify(folder.resolve("own/strait.json")).out())
        .contains("  the rules: changed (");
  }

  @ParameterizedTest
  @CsvSource({"explain, Q1", "why-not, Q1", "flip, Q1", "sweep,", "coverage,", "rules,"})
  void leftOutByTheOptionEveryCommandTellsWhatItTellsOfABriefThatHasNone(
      String command, String question) throws IOException {
    Ran general = asked(command, question, "--general");
    Ran own = asked(command, question);
    Files.move(strait.brief().resolve("rules"), folder.resolve("kept"));
    Ran none = asked(command, question);
    assertThat(general.code()).as(general.err()).isZero();
    assertThat(general).isEqualTo(none);
    if (!command.equals("coverage")) {
      assertThat(own.out()).isNotEqualTo(none.out());
    }
  }

  private Ran asked(String command, String question, String... more) {
    List<String> words = new java.util.ArrayList<>(List.of(command));
    if (command.equals("rules")) {
      words.addAll(List.of("--format", "md", "--out", "-", "--brief"));
    }
    words.add(strait.brief().toString());
    if (question != null) {
      words.add(question);
    }
    words.addAll(List.of(more));
    return strait.dyad(words.toArray(new String[0]));
  }

  @Test
  void oneThatIsBrokenIsToldByItsPlaceAndTheOthersStillAnswer() throws IOException {
    Path broken =
        own(
            "of-ships.drl",
            CAP.replace("a-cap", "of-ships")
                .replace("Presence(", "Presense(")
                .replace("cap\")", "s\")"));
    Ran ran = strait.dyad("explain", strait.brief().toString(), "Q1");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.out()).contains("A cap (the author's own rule, [1])");
    assertThat(ran.err())
        .isEqualTo(
            broken
                + ":5:3: unknown-kind: there is no kind `Presense` (did you mean `Presence`?)\n"
                + "These answers come without 1 of 2 rules of the author's own layer, strait/rules,"
                + " which is wrong: of-ships.\n");
    assertThat(strait.dyad("check", broken.toString()).code()).isEqualTo(ExitCode.NO);
  }

  @Test
  void aReportMadeWithoutABrokenOneSaysSoAndIsFoundAgain() throws IOException {
    Path broken = own("of-ships.drl", "rule");
    String out = strait.out().toString();
    Ran ran = strait.dyad("assess", strait.brief().toString(), "--format", "md,json", "--out", out);
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    String told = "These answers come without 1 of 2 rules of the author's own layer";
    assertThat(ran.out()).contains(told);
    assertThat(Files.readString(strait.out().resolve("strait.md"))).contains(told);
    Path report = strait.out().resolve("strait.json");
    assertThat(Files.readString(report)).contains(told);
    assertThat(strait.verify(report).out()).contains("verified, byte for byte");
    Files.delete(broken);
    assertThat(strait.verify(report).out()).contains("  the rules: changed (");
  }

  @Test
  void ofSeveralBriefsOnlyTheOneTellsOfItsBrokenRule() throws IOException {
    own("of-ships.drl", "rule");
    Path other = Files.createDirectories(folder.resolve("facts/other"));
    Files.copy(strait.brief().resolve("brief.json"), other.resolve("brief.json"));
    Ran ran =
        strait.dyad(
            "assess",
            folder.resolve("facts").toString(),
            "--format",
            "md",
            "--out",
            strait.out() + "");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .containsOnlyOnce("of-ships.drl:1:")
        .containsOnlyOnce("come without 1 of 2");
    assertThat(strait.out().resolve("strait.md")).content().contains("come without");
    assertThat(strait.out().resolve("other.md")).content().doesNotContain("come without");
  }

  @Test
  void thoseOnACircleAreLeftOutTogetherAndNoGeneralOneIs() throws IOException {
    own(
        "turns-back.drl",
        """
        rule "turns-back"
          @id("turns-back") @title("Turns") @principle("turns") @strength("likely") @says("{$second} is near")
        when
          Finding(claim == "convergence", leaning == "against", $first : first, $second : second, $topic : topic, topic != null)
        then
          insertLogical(Finding.supports("hosts forces", $topic, $first, $second));
        end
        """);
    Ran ran = strait.dyad("explain", strait.brief().toString(), "Q1");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .contains("circle: rules rest on each other in a circle")
        .contains("come without 1 of 2 rules")
        .endsWith("wrong: turns-back.\n");
    assertThat(ran.out()).startsWith("It is very likely");
  }

  @Test
  void whereTheirTablesAreBrokenAllAreLeftOut() throws IOException {
    Path table = own("claims.csv", "claim,meaning\n");
    Ran ran = strait.dyad("explain", strait.brief().toString(), "Q1");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.out())
        .isEqualTo(strait.dyad("explain", strait.brief().toString(), "Q1", "--general").out());
    assertThat(ran.err())
        .startsWith(table + ":1:")
        .endsWith(
            "These answers come without the author's own layer, strait/rules, which cannot be read.\n");
  }

  @Test
  void aBrokenGeneralRuleIsStillAnErrorAndAllIsTold() throws IOException {
    own("of-ships.drl", "rule");
    strait.edit("rules/hosts-forces.drl", "Presence", "Presense");
    Ran ran = strait.dyad("explain", strait.brief().toString(), "Q1");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("of-ships.drl:1:")
        .contains("hosts-forces.drl:")
        .doesNotContain("come without");
  }

  @Test
  void oneThatIsSavedBrokenKeepsNoAnswerBack() throws IOException {
    WatchCommand watch = new WatchCommand();
    new CommandLine(watch)
        .parseArgs(strait.brief().toString(), "--rules", folder.resolve("rules").toString());
    WatchedBrief watched = watch.watched();
    watched.update(List.of());
    Path broken = own("of-ships.drl", "rule");
    String told = String.join("\n", watched.update(List.of(broken)));
    assertThat(told)
        .containsOnlyOnce("of-ships.drl:1:")
        .contains("come without 1 of 2 rules")
        .doesNotContain("The answers stay as they were");
  }

  @Test
  void areCountedBesideGeneralRulesAndInNoSum() throws IOException {
    strait.edit(
        "facts/strait/brief.json",
        "\"claim\": \"hosts",
        "\"expected\": \"very likely\",\n\"claim\": \"hosts");
    String brief = strait.brief().toString();
    Ran ran = strait.dyad("test", "--briefs", brief);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .startsWith(
            "How far answers agree with those that briefs expect. The author's own rules agree by"
                + " construction; general rules agree by fit, and neither is accuracy.\n")
        .containsPattern("\nstrait +1 +0 +1 +0 +0 +0 ")
        .containsPattern("\n  with its own rules +1 +1 +0 +0 +0 +0 ")
        .containsPattern("\nlow +1 +0 +1 +0 ");
    JsonNode json =
        new ObjectMapper()
            .readTree(strait.dyad("test", "--briefs", brief, "--format", "json").out());
    assertThat(json.at("/counts/right side").asInt()).isEqualTo(1);
    assertThat(json.at("/briefs/0/counts/right side").asInt()).isEqualTo(1);
    assertThat(json.at("/briefs/0/withOwnRules/counts/exact").asInt()).isEqualTo(1);
    assertThat(strait.dyad("test", "--briefs", brief, "--general").out())
        .doesNotContain("with its own rules");
  }

  @Test
  void aQuestionThatTheyAloneCanAnswerIsNotAssessedByGeneralRules() throws IOException {
    own(
        "a-cap.drl",
        CAP.replace("hosts forces", "lies open").replace("@defeats(\"hosts-forces\") ", ""));
    strait.edit(
        "facts/strait/brief.json",
        "\"claim\": \"hosts forces\"",
        "\"expected\": \"very likely\",\n\"claim\": \"lies open\"");
    Ran ran = strait.dyad("test", "--briefs", strait.brief().toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("\nstrait: not assessed: Q1\n")
        .doesNotContain("own rules: not assessed");
  }
}
