package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No result is written over the facts that it is on. */
@Slow
final class OverwriteGuardTest {

  @TempDir Path folder;

  private Strait strait;
  private Path workbook;

  @BeforeEach
  void lay() throws IOException {
    strait = Strait.laid(folder);
    workbook = folder.resolve("strait.xlsx");
    Ran ran = Ran.dyad("facts", strait.brief().toString(), "--to", workbook.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  private void isRefused(Path file, String... command) throws IOException {
    byte[] before = Files.readAllBytes(file);
    Ran ran = strait.dyad(command);
    assertThat(ran.code()).as("%s %s", ran.out(), ran.err()).isEqualTo(ExitCode.OUTPUT);
    assertThat(ran.err()).contains("is what the result is on (choose another file or folder");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void aWorkbookOfFactsIsNoPlaceForItsOwnSweepComparisonOrMatrix() throws IOException {
    String book = workbook.toString();
    isRefused(workbook, "sweep", book, "--out", book);
    isRefused(workbook, "ach", book, "--out", book);
    isRefused(workbook, "compare", book, strait.brief().toString(), "--out", book);
    isRefused(workbook, "compare", strait.brief().toString(), book, "--out", book);
    isRefused(workbook, "assess", book, "--format", "xlsx", "--out", folder.toString());
  }

  @Test
  void norIsItUnderAnotherName() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), workbook);
    isRefused(workbook, "sweep", workbook.toString(), "--out", link.toString());
  }

  @Test
  void aBriefsFileAndItsAlternativesAreNoPlaceForJson() throws IOException {
    String brief = strait.brief().toString();
    Path file = strait.brief().resolve("brief.json");
    Path alternative = strait.brief().resolve("alternatives/no-ships.json");
    for (List<String> command :
        List.of(
            List.of("explain", "Q1"),
            List.of("why-not", "Q1"),
            List.of("challenge"),
            List.of("indicators"),
            List.of("flip"))) {
      isRefused(file, words(command, brief, file, "--with", "no-ships"));
      isRefused(alternative, words(command, brief, alternative, "--with", "no-ships"));
      isRefused(alternative, words(command, brief, alternative, "--with", alternative.toString()));
    }
    isRefused(alternative, words(List.of("compare", "no-ships"), brief, alternative));
  }

  /** A folder that is called as its file is: the report on it would be, too. */
  @Test
  void aBriefThatIsCalledBriefKeepsItsFacts() throws IOException {
    Path brief = Files.move(strait.brief(), folder.resolve("facts/brief"));
    isRefused(
        brief.resolve("brief.json"),
        "assess",
        brief.toString(),
        "--format",
        "json",
        "--out",
        brief.toString());
  }

  private static String[] words(List<String> command, String brief, Path out, String... more) {
    List<String> words = new java.util.ArrayList<>(command);
    words.add(1, brief);
    words.addAll(List.of("--format", "json", "--out", out.toString()));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }
}
