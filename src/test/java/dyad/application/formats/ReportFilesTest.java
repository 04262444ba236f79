package dyad.application.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.application.AssessedBrief;
import dyad.application.AssessmentService;
import dyad.application.BriefSource;
import dyad.application.LoadedBrief;
import dyad.application.RuleFolders;
import dyad.reports.office.HouseStyle;
import dyad.reports.output.OutputException;
import dyad.reports.provenance.ReportRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several formats of a report can be written at a time. */
final class ReportFilesTest {

  private static final Path BRIEF = Path.of("facts/arctic-2024");
  private static final List<ReportFormat> FORMATS =
      List.of(ReportFormat.HTML, ReportFormat.DOCX, ReportFormat.MD, ReportFormat.JSON);

  private static AssessedBrief assessed;

  @TempDir private Path folder;

  @BeforeAll
  static void assess() throws Exception {
    assessed =
        new AssessmentService(
                RuleFolders.of(List.of(Path.of("rules"))).load(BRIEF),
                true,
                ReportRequest.ASSESSMENT)
            .assess(LoadedBrief.of(new BriefSource(BRIEF, List.of()), List.of()));
  }

  private static ReportFiles files(Path folder) {
    return new ReportFiles(folder, FORMATS, HouseStyle.NONE, List.of());
  }

  @Test
  void filesWrittenSideBySideAreTheSameBytesToldInTheOrderOfTheFormats() throws Exception {
    List<Path> inTurn = new ArrayList<>();
    List<Path> sideBySide = new ArrayList<>();
    files(folder.resolve("in turn")).write(BRIEF, assessed, inTurn::add);
    files(folder.resolve("side by side")).writeSideBySide(BRIEF, assessed, sideBySide::add);
    assertThat(sideBySide)
        .map(p -> p.getFileName().toString())
        .containsExactlyElementsOf(inTurn.stream().map(p -> p.getFileName().toString()).toList())
        .containsExactlyElementsOf(files(folder).names(assessed));
    for (int i = 0; i < inTurn.size(); i++) {
      assertThat(sideBySide.get(i)).hasSameBinaryContentAs(inTurn.get(i));
    }
  }

  @Test
  void aFormatThatCannotBeWrittenKeepsNoOtherFromBeingSo() throws Exception {
    Files.createDirectories(folder.resolve("arctic-2024.docx"));
    List<Path> written = new ArrayList<>();
    assertThatThrownBy(() -> files(folder).writeSideBySide(BRIEF, assessed, written::add))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("arctic-2024.docx")
        .hasMessageContaining("is a folder");
    assertThat(written)
        .containsExactly(
            folder.resolve("arctic-2024.html"),
            folder.resolve("arctic-2024.md"),
            folder.resolve("arctic-2024.json"));
  }
}
