package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** In which locale the launcher starts Java, by a Java that only tells it. */
@EnabledOnOs(OS.LINUX)
final class LauncherTest {

  private static final Path LAUNCHER = Path.of("src/main/launcher/dyad").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void aLocaleThatTheSystemHasNotIsNotPassedOn() throws Exception {
    assertThat(startedIn("xx_XX.UTF-8")).isEqualTo("C.UTF-8");
  }

  @Test
  void aLocaleWithoutUtf8IsNotPassedOn() throws Exception {
    assertThat(startedIn("C")).isEqualTo("C.UTF-8");
  }

  @Test
  void aLocaleThatTheSystemHasIsPassedOn() throws Exception {
    assertThat(startedIn("C.utf8")).isEqualTo("C.utf8");
  }

  private String startedIn(String locale) throws Exception {
    Path out = folder.resolve("out");
    ProcessBuilder builder =
        new ProcessBuilder("sh", program().toString(), "--version")
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    builder.environment().put("LC_ALL", locale);
    assertThat(builder.start().waitFor(1, TimeUnit.MINUTES)).as("the run ends").isTrue();
    return Files.readAllLines(out).stream().reduce("", (first, last) -> last);
  }

  /** The launcher where it belongs, beside a Java that tells its locale. */
  private Path program() throws IOException {
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$LC_ALL\"\n");
    assertThat(java.toFile().setExecutable(true)).as("%s", java).isTrue();
    Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");
    Files.createDirectories(folder.resolve("dyad/lib"));
    Path program = Files.createDirectories(folder.resolve("dyad/bin")).resolve("dyad");
    return Files.copy(LAUNCHER, program);
  }
}
