package dyad.facts.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.CTProperties;

/** Writes a file so that the same content gives the same bytes, whenever and wherever. */
public final class SameBytes {

  /**
   * The first day of 1980 stands for whatever was before, and is then told once more with the
   * clock's zone.
   */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** Two thirds of the work of the usual 6, for files that are a fiftieth larger. */
  private static final int PRESSED = 5;

  /** A chart carries its numbers in a workbook of its own. */
  private static final String EMBEDDED = ".xlsx";

  private static final Filling AS_WRITTEN = (name, part) -> part;

  private SameBytes() {}

  /**
   * Writes a file that is dated as its brief is. The stream is left open.
   *
   * @param description what it was made from, among its properties; empty for nothing
   */
  public static void write(
      POIXMLDocument document, String title, String description, LocalDate asOf, OutputStream out)
      throws IOException {
    write(document, title, description, asOf, AS_WRITTEN, out);
  }

  /**
   * The same, with parts filled in besides.
   *
   * @param filling what becomes of each part
   */
  public static void write(
      POIXMLDocument document,
      String title,
      String description,
      LocalDate asOf,
      Filling filling,
      OutputStream out)
      throws IOException {
    if (!description.isEmpty()) {
      document.getProperties().getCoreProperties().setDescription(description);
    }
    date(document, title, asOf);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    // Packed below, so not pressed yet.
    ZipArchiveOutputStream loose = new ZipArchiveOutputStream(written);
    loose.setLevel(Deflater.NO_COMPRESSION);
    document.write(loose);
    pack(new ByteArrayInputStream(written.toByteArray()), filling, out);
  }

  /** Fills in what the library was spared. */
  @FunctionalInterface
  public interface Filling {

    /**
     * What stands in a part of the file.
     *
     * @param name its name, for example {@code xl/worksheets/sheet1.xml}
     * @param part what the library wrote
     */
    byte[] of(String name, byte[] part);
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

  /** Takes away what a file that something is written into tells of what it was before. */
  public static void unsigned(POIXMLDocument document) {
    CoreProperties properties = document.getProperties().getCoreProperties();
    properties.setLastModifiedByUser("");
    properties.setRevision("1");
    properties.setKeywords("");
    properties.setSubjectProperty("");
    properties.setCategory("");
    properties.setContentStatus("");
    properties.setLastPrinted(Optional.empty());
    CTProperties extended =
        document.getProperties().getExtendedProperties().getUnderlyingProperties();
    if (extended.isSetTitlesOfParts()) {
      extended.unsetTitlesOfParts();
    }
    if (extended.isSetHeadingPairs()) {
      extended.unsetHeadingPairs();
    }
    if (extended.isSetManager()) {
      extended.unsetManager();
    }
  }

  private static void pack(InputStream written, Filling filling, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(PRESSED);
    try (ZipInputStream parts = new ZipInputStream(written)) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        zip.putNextEntry(entry(part.getName()));
        if (part.getName().endsWith(EMBEDDED)) {
          pack(new ByteArrayInputStream(parts.readAllBytes()), AS_WRITTEN, zip);
        } else {
          zip.write(filling.of(part.getName(), parts.readAllBytes()));
        }
        zip.closeEntry();
      }
    }
    zip.finish();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    // The other setters read the clock's zone.
    entry.setTimeLocal(ALWAYS);
    return entry;
  }

  /**
   * Writes an archive of texts, in UTF-8. The stream is left open.
   *
   * @param texts the texts by the names of their files, in order
   */
  public static void archive(Map<String, String> texts, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.setLevel(PRESSED);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      zip.putNextEntry(entry(text.getKey()));
      zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    zip.finish();
  }
}
