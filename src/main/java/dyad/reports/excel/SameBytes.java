package dyad.reports.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook so that the same content gives the same bytes, whenever and wherever. */
final class SameBytes {

  /**
   * The first day of 1980 stands for whatever was before, and is then told once more with the
   * clock's zone.
   */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

  private SameBytes() {}

  /** Writes a workbook that is dated as its brief is. */
  static void write(XSSFWorkbook workbook, String title, LocalDate asOf, OutputStream out)
      throws IOException {
    Optional<Date> date = Optional.of(Date.from(asOf.atStartOfDay().toInstant(ZoneOffset.UTC)));
    CoreProperties properties = workbook.getProperties().getCoreProperties();
    properties.setTitle(PlainText.visible(title));
    properties.setCreator("Dyad");
    properties.setCreated(date);
    properties.setModified(date);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    workbook.write(written);
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipInputStream parts =
        new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        ZipEntry entry = new ZipEntry(part.getName());
        // The other setters read the clock's zone.
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        parts.transferTo(zip);
        zip.closeEntry();
      }
    }
    zip.finish();
  }
}
