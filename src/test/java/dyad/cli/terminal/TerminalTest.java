package dyad.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.Ran;
import dyad.reports.text.TextLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What reaches a terminal")
@Slow
final class TerminalTest {

  /** Red letters, and the same by a control of one character beyond ASCII. */
  private static final String RED = "\u001B[31mred\u009B0m";

  private static final String SHOWN = "U+001B[31mredU+009B0m";

  @TempDir private Path folder;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private String told() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private PrintStream raw() {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "x\u001B[2J, xU+001B[2J",
    "\u009B2J, U+009B2J",
    "a\u0000b\u0007c\u007Fd, aU+0000bU+0007cU+007Fd",
    "\u00A9 \u00C2 \u00A0 \u0416 \uD83D\uDE00, \u00A9 \u00C2 \u00A0 \u0416 \uD83D\uDE00",
    "\u00C2\u009B, \u00C2U+009B"
  })
  void isShownAndWorksNothing(String text, String shown) {
    new Terminal(raw()).print(text);
    assertThat(told()).isEqualTo(shown);
  }

  @Test
  void linesEndAsTheyDoEverywhere() {
    new Terminal(raw()).print("a\tb\nc\r\nd\re\n");
    assertThat(told()).isEqualTo("a\tb\nc\r\ndU+000De\n");
  }

  @Test
  void namesOfFilesFoldersAndQuestionsAreShown() throws IOException {
    Path brief = Files.createDirectory(folder.resolve(RED));
    Files.copy(
        Path.of("src/test/resources/briefs/keshtan-2033/brief.json"), brief.resolve("brief.json"));
    Path out = folder.resolve("out" + RED);
    Ran ran = Ran.dyad("assess", brief.toString(), "--format", "md", "--out", out.toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("Written: ").contains("out" + SHOWN).doesNotContain("\u001B");
    assertThat(out).isDirectoryContaining("glob:**.md");
    Ran wrong = Ran.dyad("explain", brief.toString(), RED);
    assertThat(wrong.err()).contains("the brief asks no question `" + SHOWN + "`");
    assertThat(Ran.dyad("assess", "x", "--" + RED).err()).contains("--" + SHOWN);
    Ran json = Ran.dyad("assess", brief.toString(), "--format", "json", "--out", "-");
    assertThat(json.out()).contains("\"id\" : \"\u241B[31mred\uFFFD0m\"");
  }

  @Test
  void linesOnStandardOutputAreShownAsWell() throws Exception {
    OutputStream out = new ByteArrayOutputStream();
    TextLines.content(java.util.List.of("a " + RED + "\tb")).write(out);
    assertThat(out).hasToString("a " + SHOWN + "\tb\n");
  }

  @Test
  void noBarGoesWhereNobodyLooks() throws InterruptedException {
    try (Progress unseen = new Progress(2, "steps", false, raw());
        Progress seen = new Progress(2, "steps", true, raw())) {
      Thread.sleep(1100);
      unseen.step();
      assertThat(told()).isEmpty();
      seen.step();
      assertThat(told()).startsWith("\r[===").endsWith("] 1 of 2 steps");
    }
    assertThat(told()).endsWith("] 1 of 2 steps\n");
  }

  @Test
  void aBarIsShownWhereTheLauncherSaysSo() {
    String before = System.setProperty("dyad.terminal", "true");
    try {
      assertThat(Terminal.isWatched()).isTrue();
      System.setProperty("dyad.terminal", "false");
      assertThat(Terminal.isWatched()).isFalse();
    } finally {
      System.clearProperty("dyad.terminal");
      if (before != null) {
        System.setProperty("dyad.terminal", before);
      }
    }
  }
}
