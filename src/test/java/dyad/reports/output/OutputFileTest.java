package dyad.reports.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

  @Test
  void aFolderIsToldAsThat() throws Exception {
    Path inside = Files.createDirectory(folder.resolve("reports"));
    for (Path place : List.of(inside, Path.of(""), inside.getRoot())) {
      assertThatThrownBy(() -> OutputFile.write(place, out -> out.write(1)))
          .isInstanceOf(OutputException.class)
          .hasMessage(place + ": is a folder (name a file)");
    }
    assertThat(names()).containsExactly("reports");
  }

  @Test
  void aLinkGoesOnLeadingToTheFileThatIsReplaced() throws Exception {
    Path file = Files.writeString(folder.resolve("report.md"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("latest.md"), file.getFileName());
    OutputFile.write(link, out -> out.write('n'));
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("n");
    Files.delete(file);
    OutputFile.write(link, out -> out.write('m'));
    assertThat(link).hasContent("m");
    assertThat(names()).containsExactly("latest.md");
  }

  /** A device such as {@code /dev/null} is one for everybody: no report may take its place. */
  @Test
  void whatIsNoFileIsWrittenIntoAndStaysWhatItIs() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new File("/usr/bin/mkfifo").exists(), "no pipes here");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    OutputFile.write(pipe, out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
    assertThat(read.get(1, TimeUnit.MINUTES)).isEqualTo("new");
    assertThat(Files.readAttributes(pipe, BasicFileAttributes.class).isOther()).isTrue();
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
