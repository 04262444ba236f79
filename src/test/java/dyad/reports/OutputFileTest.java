package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @TempDir Path folder;

  @Test
  void aFileIsReplacedWholeAndNothingIsLeftBesideIt() throws Exception {
    Path file = Files.writeString(folder.resolve("report.md"), "old");
    OutputFile.write(file, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("report.md");
  }

  @Test
  void aWriteThatBreaksOffLeavesTheOldFileAndNothingElse() throws Exception {
    Path file = Files.writeString(folder.resolve("report.md"), "old");
    assertThatThrownBy(
            () ->
                OutputFile.write(
                    file,
                    out -> {
                      out.write(1);
                      throw new IOException("the disk is full");
                    }))
        .isInstanceOf(OutputException.class);
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("report.md");
  }

  @Test
  void whatAKilledRunLeftIsSweptAndWhatALivingRunWritesIsNot() throws Exception {
    long ended = new ProcessBuilder(java(), "-version").redirectErrorStream(true).start().pid();
    while (ProcessHandle.of(ended).isPresent()) {
      Thread.onSpinWait();
    }
    Files.writeString(folder.resolve(".report.md." + ended + "-0.part"), "half");
    String living = ".report.md." + ProcessHandle.current().pid() + "-0.part";
    Files.writeString(folder.resolve(living), "half");
    Files.writeString(folder.resolve(".other.md." + ended + "-0.part"), "half");
    OutputFile.write(folder.resolve("report.md"), out -> out.write(1));
    assertThat(names())
        .containsExactlyInAnyOrder(living, ".other.md." + ended + "-0.part", "report.md");
  }

  @Test
  void aFileThatAnOfficeProgramHoldsOpenIsNotTouched() throws Exception {
    Path file = Files.writeString(folder.resolve("report.xlsx"), "old");
    Files.writeString(folder.resolve("~$report.xlsx"), "");
    assertThatThrownBy(() -> OutputFile.write(file, out -> out.write(1)))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("is open in another program");
    assertThat(file).hasContent("old");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).toList();
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
