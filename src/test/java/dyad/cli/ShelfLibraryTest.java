package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where the library of a shelf cannot be loaded")
@Slow
final class ShelfLibraryTest {

  @TempDir private Path folder;

  @Test
  void theWayOutIsTold() throws Exception {
    Ran ran =
        Ran.started(
            Duration.ofMinutes(2),
            List.of("-Dos.arch=of-the-future"),
            "shelf",
            "src/test/resources/check/brief",
            "--file",
            folder.resolve("shelf.db").toString());
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .contains("no-library: SQLite's library cannot be loaded on this machine (name a folder");
  }
}
