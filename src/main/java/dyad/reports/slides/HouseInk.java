package dyad.reports.slides;

import dyad.reports.office.Ink;
import java.util.Optional;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSchemeColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;

/** Puts a house's fonts and colours in the place of ours. */
final class HouseInk {

  private static final int WHOLE = 100_000;
  private static final int DARK = 65_000;
  private static final int LIGHT = 85_000;

  private HouseInk() {}

  /** The letters of a paragraph. */
  static void dress(XSLFTextParagraph paragraph) {
    paragraph.getTextRuns().forEach(run -> dress(run.getRPr(true)));
  }

  private static void dress(CTTextCharacterProperties letters) {
    if (letters.isSetLatin()) {
      letters.unsetLatin();
    }
    if (letters.isSetSolidFill()) {
      dress(letters.getSolidFill());
    }
  }

  /** The ground and the line of a cell. */
  static void dress(XSLFTableCell cell) {
    CTTableCellProperties look = ((CTTableCell) cell.getXmlObject()).getTcPr();
    if (look.isSetSolidFill()) {
      dress(look.getSolidFill());
    }
    if (look.isSetLnB() && look.getLnB().isSetSolidFill()) {
      dress(look.getLnB().getSolidFill());
    }
  }

  private static void dress(CTSolidColorFillProperties fill) {
    Optional<String> ink =
        fill.isSetSrgbClr()
            ? Optional.of(fill.getSrgbClr().xgetVal().getStringValue())
            : Optional.empty();
    if (ink.isPresent()) {
      fill.unsetSrgbClr();
      scheme(fill.addNewSchemeClr(), ink.get());
    }
  }

  private static void scheme(CTSchemeColor colour, String ink) {
    switch (ink) {
      case Ink.ACCENT -> colour.setVal(STSchemeColorVal.ACCENT_1);
      case Ink.PAPER -> colour.setVal(STSchemeColorVal.BG_1);
      case Ink.LINE -> {
        colour.setVal(STSchemeColorVal.BG_1);
        colour.addNewLumMod().setVal(LIGHT);
      }
      case Ink.MUTED -> {
        colour.setVal(STSchemeColorVal.TX_1);
        colour.addNewLumMod().setVal(DARK);
        colour.addNewLumOff().setVal(WHOLE - DARK);
      }
      default -> colour.setVal(STSchemeColorVal.TX_1);
    }
  }
}
