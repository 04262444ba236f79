package dyad.reports.excel.table;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.reports.SampleReports;
import dyad.reports.excel.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A warm-up leaves nothing behind but what the library has loaded. */
final class WarmUpTest {

  @Test
  void aWorkbookIsTheSameBeforeAndAfter() throws IOException {
    byte[] before = written();
    Workbook.warmUp();
    assertThat(written()).isEqualTo(before);
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Workbook.write(SampleReports.canal(), bytes);
    return bytes.toByteArray();
  }
}
