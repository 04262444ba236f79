package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository is begun by {@code dyad serve} only where one is wished, and by it alone. */
@Slow
final class ServeInGitTest {

  private static final long SECONDS = 120;

  @TempDir private Path folder;

  /** Serves until it has told its address; tells whether it has come so far. */
  private boolean served(String... options) throws Exception {
    List<String> words = new ArrayList<>(List.of("serve", folder.toString(), "--no-browser"));
    words.addAll(List.of(options));
    Process process =
        Started.dyad(words.toArray(String[]::new))
            .redirectError(folder.resolve("err").toFile())
            .start();
    try {
      return process.inputReader(StandardCharsets.UTF_8).readLine() != null;
    } finally {
      process.destroyForcibly().waitFor(SECONDS, TimeUnit.SECONDS);
    }
  }

  @Test
  void aRepositoryIsBegunWhereOneIsWishedAndThereIsNone() throws Exception {
    assertThat(served()).isTrue();
    assertThat(folder.resolve(".git")).doesNotExist();
    assertThat(served("--git")).isTrue();
    assertThat(folder.resolve(".git/HEAD")).exists();
    assertThat(served("--git")).as("it is taken as it is").isTrue();
    assertThat(served("--no-git")).isTrue();
  }

  @Test
  void bothWishesAtOnceAreRefused() throws Exception {
    assertThat(served("--git", "--no-git")).isFalse();
    assertThat(Files.readString(folder.resolve("err"))).contains("mutually exclusive");
  }

  @Test
  void otherCommandsLoadNothingOfGit() throws Exception {
    Path listed = folder.resolve("classes");
    Process process =
        Started.dyad(List.of("-Xlog:class+load:file=" + listed), "check", "rules/trend")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(listed))
        .contains("dyad.checking.Checker")
        .doesNotContain("dyad.application.editing")
        .doesNotContain("jgit");
  }
}
