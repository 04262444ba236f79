package dyad.application.replay;

import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.reports.interchange.CsvTables;
import dyad.reports.provenance.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A report as somebody delivered it. Whatever it holds is data: nothing in it is run, no file that
 * it names is opened, and of its parts no more is unpacked than is asked for.
 *
 * @param path its file
 * @param bytes all of it
 * @param form its format
 */
public record Delivered(Path path, byte[] bytes, Form form) {

  private static final int MOST_MEBIBYTES = 256;
  private static final int MOST_PROPERTIES = 1 << 20;
  private static final String PROPERTIES = "docProps/core.xml";

  /** Formats, told by content, for a file may be renamed. */
  public enum Form {
    XLSX("<dc:description>([^<]*)</dc:description>"),
    DOCX("<dc:description>([^<]*)</dc:description>"),
    PPTX("<dc:description>([^<]*)</dc:description>"),
    HTML("[\n>]<p (?:class=\"note\" )?id=\"made-from\">([^<]*)</p>"),
    JSON("\n {2}\"madeFrom\" : \"([^\"]*)\"\n"),
    STIX("\n {4,}\"description\" : \"(Dyad [^\"]*; brief [^\"]*)\"\n"),
    PROV("\n {2}\"madeFrom\" : \"([^\"]*)\",\n"),
    CSV("([^\n]*)\n"),
    MD("\nMade from: ([^\n]*)\n");

    private final Pattern madeFrom;

    Form(String madeFrom) {
      this.madeFrom = Pattern.compile(madeFrom);
    }

    /** Whether it is a zip archive of parts. */
    public boolean packed() {
      return this == XLSX || this == DOCX || this == PPTX || this == CSV;
    }

    /** Whether it is one JSON value. */
    boolean isJson() {
      return this == JSON || this == STIX || this == PROV;
    }

    /** Whether `assess` alone writes reports in it. */
    boolean isOfAssessments() {
      return this == PPTX || this == CSV || this == STIX || this == PROV;
    }
  }

  /**
   * Reads a report.
   *
   * @throws ProblemsException if it is not there, cannot be read or is too large
   */
  public static Delivered read(Path path) throws ProblemsException {
    byte[] bytes = TextFile.bytes(path, MOST_MEBIBYTES);
    return new Delivered(path, bytes, form(path, bytes));
  }

  private static Form form(Path path, byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 9), StandardCharsets.ISO_8859_1);
    if (start.startsWith("PK")) {
      return packed(path);
    }
    if (start.equals("<!doctype")) {
      return Form.HTML;
    }
    return start.startsWith("{") ? json(bytes) : Form.MD;
  }

  private static Form json(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 40), StandardCharsets.ISO_8859_1);
    if (start.startsWith("{\n  \"type\" : \"bundle\"")) {
      return Form.STIX;
    }
    return start.startsWith("{\n  \"@context\"") ? Form.PROV : Form.JSON;
  }

  private static Form packed(Path path) {
    if (part(path, "word/document.xml", 1).isPresent()) {
      return Form.DOCX;
    }
    if (part(path, CsvTables.MADE_FROM, 1).isPresent()) {
      return Form.CSV;
    }
    return part(path, "ppt/presentation.xml", 1).isPresent() ? Form.PPTX : Form.XLSX;
  }

  /** What it says that it was made from; empty if that cannot be read. */
  public Optional<Provenance> madeFrom() {
    String properties = form == Form.CSV ? CsvTables.MADE_FROM : PROPERTIES;
    byte[] told =
        form.packed() ? part(path, properties, MOST_PROPERTIES).orElse(new byte[0]) : bytes;
    Matcher matcher = form.madeFrom.matcher(new String(told, StandardCharsets.UTF_8));
    Optional<Provenance> last = Optional.empty();
    while (matcher.find()) {
      last = Provenance.read(matcher.group(1).replace("\\", ""));
    }
    return last;
  }

  /**
   * A part of an archive.
   *
   * @param most how many bytes of it are unpacked
   */
  Optional<byte[]> part(String name, int most) {
    return part(path, name, most);
  }

  private static Optional<byte[]> part(Path path, String name, int most) {
    try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
      ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = zip.getInputStream(entry)) {
        return Optional.of(in.readNBytes(most));
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // damaged
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Delivered that
        && path.equals(that.path)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
