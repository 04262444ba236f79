package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs as processes of their own that are killed, or cannot write. The system property {@code
 * dyad.kills} says how many are killed, each format in turn; {@code mvn verify -Pfaults} kills two
 * hundred a format.
 */
@Slow
final class KilledRunTest {

  private static final int KILLS = Integer.getInteger("dyad.kills", 3);
  private static final String BRIEF = "src/test/resources/briefs/keshtan-2033";
  private static final List<String> FORMATS = List.of("xlsx", "json", "html", "docx", "md");
  private static final String OLD = "the old report";

  /** Rules that are read at once; to read all takes most of the time of a process. */
  private static final String RULES = "src/test/resources/check/in-use";

  /** What they conclude. */
  private static final Set<String> CLAIMS = Set.of("convergence", "hosts forces");

  @TempDir private static Path asking;
  @TempDir private Path folder;

  /** Briefs that ask only what few rules answer: what cannot be written hangs on no answer. */
  @BeforeAll
  static void askLittle() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    for (String name : List.of("keshtan-2033", "sarn-gulf-2031")) {
      String text = Files.readString(Path.of("src/test/resources/briefs", name, "brief.json"));
      JsonNode brief = mapper.readTree(text);
      Iterator<JsonNode> questions = brief.get("questions").elements();
      while (questions.hasNext()) {
        if (!CLAIMS.contains(questions.next().get("claim").asText())) {
          questions.remove();
        }
      }
      Path folder = Files.createDirectory(asking.resolve(name));
      Files.writeString(folder.resolve("brief.json"), brief.toString());
    }
  }

  @Test
  void aRunThatIsKilledLeavesTheOldReportOrTheNewOneAndTheNextRunSweeps() throws Exception {
    Random random = new Random(20210815);
    for (int i = 0; i < KILLS; i++) {
      String format = FORMATS.get(i % FORMATS.size());
      Path out = Files.createDirectory(folder.resolve(i + format));
      Path report = Files.writeString(out.resolve("keshtan-2033." + format), OLD);
      killWhileItWrites(out, format, random.nextInt(30_000_000));
      byte[] left = Files.readAllBytes(report);
      assertThat(Ran.dyad(assess(format, out.toString())).code()).isZero();
      assertThat(left).isIn(OLD.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(report));
      try (Stream<Path> files = Files.list(out)) {
        assertThat(files).containsExactly(report);
      }
    }
  }

  /** Kills a run so many nanoseconds after it began to write. */
  private static void killWhileItWrites(Path out, String format, long later) throws Exception {
    try (WatchService watch = out.getFileSystem().newWatchService()) {
      out.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process run =
          Started.dyad(assess(format, out.toString()))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      WatchKey begun = watch.poll(2, TimeUnit.MINUTES);
      LockSupport.parkNanos(later);
      run.destroyForcibly().waitFor();
      assertThat(begun).as("the run began to write").isNotNull();
    }
  }

  @Test
  void aFullDiskBehindStandardOutputEndsWithExitCode4() throws Exception {
    File full = new File("/dev/full");
    assumeTrue(full.exists(), "no /dev/full here");
    Process run = Started.dyad(little("json", "-")).redirectOutput(full).start();
    assertNotWritten(run, "standard output cannot be written to: no space left on device");
  }

  @Test
  void aReaderThatHasGoneEndsWithExitCode4() throws Exception {
    Process run = Started.dyad(little("json", "-")).start();
    run.getInputStream().close();
    assertNotWritten(run, "standard output cannot be written to: its reader has gone");
  }

  @Test
  void aSummaryThatNobodyReadsLeavesTheReportsAsTheyShouldBe() throws Exception {
    String other = asking.resolve("sarn-gulf-2031").toString();
    for (List<String> others : List.of(List.<String>of(), List.of(other))) {
      Path out = folder.resolve("beside-" + others.size());
      List<String> command = new ArrayList<>(List.of(little("md", out.toString())));
      command.addAll(others);
      Process run = Started.dyad(command.toArray(String[]::new)).start();
      run.getInputStream().close();
      assertNotWritten(run, "standard output cannot be written to: its reader has gone");
      try (Stream<Path> files = Files.list(out)) {
        assertThat(files).hasSize(others.isEmpty() ? 1 : 6).allMatch(KilledRunTest::isWhole);
      }
    }
  }

  /** The table of the map is short: a line for each of the two briefs, below the columns. */
  private static boolean isWhole(Path file) {
    String name = file.getFileName().toString();
    return name.equals("map.csv")
        ? contentOf(file.toFile()).lines().count() == 3
        : !name.endsWith(".part") && file.toFile().length() > 1000;
  }

  private static void assertNotWritten(Process run, String message) throws Exception {
    try (InputStream err = run.getErrorStream()) {
      assertThat(new String(err.readAllBytes(), StandardCharsets.UTF_8)).contains(message);
    }
    assertThat(run.waitFor()).isEqualTo(ExitCode.OUTPUT);
  }

  /** The system breaks off a file at eight blocks, as a full disk would. */
  @Test
  void aDiskThatFillsUpEndsWithExitCode4AndLeavesTheOldReport() throws Exception {
    assumeTrue(new File("/bin/sh").exists(), "no shell here");
    for (String format : FORMATS) {
      Path out = Files.createDirectory(folder.resolve("full-" + format));
      Path report = Files.writeString(out.resolve("keshtan-2033." + format), OLD);
      List<String> command =
          new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"));
      command.addAll(Started.dyad(little(format, out.toString())).command());
      Process run =
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      assertNotWritten(run, "keshtan-2033." + format + ": cannot be written: file too large (");
      assertThat(report).hasContent(OLD);
      try (Stream<Path> files = Files.list(out)) {
        assertThat(files).containsExactly(report);
      }
    }
  }

  @Test
  void twoRunsAtOnceBothWriteTheirReportsWhole() throws Exception {
    Path alone = folder.resolve("alone");
    Path shared = folder.resolve("shared");
    assertThat(Ran.dyad("assess", BRIEF, "--out", alone.toString()).code()).isZero();
    for (int i = 0; i < Math.max(1, KILLS / 10); i++) {
      List<Process> runs = new ArrayList<>();
      for (int j = 0; j < 2; j++) {
        runs.add(
            Started.dyad("assess", BRIEF, "--out", shared.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
      }
      for (Process run : runs) {
        assertThat(run.waitFor()).isZero();
      }
      try (Stream<Path> files = Files.list(shared)) {
        assertThat(files).hasSize(FORMATS.size());
      }
      for (String format : FORMATS) {
        String name = "keshtan-2033." + format;
        assertThat(shared.resolve(name)).hasSameBinaryContentAs(alone.resolve(name));
      }
    }
  }

  /** A file where the folder should be: even an administrator cannot write there. */
  @Test
  void aFolderThatCannotBeWrittenToEndsWithExitCode4AndIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), OLD);
    for (String format : FORMATS) {
      Ran ran = Ran.dyad(little(format, file.resolve("reports").toString()));
      assertThat(ran.code()).isEqualTo(ExitCode.OUTPUT);
      assertThat(ran.err()).contains("keshtan-2033." + format).contains("cannot be written");
    }
    assertThat(file).hasContent(OLD);
  }

  private static String[] assess(String format, String out) {
    return new String[] {"assess", BRIEF, "--format", format, "--out", out};
  }

  /** The same of a brief that asks little, by few rules. */
  private static String[] little(String format, String out) {
    String brief = asking.resolve("keshtan-2033").toString();
    return new String[] {"assess", "--rules", RULES, "--format", format, "--out", out, brief};
  }
}
