package dyad.reports.excel.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Fact;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import dyad.reports.analysis.EvidenceReport;
import dyad.reports.excel.analysis.EvidenceWorkbook.Sheet;
import dyad.reports.excel.table.Table;
import dyad.scenarios.analysis.Hypotheses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook of evidence shows what little a fact weighs. */
final class EvidenceWorkbookTest {

  private static XSSFWorkbook weighing(double... weights) throws IOException {
    Report canal = SampleReports.canal();
    List<Fact> facts = canal.brief().facts();
    List<Hypotheses.Evidence> evidence =
        IntStream.range(0, weights.length)
            .mapToObj(i -> new Hypotheses.Evidence(List.of(facts.get(i)), weights[i]))
            .toList();
    EvidenceReport report =
        new EvidenceReport(
            canal.brief(),
            canal.rules(),
            canal.scales(),
            canal.madeFrom(),
            canal.coverage(),
            List.of(new Hypotheses("Q01", "it is so", "it is not so", evidence)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvidenceWorkbook.write(report, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static List<String> shown(XSSFWorkbook workbook, Sheet sheet, int column) {
    XSSFSheet written = workbook.getSheet(sheet.title());
    List<String> shown = new ArrayList<>();
    for (int row = Table.FIRST; row <= written.getLastRowNum(); row++) {
      shown.add(new DataFormatter().formatCellValue(written.getRow(row).getCell(column)));
    }
    return shown;
  }

  @Test
  void whatWeighsLittleIsNotShownAsNothing() throws IOException {
    XSSFWorkbook workbook = weighing(0.5, -0.012, 0.0096, -0.004, 0);
    assertThat(shown(workbook, Sheet.EVIDENCE, 2))
        .containsExactly("", "0.50", "0.01", "<0.01", "<0.01", "0.00");
    assertThat(shown(workbook, Sheet.MATRIX, 3)).containsExactly("0.50", "0.01", "<0.01", "<0.01");
    assertThat(shown(workbook, Sheet.MATRIX, 4))
        .containsExactly("+0.50", "−0.01", "+<0.01", "−<0.01");
  }
}
