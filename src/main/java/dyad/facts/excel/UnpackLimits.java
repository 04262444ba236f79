package dyad.facts.excel;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The bounds of what a workbook unpacks to. They are checked by unpacking it once and keeping
 * nothing, before any of it is read.
 */
final class UnpackLimits {

  private static final int MOST = 1000;
  private static final long MEBIBYTE = 1L << 20;
  private static final long LARGEST_ALTOGETHER = 160 * MEBIBYTE;
  private static final long LARGEST_TEXTS = 64 * MEBIBYTE;

  /** How many times its own size a workbook may unpack to, beyond what is too little to matter. */
  private static final int RATIO = 100;

  private static final long LITTLE = 10 * MEBIBYTE;

  /** What is read as a tree, which takes many times the memory. */
  private static final Pattern TREES =
      Pattern.compile(
          "\\[Content_Types]\\.xml|.*\\.rels|docProps/.*|xl/(workbook|styles)\\.xml|xl/theme/.*");

  private static final long LARGEST_TREE = 4 * MEBIBYTE;

  private final String file;
  private final long most;
  private long unpacked;

  private UnpackLimits(String file, long packed) {
    this.file = file;
    this.most = Math.min(LARGEST_ALTOGETHER, Math.max(LITTLE, packed * RATIO));
  }

  /**
   * Checks the bounds; whether it is a workbook at all is for others to say.
   *
   * @throws ProblemsException if it unpacks to too much
   */
  static void check(String file, byte[] bytes) throws ProblemsException {
    UnpackLimits parts = new UnpackLimits(file, bytes.length);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      int number = 0;
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (++number > MOST) {
          throw parts.much("the workbook has more than " + MOST + " parts");
        }
        parts.part(part.getName(), zip);
      }
    } catch (IOException | IllegalArgumentException e) {
      // It is damaged; whoever reads it will see that too.
    }
  }

  private void part(String name, InputStream in) throws IOException, ProblemsException {
    long largest =
        TREES.matcher(name).matches()
            ? LARGEST_TREE
            : name.equals("xl/sharedStrings.xml") ? LARGEST_TEXTS : LARGEST_ALTOGETHER;
    byte[] some = new byte[1 << 16];
    long size = 0;
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      size += read;
      unpacked += read;
      if (size > largest) {
        String part = "the part " + Quote.of(name) + " of the workbook";
        throw much(part + " unpacks to more than " + largest / MEBIBYTE + " MiB");
      }
      if (unpacked > most) {
        throw much(
            most < LARGEST_ALTOGETHER
                ? "the workbook unpacks to more than " + RATIO + " times its size"
                : "the workbook unpacks to more than " + most / MEBIBYTE + " MiB");
      }
    }
  }

  private ProblemsException much(String what) {
    String hint = "copy what belongs to the brief into a new workbook";
    return new ProblemsException(new Problem(Place.file(file), "too-large", what, hint));
  }
}
