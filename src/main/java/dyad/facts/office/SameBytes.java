package dyad.facts.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;

/** Writes a file so that the same content gives the same bytes, whenever and wherever. */
public final class SameBytes {

  /**
   * The first day of 1980 stands for whatever was before, and is then told once more with the
   * clock's zone.
   */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** A chart carries its numbers in a workbook of its own. */
  private static final String EMBEDDED = ".xlsx";

  private SameBytes() {}

  /** Writes a file that is dated as its brief is. The stream is left open. */
  public static void write(POIXMLDocument document, String title, LocalDate asOf, OutputStream out)
      throws IOException {
    date(document, title, asOf);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    // Packed below, so not pressed yet.
    ZipArchiveOutputStream loose = new ZipArchiveOutputStream(written);
    loose.setLevel(Deflater.NO_COMPRESSION);
    document.write(loose);
    pack(new ByteArrayInputStream(written.toByteArray()), out);
  }

  /**
   * The same, with a description that a program shows among the file's properties.
   *
   * @param description the description; none where it is empty
   */
  public static void write(
      POIXMLDocument document, String title, String description, LocalDate asOf, OutputStream out)
      throws IOException {
    if (!description.isEmpty()) {
      document.getProperties().getCoreProperties().setDescription(description);
    }
    write(document, title, asOf, out);
  }

  /** Dates a file, or one that is embedded in it, as its brief is. */
  public static void date(POIXMLDocument document, String title, LocalDate asOf)
      throws IOException {
    Optional<Date> date = Optional.of(Date.from(asOf.atStartOfDay().toInstant(ZoneOffset.UTC)));
    CoreProperties properties = document.getProperties().getCoreProperties();
    properties.setTitle(VisibleText.of(title));
    properties.setCreator("Dyad");
    properties.setCreated(date);
    properties.setModified(date);
  }

  private static void pack(InputStream written, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    try (ZipInputStream parts = new ZipInputStream(written)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        ZipEntry entry = new ZipEntry(part.getName());
        // The other setters read the clock's zone.
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        if (part.getName().endsWith(EMBEDDED)) {
          pack(new ByteArrayInputStream(parts.readAllBytes()), zip);
        } else {
          parts.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
    zip.finish();
  }
}
