package dyad.reports.excel.table;

import dyad.reports.paper.Shade;
import java.util.HexFormat;
import org.apache.poi.xssf.usermodel.XSSFColor;

/**
 * The colours of the workbook: one blue for whatever guides the eye, and for alignment a scale from
 * blue to orange, which readers tell apart whatever their sight; violet marks what a reader
 * changed.
 */
public enum Colour {
  PAPER("FFFFFF"),
  TEXT("222B36"),
  MUTED("59626E"),
  LINE("D3D9E1"),
  GREY("ECEEF1"),
  ACCENT("1F3A5F"),
  ACCENT_HALF("6F8FB6"),
  ACCENT_PALE("C6D3E4"),
  BAND("E6ECF4"),
  LINK("1D5A9E"),
  CHANGED("EADCF4"),
  CHANGED_HALF("B79CCB"),
  CHANGED_INK("5B2A86"),
  JOINED_MUCH("2868AD"),
  JOINED("A9CBEA"),
  EVEN("F3EEDF"),
  PARTED("F7C795"),
  PARTED_MUCH("B4530F"),
  LOWEST(Shade.LOWEST.hex()),
  LOWER(Shade.LOWER.hex()),
  LOW(Shade.LOW.hex()),
  MIDDLE(Shade.MIDDLE.hex()),
  HIGH(Shade.HIGH.hex()),
  HIGHER(Shade.HIGHER.hex()),
  HIGHEST(Shade.HIGHEST.hex()),
  NONE(Shade.NONE.hex());

  private final String hex;

  Colour(String hex) {
    this.hex = hex;
  }

  /** The colour of a shade, which bears its name. */
  public static Colour of(Shade shade) {
    return valueOf(shade.name());
  }

  /** Its parts of red, green and blue. */
  public byte[] rgb() {
    return HexFormat.of().parseHex(hex);
  }

  /** In cells its opacity is told as well. */
  XSSFColor inCells() {
    return new XSSFColor(HexFormat.of().parseHex("FF" + hex), null);
  }
}
