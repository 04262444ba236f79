package dyad.reports.office;

import dyad.facts.Digest;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.reports.provenance.Provenance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HexFormat;

/** A document or slides of a house, on whose styles and layouts a report is written. */
public final class HouseFile {

  private static final int MOST_MEBIBYTES = 64;

  private final Path path;
  private final String name;
  private final HouseSort sort;
  private final byte[] bytes;

  private HouseFile(Path path, String name, HouseSort sort, byte[] bytes) {
    this.path = path;
    this.name = name;
    this.sort = sort;
    this.bytes = bytes;
  }

  /**
   * Reads one.
   *
   * @throws ProblemsException if it is not there, or is neither a Word document nor slides
   */
  public static HouseFile read(Path path) throws ProblemsException {
    byte[] bytes = TextFile.bytes(path, MOST_MEBIBYTES);
    String name = String.valueOf(path.getFileName());
    return new HouseFile(path, name, HouseSort.of(path, bytes), bytes);
  }

  /** The same by the name that a report calls it. */
  public HouseFile called(String other) {
    return new HouseFile(path, other, sort, bytes);
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** What it is. */
  public HouseSort sort() {
    return sort;
  }

  /** Its bytes, from the first. */
  public InputStream open() throws IOException {
    return new ByteArrayInputStream(bytes);
  }

  /** What a report is made from that is written on it. */
  Provenance named(Provenance report) {
    String digest = HexFormat.of().formatHex(Digest.of(bytes));
    return report.and(new Provenance.Input(Provenance.Kind.TEMPLATE, name, digest));
  }
}
