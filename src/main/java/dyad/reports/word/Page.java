package dyad.reports.word;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * The paper that is written on, in twentieths of a point.
 *
 * @param width how wide it is, upright
 * @param height how tall it is, upright
 * @param sides how much both side margins take together
 * @param lying whether it always lies across
 */
record Page(int width, int height, int sides, boolean lying) {

  private static final int TOP = 1130;
  private static final int BOTTOM = 1080;
  private static final int RUNNING = 500;

  /** A4 with margins of 20 mm. */
  static final Page OURS = new Page(11906, 16838, 2266, false);

  /** The page of a house's section; what it does not say is as on ours. */
  static Page of(CTSectPr section) {
    return Optional.of(section)
        .filter(s -> s.isSetPgSz() && s.isSetPgMar())
        .flatMap(s -> of(s.getPgSz(), s.getPgMar()))
        .orElse(OURS);
  }

  /** The schema also lets a length be a text with a unit, which Word does not write. */
  private static Optional<Page> of(CTPageSz size, CTPageMar margins) {
    Stream<Object> lengths =
        Stream.of(size.getW(), size.getH(), margins.getLeft(), margins.getRight());
    if (!lengths.allMatch(BigInteger.class::isInstance)) {
      return Optional.empty();
    }
    int width = ((BigInteger) size.getW()).intValueExact();
    int height = ((BigInteger) size.getH()).intValueExact();
    int sides =
        ((BigInteger) margins.getLeft()).add((BigInteger) margins.getRight()).intValueExact();
    return Optional.of(
        new Page(Math.min(width, height), Math.max(width, height), sides, width > height));
  }

  /** The room between the margins. */
  int room(boolean across) {
    return (isAcross(across) ? height : width) - sides;
  }

  private boolean isAcross(boolean wide) {
    return wide || lying;
  }

  /** Sets size and margins of a section that has none. */
  void set(CTSectPr section, boolean across) {
    turn(section.addNewPgSz(), across);
    CTPageMar margins = section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(sides / 2));
    margins.setRight(BigInteger.valueOf(sides / 2));
    margins.setTop(BigInteger.valueOf(TOP));
    margins.setBottom(BigInteger.valueOf(BOTTOM));
    margins.setHeader(BigInteger.valueOf(RUNNING));
    margins.setFooter(BigInteger.valueOf(RUNNING));
    margins.setGutter(BigInteger.ZERO);
  }

  /** Lays the paper upright or across. */
  void turn(CTPageSz size, boolean wide) {
    boolean across = isAcross(wide);
    size.setW(BigInteger.valueOf(across ? height : width));
    size.setH(BigInteger.valueOf(across ? width : height));
    if (across) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    } else if (size.isSetOrient()) {
      size.unsetOrient();
    }
  }
}
