package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More files, lines and links than anybody could follow are refused, and the limit is named. */
@Slow
final class LimitsTest {

  private static final String BRIEF = "src/test/resources/briefs/keshtan-2033";

  @TempDir private Path folder;

  private static void isTold(String told, int code, String... command) {
    Ran ran = Ran.dyad(command);
    assertThat(ran.code()).as(ran.toString()).isEqualTo(code);
    assertThat(code == ExitCode.NO ? ran.out() : ran.err()).contains(told);
  }

  private String brief() throws IOException {
    Files.copy(Path.of(BRIEF, "brief.json"), folder.resolve("brief.json"));
    return folder.toString();
  }

  @Test
  void rules() throws IOException {
    for (int i = 0; i < 5001; i++) {
      Files.createFile(folder.resolve("r" + i + ".drl"));
    }
    isTold(
        "too-much: there are more than 5000 rules in this folder",
        ExitCode.INPUT,
        "assess",
        BRIEF,
        "--rules",
        folder.toString());
  }

  @Test
  void linesOfAScale() throws IOException {
    Path scales = Files.createDirectories(folder.resolve("scales"));
    Files.writeString(
        scales.resolve("thresholds.csv"),
        IntStream.range(0, 10_001).mapToObj(i -> "t" + i + ",1,m\n").collect(Collectors.joining()));
    isTold(
        "thresholds.csv:10001:1: too-much: this table has more than 10000 lines",
        ExitCode.NO,
        "check",
        scales.resolve("thresholds.csv").toString());
  }

  @Test
  void paragraphsOfASource() throws IOException {
    Path source = folder.resolve("source.txt");
    Files.writeString(source, "a\n\n".repeat(50_001));
    isTold(
        "too-much: the text has more than 50000 paragraphs",
        ExitCode.INPUT,
        "passages",
        BRIEF,
        "--source",
        source.toString());
  }

  @Test
  void alternatives() throws IOException {
    String brief = brief();
    Path alternatives = Files.createDirectories(folder.resolve("alternatives"));
    for (int i = 0; i < 1001; i++) {
      Files.createFile(alternatives.resolve("a" + i + ".json"));
    }
    isTold(
        "too-much: there are more than 1000 alternatives in this folder",
        ExitCode.INPUT,
        "challenge",
        brief);
  }

  @Test
  void alternativesThatBuildOnEachOther() throws IOException {
    String brief = brief();
    Path alternatives = Files.createDirectories(folder.resolve("alternatives"));
    for (int i = 0; i < 40; i++) {
      String base = i == 0 ? "" : ", \"base\": \"a" + (i - 1) + "\"";
      Files.writeString(
          alternatives.resolve("a" + i + ".json"), "{\"name\": \"n\", \"why\": \"w\"" + base + "}");
    }
    isTold(
        "too-deep: more than 32 alternatives build on each other",
        ExitCode.INPUT,
        "compare",
        brief,
        "a39");
  }

  @Test
  void foldersInFolders() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("x/".repeat(500)));
    Files.createFile(deep.resolve("a.drl"));
    isTold(
        "too-deep: folders lie in each other more than 32 deep here",
        ExitCode.NO,
        "check",
        folder.toString());
    isTold("too-deep", ExitCode.INPUT, "assess", BRIEF, "--rules", folder.toString());
  }

  @Test
  void aLinkThatLeadsBackIsNotFollowed() throws IOException {
    String brief = brief();
    Files.createSymbolicLink(folder.resolve("again"), folder);
    Files.createSymbolicLink(folder.resolve("itself"), Path.of("itself"));
    Ran ran = Ran.dyad("check", brief);
    assertThat(ran.err()).contains("1 file checked");
    assertThat(ran.code()).isIn(ExitCode.DONE, ExitCode.NO);
  }

  @Test
  void whatNeverEndsIsNoFile() {
    Path endless = Path.of("/dev/zero");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(endless), "no /dev/zero here");
    isTold("not-a-file: this is a pipe or a device", ExitCode.INPUT, "assess", "/dev/zero");
  }

  @Test
  void theStack() {
    Failure told = Failure.of(new StackOverflowError());
    assertThat(told.code()).isEqualTo(ExitCode.BUDGET);
    assertThat(told.lines())
        .singleElement()
        .asString()
        .contains("nested too deep", "DYAD_JAVA_OPTS");
  }
}
