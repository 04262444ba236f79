package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outcomes of tests take the place of earlier outcomes, and of nothing else. */
final class JUnitFileTest {

  @TempDir Path folder;

  private Strait strait;
  private Path file;

  @BeforeEach
  void lay() throws IOException {
    strait = Strait.laid(folder);
    file = folder.resolve("outcomes.xml");
  }

  private Ran test(Path junit) {
    return strait.dyad("test", strait.brief().toString(), "--junit", junit.toString());
  }

  private void isWritten() {
    assertThat(test(file).err()).endsWith("Written: " + file + "\n");
    assertThat(file).content().contains("<testsuites name=\"dyad\"");
  }

  private void isRefused(Path junit, String found) throws IOException {
    byte[] before = Files.readAllBytes(junit);
    Ran ran = test(junit);
    assertThat(ran.code()).as(ran.out()).isEqualTo(ExitCode.OUTPUT);
    assertThat(ran.err())
        .endsWith(
            ": is there, and holds no outcomes of tests but "
                + found
                + " (name another file by --junit, or move this one away)\n");
    assertThat(junit).hasBinaryContent(before);
  }

  @Test
  void earlierOutcomesMakeWayForThoseOfToday() throws IOException {
    isWritten();
    byte[] written = Files.readAllBytes(file);
    isWritten();
    assertThat(file).hasBinaryContent(written);
  }

  @Test
  void soDoThoseOfAnotherProgramAndAnEmptyFile() throws IOException {
    for (String before : new String[] {"<testsuite name='other'/>", ""}) {
      Files.writeString(file, before);
      isWritten();
    }
  }

  @Test
  void aBriefStays() throws IOException {
    isRefused(strait.brief().resolve("brief.json"), "a text that begins with `{`");
  }

  @Test
  void soDoesOtherXml() throws IOException {
    Files.writeString(
        file, "<?xml version='1.0'?>\n<!-- ours -->\n<project><testsuite/></project>");
    isRefused(file, "XML whose root is `<project>`");
  }

  @Test
  void soDoesATextOfAnySort() throws IOException {
    Files.writeString(file, "\n  Notes of Tuesday\nand more");
    isRefused(file, "a text that begins with `Notes of Tuesday`");
    Files.writeString(file, "<testsuites");
    isRefused(file, "a text that begins with `<testsuites`");
  }

  @Test
  void soDoesWhatIsNoText() throws IOException {
    Files.write(file, new byte[] {'P', 'K', 3, 4, (byte) 0xFF, 0});
    isRefused(file, "what is no text");
    Files.write(file, "é".getBytes(StandardCharsets.ISO_8859_1));
    isRefused(file, "what is no text");
  }
}
