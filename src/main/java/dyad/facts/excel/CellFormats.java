package dyad.facts.excel;

import dyad.facts.excel.Cell.Form;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** What numbers are shown as, by the formats of their cells. */
final class CellFormats {

  /** A spreadsheet program keeps no more digits of what is typed. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  /** Excel shows this one as 29 February 1900, which never was. */
  private static final int NO_DAY = 60;

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.");
  private static final Set<String> AS_IT_IS = Set.of("General", "@", "0");

  private final StylesTable styles;
  private final boolean from1904;

  /**
   * For one workbook.
   *
   * @param from1904 whether its days are counted from 1904, as on old Macintoshes
   */
  CellFormats(StylesTable styles, boolean from1904) {
    this.styles = styles;
    this.from1904 = from1904;
  }

  /** What a number is and how it reads. */
  record Shown(Form form, String text) {}

  /**
   * A number as it is shown.
   *
   * @param stored as the file holds it
   * @param style the number of the cell's style
   * @throws NumberFormatException if it is none
   */
  Shown number(String stored, int style) {
    BigDecimal number = new BigDecimal(stored.strip()).round(DIGITS);
    String plain = Math.abs((long) number.scale()) > 400 ? stored.strip() : plain(number);
    Optional<XSSFCellStyle> known = Optional.ofNullable(styles.getStyleAt(style));
    String format = known.map(CellFormats::format).orElse("General");
    if (DateUtil.isADateFormat(known.map(s -> (int) s.getDataFormat()).orElse(0), format)) {
      return date(number.doubleValue(), LITERAL.matcher(format).replaceAll(""), plain);
    }
    if (format.contains("%")) {
      return new Shown(Form.PERCENTAGE, plain);
    }
    return new Shown(AS_IT_IS.contains(format) ? Form.NUMBER : Form.STYLED_NUMBER, plain);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** The empty text where the file does not say what its format is: then nobody can tell. */
  private static String format(XSSFCellStyle style) {
    return Objects.requireNonNullElse(style.getDataFormatString(), "");
  }

  private Shown date(double serial, String format, String plain) {
    String shown = format.toLowerCase(Locale.ROOT);
    try {
      LocalDateTime time = DateUtil.getLocalDateTime(serial, from1904);
      boolean never = serial >= NO_DAY && serial < NO_DAY + 1 && !from1904;
      if (never
          || time == null
          || !shown.contains("y")
          || !time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
        return new Shown(Form.ODD_DATE, time == null ? plain : time.toString());
      }
      String day = time.toLocalDate().toString();
      int end = shown.contains("d") ? day.length() : shown.contains("m") ? 7 : 4;
      return new Shown(Form.DATE, day.substring(0, end));
    } catch (DateTimeException | ArithmeticException e) {
      return new Shown(Form.ODD_DATE, plain);
    }
  }
}
