package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Failure;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The command line as a whole. */
@Slow
final class MainTest {

  @Test
  void everyCommandIsListedAsItCallsItself() {
    assertThat(Main.COMMANDS)
        .allSatisfy(
            listed ->
                assertThat(
                        Objects.requireNonNull(listed.getValue().getAnnotation(Command.class))
                            .name())
                    .isEqualTo(listed.getKey()));
  }

  @Test
  void whereItWentWrongIsToldToWhoeverWantsToKnow() {
    String[] command = {"assess", "src/test/resources/briefs/keshtan-2033", "--out", "pom.xml"};
    Ran plain = Ran.dyad(command);
    assertThat(plain.code()).isEqualTo(ExitCode.OUTPUT);
    assertThat(plain.err())
        .contains("cannot be written: a file stands where its folder should be")
        .doesNotContain("\tat ");
    Ran before = Ran.dyad("--verbose", command[0], command[1], command[2], command[3]);
    Ran behind = Ran.dyad(command[0], command[1], command[2], command[3], "--verbose");
    assertThat(List.of(before, behind))
        .allSatisfy(
            ran ->
                assertThat(ran.err())
                    .contains("dyad.reports.output.OutputException: ")
                    .contains("Caused by: java.nio.file.FileAlreadyExistsException")
                    .contains("\tat dyad.reports.output.OutputFile.write("));
    Ran several = Ran.dyad(command[0], "facts", command[1], command[2], command[3], "--verbose");
    assertThat(several.err()).contains("\tat dyad.cli.batch.BatchAssessment.");
  }

  @Test
  void aFaultOfOursIsToldOnOneLineUnlessItsPlaceIsWanted() {
    Failure told = Failure.of(new IllegalStateException("odd"));
    assertThat(told.code()).isEqualTo(ExitCode.OURS);
    assertThat(told.lines())
        .containsExactly(
            "This is a fault of ours, not of your files: java.lang.IllegalStateException: odd"
                + " (--verbose tells where it lies)");
    assertThat(told.traced(new IllegalStateException("odd")).lines())
        .hasSizeGreaterThan(3)
        .startsWith(told.lines().get(0), "java.lang.IllegalStateException: odd");
  }

  @Test
  void ofAFileThatIsWrongNothingInsideIsToldButWhatKeptItFromBeingRead() {
    Problem problem = new Problem(Place.file("x"), "unreadable", "the file cannot be read", "");
    ProblemsException wrong = new ProblemsException(problem);
    assertThat(Failure.of(wrong).traced(wrong).lines()).isEqualTo(Failure.of(wrong).lines());
    wrong.initCause(new IOException("the disk is damaged"));
    assertThat(Failure.of(wrong).traced(wrong).lines())
        .contains("java.io.IOException: the disk is damaged");
  }

  @Test
  void aCommandIsTakenUpAloneAndWithoutOneAllAreThere() {
    assertThat(Main.line("assess", "facts").getSubcommands()).containsOnlyKeys("assess");
    assertThat(Main.line("--help").getSubcommands()).hasSize(Main.COMMANDS.size());
    assertThat(Main.line().getSubcommands()).hasSize(Main.COMMANDS.size());
  }
}
