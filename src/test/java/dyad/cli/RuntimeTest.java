package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dyad.Slow;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that is handed on with a Java of its own. */
@Slow
final class RuntimeTest {

  private static final Path ZIP = Path.of("target/dyad-runtime.zip");
  private static final boolean WINDOWS = File.separatorChar == '\\';

  @TempDir private static Path folder;

  @BeforeAll
  static void unpack() throws IOException {
    boolean made = Files.exists(ZIP);
    assertThat(made || System.getenv("CI") == null).as("%s is made", ZIP).isTrue();
    assumeTrue(made, "no " + ZIP + ": mvn package -DskipTests -Pruntime makes it, or says why not");
    try (ZipFile zip = ZipFile.builder().setPath(ZIP).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (!entry.isDirectory()) {
          unpack(zip, entry);
        }
      }
    }
  }

  private static void unpack(ZipFile zip, ZipArchiveEntry entry) throws IOException {
    Path file = folder.resolve(entry.getName());
    Files.createDirectories(file.getParent());
    try (InputStream in = zip.getInputStream(entry)) {
      Files.copy(in, file);
    }
    if (!WINDOWS && (entry.getUnixMode() & 0100) != 0) {
      assertThat(file.toFile().setExecutable(true)).as("%s", file).isTrue();
    }
  }

  @Test
  void onAMachineWithoutJavaItAnswersAsTheProgramThatWasBuiltDoes() throws Exception {
    String[] assess = {
      "assess",
      Path.of("facts/afghanistan-2021").toAbsolutePath().toString(),
      "--format",
      "json",
      "--out",
      "-"
    };
    Ran built = Ran.dyad(assess);
    assertThat(built.code()).as(built.err()).isZero();
    assertThat(handedOn(Map.of(), assess)).isEqualTo(built.out());
  }

  @Test
  void itsOwnJavaGoesBeforeOneThatIsNamed() throws Exception {
    Map<String, String> broken = Map.of("JAVA_HOME", folder.toString());
    assertThat(handedOn(broken, "--version")).isEqualTo(Ran.dyad("--version").out());
  }

  /** What its launcher prints where no Java is on the path, and none is named but in settings. */
  private static String handedOn(Map<String, String> settings, String... arguments)
      throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command(arguments))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("PATH", path());
    builder.environment().putAll(settings);
    Process run = builder.start();
    assertThat(run.waitFor(3, TimeUnit.MINUTES)).as("the run ends").isTrue();
    assertThat(run.exitValue()).as(Files.readString(err)).isZero();
    return Files.readString(out);
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(folder.resolve("dyad/bin").resolve(WINDOWS ? "dyad.cmd" : "dyad").toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Where nothing of Java is; on Windows, the system's own programs. */
  private static String path() {
    return WINDOWS ? System.getenv("SystemRoot") + "\\System32" : folder.toString();
  }

  /** What the program does in a report is tried above; what it may do at other times is not. */
  @Test
  void noModuleIsMissingThatTheProgramOrALibraryNames() throws IOException {
    Path lib = folder.resolve("dyad/lib");
    StringWriter named = new StringWriter();
    StringWriter told = new StringWriter();
    int code =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(named),
                new PrintWriter(told),
                "--multi-release",
                "17",
                "--ignore-missing-deps",
                "--print-module-deps",
                "--class-path",
                lib + File.separator + "*",
                lib.resolve("dyad.jar").toString());
    assertThat(code).as("%s%s", named, told).isZero();
    String release = Files.readString(folder.resolve("dyad/runtime/release"));
    String modules = release.replaceAll("(?s).*MODULES=\"([^\"]*)\".*", "$1");
    assertThat(modules.split(" ")).contains(named.toString().strip().split(","));
  }
}
