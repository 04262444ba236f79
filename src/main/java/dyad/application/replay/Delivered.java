package dyad.application.replay;

import dyad.application.formats.ReportFormat;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.reports.provenance.Imprint;
import dyad.reports.provenance.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A report as somebody delivered it. Whatever it holds is data: nothing in it is run, no file that
 * it names is opened, and of its parts no more is unpacked than is asked for.
 *
 * @param path its file
 * @param bytes all of it
 * @param format its format, told by content
 */
public record Delivered(Path path, byte[] bytes, ReportFormat format) {

  private static final int MOST_MEBIBYTES = 256;
  private static final int MOST_PROPERTIES = 1 << 20;
  private static final int BEGINNING = 40;

  /**
   * Reads a report.
   *
   * @throws ProblemsException if it is not there, cannot be read or is too large
   */
  public static Delivered read(Path path) throws ProblemsException {
    byte[] bytes = TextFile.bytes(path, MOST_MEBIBYTES);
    return new Delivered(path, bytes, format(path, bytes));
  }

  private static ReportFormat format(Path path, byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1);
    boolean archive = start.startsWith("PK");
    return Stream.of(ReportFormat.values())
        .filter(format -> format.imprint().archive() == archive)
        .filter(format -> fits(format.imprint(), path, start))
        .max(Comparator.comparing(format -> format.imprint().mark().length()))
        .orElseThrow(); // one of each sort has an empty mark
  }

  private static boolean fits(Imprint imprint, Path path, String start) {
    return imprint.archive() && !imprint.mark().isEmpty()
        ? part(path, imprint.mark(), 1).isPresent()
        : start.startsWith(imprint.mark());
  }

  /** What it says that it was made from; empty if that cannot be read. */
  public Optional<Provenance> madeFrom() {
    Imprint imprint = format.imprint();
    byte[] told =
        imprint.archive() ? part(imprint.part(), MOST_PROPERTIES).orElse(new byte[0]) : bytes;
    return imprint.read(new String(told, StandardCharsets.UTF_8));
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
