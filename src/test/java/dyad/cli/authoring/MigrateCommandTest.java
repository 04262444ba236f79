package dyad.cli.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.checking.Checker;
import dyad.cli.Ran;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.OldFile;
import dyad.facts.Brief;
import dyad.facts.Kept;
import dyad.facts.files.BriefReader;
import dyad.facts.kinds.Phase;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What the first edition wrote is brought over")
final class MigrateCommandTest {

  private static final Path FIRST = Path.of("src/test/resources/migration/first");
  private static final Path NOW = Path.of("src/test/resources/migration/now");

  @TempDir private Path folder;

  @BeforeEach
  void copy() throws IOException {
    for (Path file : files(FIRST)) {
      Path copy = folder.resolve(FIRST.relativize(file));
      Files.createDirectories(copy.resolveSibling(""));
      Files.copy(file, copy);
    }
  }

  private static List<Path> files(Path below) {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ran migrate(String... more) {
    return Ran.dyad(
        Stream.concat(Stream.of("migrate", folder.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  /** What has become of the files is kept beside them, for a reviewer to compare. */
  @Test
  void inPlaceFileByFile() throws IOException {
    Ran ran = migrate();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("Brought over: " + OldFile.shown(folder.resolve("rules/ties/neighbours.drl")))
        .endsWith("6 brought over, 1 with nothing to change, 0 left as they are\n");
    for (Path file : files(folder)) {
      Path kept = NOW.resolve(folder.relativize(file));
      Files.createDirectories(kept.resolveSibling(""));
      Kept.isAsMade(kept, Files.readString(file));
    }
    assertThat(files(folder)).hasSameSizeAs(files(NOW));
    Ran again = migrate();
    assertThat(again.err())
        .endsWith("0 brought over, 7 with nothing to change, 0 left as they are\n");
  }

  @Test
  void aRuleBesideABriefAsOneInUse() throws IOException {
    Path rule = Path.of("ties/neighbours.drl");
    Path own = folder.resolve("facts/strait-2029/rules").resolve(rule);
    Files.createDirectories(own.resolveSibling(""));
    Files.move(folder.resolve("rules").resolve(rule), own);
    assertThat(migrate().err()).contains("Brought over: " + OldFile.shown(own));
    assertThat(own).hasSameTextualContentAs(NOW.resolve("rules").resolve(rule));
  }

  @Test
  void soThatTheCheckFindsNothingWrong() throws Exception {
    migrate();
    Path rules = folder.resolve("rules");
    Checker.Outcome outcome =
        Checker.check(List.of(rules, folder.resolve("facts")), rules, List.of());
    assertThat(outcome.problems())
        .extracting(Problem::code)
        .allMatch(ProblemCatalogue::isWarning)
        .doesNotContain("no-cases");
    Brief brief = BriefReader.read(folder.resolve("facts/strait-2029"));
    assertThat(brief.topicNames()).containsExactly("sea lanes", "trade", "aid");
    assertThat(brief.facts().stream().filter(f -> f.when().ended()))
        .extracting(f -> f.id() + " " + phase(brief, f))
        .containsExactly("raiders-listed PAST", "garrison PAST");
  }

  private static Phase phase(Brief brief, dyad.facts.Fact fact) {
    return dyad.facts.rows.FactRows.of(brief).timing(fact).phase();
  }

  @Test
  void toldWhereItThenHoldsInFewerCases() {
    assertThat(migrate().err())
        .contains("ties-at-sea.drl:21:49: warning: narrowed: `speaker != $third` was met where");
  }

  @Test
  void orShownAndNotWritten() {
    Ran ran = migrate("--dry-run");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("--- " + OldFile.shown(folder.resolve("facts/strait-2029/brief.json")) + "\n")
        .contains("-    \"sea lanes\",\n")
        .contains("+    {\"name\": \"sea lanes\"},\n");
    assertThat(ran.err())
        .endsWith("6 to be brought over, 1 with nothing to change, 0 left as they are\n");
    for (Path file : files(folder)) {
      assertThat(file).hasSameTextualContentAs(FIRST.resolve(folder.relativize(file)));
    }
  }

  @Test
  void orLeftWholeAndToldAndRulesTogether() throws IOException {
    Path odd = folder.resolve("rules/ties/neighbours.drl");
    String text = Files.readString(odd).replace("form == \"border\"", "$event : following");
    Files.writeString(odd, text);
    Ran ran = migrate();
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .contains(odd + ":9:47: not-brought-over: `$event : following` cannot be brought over (")
        .contains(
            "4 brought over, 1 with nothing to change, 2 left as they are: rules are brought over together, once"
                + " all of them can be\n");
    assertThat(odd).hasContent(text);
    assertThat(folder.resolve("rules/ties/ties-at-sea.drl"))
        .hasSameTextualContentAs(FIRST.resolve("rules/ties/ties-at-sea.drl"));
    assertThat(folder.resolve("facts/strait-2029/brief.json"))
        .hasSameTextualContentAs(NOW.resolve("facts/strait-2029/brief.json"));
  }

  @Test
  void andTablesBesideThemAreLeftAlone() throws IOException {
    Path claims = folder.resolve("rules/claims.csv");
    Path scale = folder.resolve("rules/scales/lists.csv");
    Files.createDirectories(scale.resolveSibling(""));
    Files.copy(Path.of("rules/claims.csv"), claims);
    Files.copy(Path.of("rules/scales/lists.csv"), scale);
    Ran ran = migrate();
    assertThat(ran.code()).isZero();
    assertThat(ran.err())
        .endsWith("6 brought over, 1 with nothing to change, 0 left as they are\n");
    assertThat(claims).hasSameTextualContentAs(Path.of("rules/claims.csv"));
    assertThat(scale).hasSameTextualContentAs(Path.of("rules/scales/lists.csv"));
  }

  @Test
  void withItsByteOrderMark() throws IOException {
    Path brief = folder.resolve("facts/strait-2029/brief.json");
    Files.writeString(brief, "\uFEFF" + Files.readString(brief));
    migrate();
    assertThat(Files.readString(brief))
        .isEqualTo("\uFEFF" + Files.readString(NOW.resolve("facts/strait-2029/brief.json")));
  }

  @Test
  void butNoWorkbookAndNothingThatIsNotThere() throws IOException {
    Path workbook = Files.write(folder.resolve("x.xlsx"), new byte[3]);
    Ran ran = Ran.dyad("migrate", workbook.toString(), folder.resolve("nothing.drl").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .contains(
            workbook
                + ": not-brought-over: a workbook is not brought over (bring its brief over, and write the workbook"
                + " anew by `dyad facts BRIEF --to FILE`)")
        .contains("nothing.drl: no-such-file: there is no such file");
    assertThat(Ran.dyad("migrate").code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void whoeverReadsItAsItIsIsToldTheWay() throws IOException {
    Path brief = folder.resolve("facts/strait-2029");
    Ran ran = Ran.dyad("check", brief.toString());
    String way =
        " (`dyad migrate "
            + brief.resolve("brief.json")
            + "` brings files of the first edition over)";
    assertThat(ran.code()).isEqualTo(ExitCode.NO);
    assertThat(ran.out())
        .contains("brief.json:13:5: wrong-type: an entry of `topics` is the text `sea lanes`" + way)
        .contains("`when` has no field `since`" + way)
        .contains("the measure `aid-2028` has no field `year`" + way)
        .contains("`outcome` is `unstated`" + way);
  }
}
