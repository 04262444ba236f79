package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A pipe or a device in the place of a file")
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Slow
final class PipesTest {

  private static final String BRIEF = "src/test/resources/briefs/keshtan-2033";
  private static final String TOLD =
      ": not-a-file: this is a pipe or a device (expected a file; what a shell hands over by `<(…)`"
          + " can be read)";

  @TempDir private Path folder;

  @BeforeEach
  void isThere() {
    assumeTrue(new File("/bin/bash").exists() && new File("/dev/fd").exists(), "no shell here");
  }

  private Path pipe(String name) throws IOException, InterruptedException {
    Path pipe = folder.resolve(name);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    return pipe;
  }

  private static void isTold(Path pipe, int code, String... command) {
    Ran ran = Ran.dyad(command);
    assertThat(ran.code()).as(ran.toString()).isEqualTo(code);
    assertThat(code == ExitCode.NO ? ran.out() : ran.err()).contains(pipe + TOLD);
  }

  @Test
  void isNotWaitedFor() throws Exception {
    Path brief = pipe("brief.json");
    isTold(brief, ExitCode.INPUT, "assess", brief.toString());
    isTold(brief, ExitCode.INPUT, "assess", folder.toString());
    isTold(brief, ExitCode.NO, "check", brief.toString());
    isTold(brief, ExitCode.INPUT, "assess", BRIEF, "--with", brief.toString());
    isTold(brief, ExitCode.INPUT, "assess", BRIEF, "--source", brief.toString());
    isTold(brief, ExitCode.INPUT, "verify", brief.toString());
    Path workbook = pipe("facts.xlsx");
    isTold(workbook, ExitCode.INPUT, "facts", "--from", workbook.toString());
    isTold(Path.of("/dev/zero"), ExitCode.INPUT, "assess", "/dev/zero");
  }

  @Test
  void thatAShellHandsOverIsReadOnce() throws Exception {
    Path out = folder.resolve("out");
    for (String[] command :
        new String[][] {{"assess", "--format", "md", "--out", out.toString()}, {"check"}}) {
      assertThat(handedOver("cat " + BRIEF + "/brief.json", command)).isZero();
    }
    assertThat(out.resolve("brief.md")).isNotEmptyFile();
  }

  @Test
  void thatNeverEndsIsTooLarge() throws Exception {
    assertThat(handedOver("cat /dev/zero", "assess")).isEqualTo(ExitCode.INPUT);
    assertThat(folder.resolve("err")).content().contains("the file is larger than 64 MiB");
  }

  /** The exit code of a command on what another prints. */
  private int handedOver(String printing, String... command) throws Exception {
    String script = "\"$@\" <(" + printing + ")";
    List<String> line = new ArrayList<>(List.of("/bin/bash", "-c", script, "bash"));
    line.addAll(Started.dyad(command).command());
    File out = folder.resolve("shown").toFile();
    File err = folder.resolve("err").toFile();
    return new ProcessBuilder(line).redirectOutput(out).redirectError(err).start().waitFor();
  }
}
