package dyad.reports.provenance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file of a format is known by what it holds, for a file may be renamed, and where it tells
 * what it was made from.
 *
 * @param archive whether it is a zip archive of parts
 * @param mark the name of a part that such an archive holds, or how such a text begins; of several
 *     that fit the longest tells, and an empty one fits where no other does
 * @param part the part of the archive that tells; empty in a text
 * @param madeFrom finds what is told, as its first group
 */
public record Imprint(boolean archive, String mark, String part, Pattern madeFrom) {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String DESCRIPTION = "<dc:description>([^<]*)</dc:description>";

  /** An archive of parts that tells in one of them. */
  public static Imprint archive(String mark, String part, String madeFrom) {
    return new Imprint(true, mark, part, Pattern.compile(madeFrom));
  }

  /** A file of an office, which tells in its properties. */
  public static Imprint office(String mark) {
    return archive(mark, PROPERTIES, DESCRIPTION);
  }

  /** A text. */
  public static Imprint text(String mark, String madeFrom) {
    return new Imprint(false, mark, "", Pattern.compile(madeFrom));
  }

  /** What a text, or the part of an archive that tells, was made from; the last counts. */
  public Optional<Provenance> read(String told) {
    Matcher matcher = madeFrom.matcher(told);
    Optional<Provenance> last = Optional.empty();
    while (matcher.find()) {
      last = Provenance.read(matcher.group(1).replace("\\", ""));
    }
    return last;
  }
}
