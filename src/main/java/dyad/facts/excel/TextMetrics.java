package dyad.facts.excel;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * How much room a text takes, by the widths of the letters of Arial, whatever fonts are installed
 * where the workbook is written.
 */
public final class TextMetrics {

  /** The tallest that a row can be, in points. */
  public static final double TALLEST = 409;

  /** The width of a column's unit, which is a digit of the standard font, in pixels. */
  private static final double UNIT = 7;

  private static final double PIXELS_PER_POINT = 96 / 72.0;
  private static final double CELL_MARGIN = 6;
  private static final double STEP = 10;
  private static final double BOLD = 1.08;
  private static final double LEADING = 1.275;
  private static final double LEADING_OF_TALL = 1.5;

  /** Programs for slides set lines closer than those for workbooks. */
  private static final double LEADING_OF_SLIDES = 1.2;

  private static final double ROW_MARGIN = 5;

  /** Programs round the widths of letters, each in its own way. */
  private static final double SLACK = 1.04;

  private static final int FIRST_IDEOGRAPH = 0x2E80;
  private static final int WIDE = 1000;
  private static final int CAPITAL = 760;
  private static final int SMALL = 610;

  /**
   * Widths in thousandths of the size, from the space to the tilde (Adobe's metrics of Helvetica).
   */
  private static final int[] WIDTHS = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
        556,
    556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611,
        778,
    722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611,
        278,
    278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556,
        556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  /** The widths from the space to the tilde in pixels, by the size and weight of letters. */
  private static final Map<Letters, double[]> PIXELS = new ConcurrentHashMap<>();

  private TextMetrics() {}

  /** Letters of one size and weight: a program has few of them. */
  private record Letters(int size, boolean bold) {}

  /**
   * How letters stand.
   *
   * @param size their size in points
   * @param bold whether they are bold
   * @param steps how many steps the text stands in
   */
  public record Set(int size, boolean bold, int steps) {}

  /** The units of width that a column needs to hold a text's longest line unbroken. */
  public static double units(String text, Set set) {
    double widest = 0;
    for (String line : lines(text)) {
      widest = Math.max(widest, width(line, set));
    }
    return (Math.ceil(widest * SLACK) + CELL_MARGIN + set.steps * STEP) / UNIT;
  }

  /** The height in points that a row needs to show a text in a column of some units. */
  public static double height(String text, Set set, double units) {
    double room = units * UNIT - CELL_MARGIN - set.steps * STEP;
    return lines(text, set, room) * set.size * (tall(text) ? LEADING_OF_TALL : LEADING)
        + ROW_MARGIN;
  }

  /** The height in points of a text by itself, without a margin, in lines of so many points. */
  public static double bare(String text, Set set, double points) {
    return lines(text, set, points * PIXELS_PER_POINT)
        * set.size
        * (tall(text) ? LEADING_OF_TALL : LEADING_OF_SLIDES);
  }

  /** How many lines a text takes in a room of so many pixels; an empty one takes one. */
  private static int lines(String text, Set set, double room) {
    int lines = 0;
    for (String line : lines(text)) {
      lines += broken(line, set, room / SLACK);
    }
    return Math.max(1, lines);
  }

  private static boolean tall(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_IDEOGRAPH && isIdeographic(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The lines of a text, which mostly is one. */
  private static List<String> lines(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? List.of(text) : text.lines().toList();
  }

  /**
   * How many lines a paragraph takes: words move down whole, ideographs one by one, and a word that
   * has no room on any line is broken behind a hyphen where it has one.
   */
  private static int broken(String paragraph, Set set, double room) {
    double[] pixels = pixels(set);
    int lines = 1;
    double line = 0;
    double word = 0;
    double behind = 0;
    int c;
    for (int i = 0; i < paragraph.length(); i += Character.charCount(c)) {
      c = paragraph.codePointAt(i);
      double width = width(c, set, pixels);
      if (c == ' ') {
        line += word + width;
        word = 0;
        behind = 0;
        continue;
      }
      if (isIdeographic(c)) {
        line += word;
        word = 0;
        behind = 0;
      }
      if (line + word + width > room) {
        lines++;
        word = line > 0 ? word : behind < word ? behind : 0;
        behind = Math.min(behind, word);
        line = 0;
      }
      word += width;
      behind = c == '-' ? 0 : behind + width;
    }
    return lines;
  }

  private static double width(String line, Set set) {
    double[] pixels = pixels(set);
    double width = 0;
    int c;
    for (int i = 0; i < line.length(); i += Character.charCount(c)) {
      c = line.codePointAt(i);
      width += width(c, set, pixels);
    }
    return width;
  }

  private static double[] pixels(Set set) {
    return PIXELS.computeIfAbsent(
        new Letters(set.size, set.bold),
        letters -> IntStream.rangeClosed(' ', '~').mapToDouble(c -> width(c, set)).toArray());
  }

  private static double width(int c, Set set, double[] pixels) {
    return c >= ' ' && c <= '~' ? pixels[c - ' '] : width(c, set);
  }

  private static double width(int c, Set set) {
    return thousandths(c) / 1000.0 * set.size * PIXELS_PER_POINT * (set.bold ? BOLD : 1);
  }

  private static int thousandths(int c) {
    if (c >= ' ' && c <= '~') {
      return WIDTHS[c - ' '];
    }
    if (isIdeographic(c)) {
      return WIDE;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      case Character.UPPERCASE_LETTER -> CAPITAL;
      case Character.OTHER_SYMBOL, Character.MATH_SYMBOL -> WIDE;
      default -> c == '…' || c == '—' ? WIDE : SMALL;
    };
  }

  private static boolean isIdeographic(int c) {
    return c >= FIRST_IDEOGRAPH
        && (c < 0xD800 || c >= 0xF900 && c < 0xFB00 || c >= 0xFE30 && c < 0xFE50 || c >= 0xFF00);
  }
}
