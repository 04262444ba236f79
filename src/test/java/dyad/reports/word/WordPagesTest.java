package dyad.reports.word;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped brief's document as a word processor lays it out. */
@Slow
final class WordPagesTest {

  private static final Path DOCUMENT = Path.of("reports/afghanistan-2021.docx");

  @TempDir private Path folder;

  @Test
  void twoPagesStandUpFrontAndTheTableOfContentsEndsOnTheSecond() throws Exception {
    boolean installed = Stream.of("soffice", "pdftotext").allMatch(WordPagesTest::isInstalled);
    assertThat(installed || System.getenv("CI") == null).as("LibreOffice and poppler").isTrue();
    Assumptions.assumeTrue(installed, "LibreOffice or poppler is not here");
    String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
    String target = folder.toString();
    run(
        "soffice",
        "--headless",
        profile,
        "--convert-to",
        "pdf",
        "--outdir",
        target,
        DOCUMENT.toString());
    assertThat(page(1)).contains("How far this goes").contains("Key judgments");
    assertThat(page(2)).contains("What would change our mind").contains("Annex H: Method");
    assertThat(page(3)).startsWith("Annex A: Topic by topic");
  }

  private String page(int number) throws IOException, InterruptedException {
    Path text = folder.resolve(number + ".txt");
    String pdf = folder.resolve("afghanistan-2021.pdf").toString();
    String page = String.valueOf(number);
    run("pdftotext", "-f", page, "-l", page, pdf, text.toString());
    return Files.readString(text).strip();
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(command[0] + " ends").isTrue();
    assertThat(process.exitValue()).isZero();
  }

  private static boolean isInstalled(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(f -> Files.isExecutable(Path.of(f, program)));
  }
}
