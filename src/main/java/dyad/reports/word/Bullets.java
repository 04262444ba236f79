package dyad.reports.word;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMultiLevelType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The list in which reasons stand below what they are reasons for. */
final class Bullets {

  private static final int LEVELS = 9;
  private static final int STEP = 300;
  private static final int HANGING = 220;

  private Bullets() {}

  static BigInteger define(XWPFDocument document) {
    XWPFNumbering numbering = numbering(document);
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(
        next(numbering.getAbstractNums(), n -> n.getCTAbstractNum().getAbstractNumId()));
    list.addNewMultiLevelType().setVal(STMultiLevelType.HYBRID_MULTILEVEL);
    for (int i = 0; i < LEVELS; i++) {
      level(list.addNewLvl(), i);
    }
    BigInteger id = next(numbering.getNums(), n -> n.getCTNum().getNumId());
    numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)), id);
    return id;
  }

  /** A new document has none, and a house's document some of its own. */
  private static XWPFNumbering numbering(XWPFDocument document) {
    return Optional.ofNullable(document.getNumbering()).orElseGet(document::createNumbering);
  }

  private static <T> BigInteger next(List<T> all, Function<T, BigInteger> id) {
    return all.stream().map(id).reduce(BigInteger.ZERO, BigInteger::max).add(BigInteger.ONE);
  }

  private static void level(CTLvl level, int depth) {
    level.setIlvl(BigInteger.valueOf(depth));
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.BULLET);
    level.addNewLvlText().setVal(depth == 0 ? "•" : "–");
    CTInd indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(HANGING + (long) STEP * depth));
    indent.setHanging(BigInteger.valueOf(HANGING));
  }
}
