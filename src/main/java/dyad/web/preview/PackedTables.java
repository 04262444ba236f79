package dyad.web.preview;

import dyad.findings.CsvText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The tables in an archive, one below the other, and what else lies in it as text. */
final class PackedTables {

  private static final String TABLE = ".csv";

  private PackedTables() {}

  static PreviewPage page(String title, byte[] paper) throws IOException {
    PreviewPage page = new PreviewPage(title);
    page.heading(1, title);
    try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(paper))) {
      for (ZipEntry file = archive.getNextEntry(); file != null; file = archive.getNextEntry()) {
        page.heading(2, file.getName());
        show(file.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8), page);
      }
    }
    return page;
  }

  private static void show(String name, String text, PreviewPage page) {
    if (!name.endsWith(TABLE)) {
      page.paragraph(text.strip());
      return;
    }
    Rows rows = new Rows();
    for (CsvText.Row row : new CsvText(text).rows()) {
      rows.add(row.cells());
    }
    rows.show(name, true, page);
  }
}
