package dyad.facts.excel;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One table out of an archive of them. */
public final class PackedTable {

  private PackedTable() {}

  /**
   * The bytes of a table.
   *
   * @param file how messages call the archive
   * @param name how the table is called in it
   * @throws ProblemsException if it unpacks to too much, or the table is not in it
   */
  public static byte[] part(String file, byte[] archive, String name) throws ProblemsException {
    UnpackLimits.check(file, archive);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals(name)) {
          return zip.readAllBytes();
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // It is damaged, so that the table cannot be found in it.
    }
    String wrong = "this archive has no table " + Quote.of(name) + " that can be read";
    String hint = "take the one that `dyad assess BRIEF --format csv` writes, or the table itself";
    throw new ProblemsException(new Problem(Place.file(file), "no-workbook", wrong, hint));
  }
}
