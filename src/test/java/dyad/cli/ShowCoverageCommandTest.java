package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.checking.Checker;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("dyad coverage")
@Slow
final class ShowCoverageCommandTest {

  private static final Path CHECK = Path.of("src/test/resources/check");
  private static final String BRIEF = CHECK.resolve("brief").toString();
  private static final String RULES = CHECK.resolve("in-use").toString();

  @TempDir private Path folder;

  @Test
  void tellsHowManyFactsAreReadAndWhyNotTheOthers() {
    Ran ran = Ran.dyad("coverage", BRIEF, "--rules", RULES);
    assertThat(ran.code()).isEqualTo(ExitCode.DONE);
    assertThat(ran.out())
        .isEqualTo(
            """
            Rules read 1 of 2 facts; unread: 1 of a kind that no rule asks for.

            Topic                                    facts  read
            sea lanes                                    2     1

            What no rule reads changes no answer.
            f2: no rule asks for facts of the kind `engagement`
            """);
  }

  @Test
  void tellsProgramsOfEachFact() {
    Ran ran = Ran.dyad("coverage", BRIEF, "--rules", RULES, "--format", "json");
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains(
            "\"brief\" : \"brief\", \"facts\" : 2, \"read\" : 1, \"unread\" : [ { \"id\" : \"f2\","
                + " \"why\" : \"no rule asks for facts of the kind `engagement`\" } ], \"readInVain\" : [ ], \"topics\" : [ {"
                + " \"topic\" : \"sea lanes\", \"facts\" : 2, \"read\" : 1 } ]",
            "{ \"id\" : \"f1\", \"rules\" : [ \"hosts-forces\" ], \"usedBy\" : [ \"Q1\" ] }",
            "{ \"id\" : \"f2\", \"rules\" : [ ], \"usedBy\" : [ ] }");
  }

  @Test
  void writesMarkdownToAFile() throws IOException {
    Path file = folder.resolve("coverage.md");
    Ran ran = Ran.dyad("coverage", BRIEF, "--rules", RULES, "--out", file.toString());
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(file))
        .isEqualTo(
            """
            # What rules read of “Two powers at a strait”

            Rules read 1 of 2 facts; unread: 1 of a kind that no rule asks for.

            | Topic | Facts | Read by a rule |
            | --- | --- | --- |
            | sea lanes | 2 | 1 |

            What no rule reads changes no answer.

            | Fact | Why no rule reads it |
            | --- | --- |
            | f2 | no rule asks for facts of the kind \\`engagement\\` |
            """);
  }

  /** A check, which runs no rule, names only facts that are read by none when rules run. */
  @Test
  void tellsOfAllThatACheckNames() {
    Path brief = Path.of("facts/afghanistan-2021");
    List<String> idle =
        Checker.check(List.of(brief.resolve("brief.json")), Path.of("rules"), List.of())
            .problems()
            .stream()
            .filter(p -> p.code().equals("idle-fact"))
            .map(p -> p.message().split("`", -1)[1] + ": " + p.message().split(": ", 2)[1])
            .toList();
    List<String> told = Ran.dyad("coverage", brief.toString()).out().lines().toList();
    assertThat(idle).isNotEmpty();
    assertThat(told).containsAll(idle);
  }

  @Test
  void isSummedUpWhereABriefIsAssessed() {
    Ran assessed =
        Ran.dyad("assess", BRIEF, "--rules", RULES, "--format", "json", "--out", folder.toString());
    assertThat(assessed.out())
        .contains(
            "Rules read 1 of 2 facts; unread: 1 of a kind that no rule asks for (`dyad coverage`"
                + " names them).\n");
    Ran report = Ran.dyad("assess", BRIEF, "--rules", RULES, "--format", "json", "--out", "-");
    String json = report.out().replaceAll("\\s+", " ");
    assertThat(json)
        .contains(
            "\"coverage\" : { \"facts\" : 2, \"read\" : 1, \"unread\" : [ { \"id\" : \"f2\"",
            "\"given\" : false, \"usedBy\" : [ \"Q1\" ]");
  }

  @Test
  void listsTheRulesThatReadFactsOfAnyAge() {
    Ran ran = Ran.dyad("rules", "--ages", "--rules", RULES);
    assertThat(ran.out())
        .isEqualTo(
            """
            hosts-forces: as long as they hold: presence
            0 of 2 rules read what happened at whatever time.
            """);
  }

  @Test
  void countsWhatAnAlternativeAdds() {
    String brief = "facts/afghanistan-2021";
    int plain = facts(Ran.dyad("coverage", brief).out());
    assertThat(facts(Ran.dyad("coverage", brief, "--with", "panjshir-falls").out()))
        .isNotEqualTo(plain);
  }

  private static int facts(String told) {
    return Pattern.compile("of (\\d+) facts")
        .matcher(told)
        .results()
        .map(MatchResult::group)
        .mapToInt(g -> Integer.parseInt(g.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
