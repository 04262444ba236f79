package dyad.reports.excel.table;

import dyad.facts.excel.PlainText;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * The rows and cells of one sheet, as plain values, and as the file tells them. A workbook holds
 * tens of thousands of cells, and as objects of the library each takes longer to make and to write
 * than all that is worked out for it.
 */
final class Cells {

  private static final double STANDARD_HEIGHT = 15;

  private final SharedStrings texts;
  private final SortedMap<Integer, Row> rows = new TreeMap<>();

  Cells(SharedStrings texts) {
    this.texts = texts;
  }

  private static final class Row {
    private final SortedMap<Integer, Cell> cells = new TreeMap<>();
    private double height;
    private int level;
  }

  /**
   * A cell.
   *
   * @param style the number of its style
   * @param value a visible text, a number, or whether something holds; the empty text for none
   * @param shared the number of its text among the shared ones
   * @param formula what works the value out
   */
  private record Cell(int style, Object value, Optional<Integer> shared, Optional<String> formula) {

    private Cell {
      if (value instanceof Double number && !Double.isFinite(number)) {
        throw new IllegalArgumentException("no cell holds " + number);
      }
    }
  }

  /** Puts a value into a cell; the empty text leaves it empty. */
  void put(int row, int column, Object value, int style) {
    Optional<Integer> shared =
        value instanceof String text && !text.isEmpty()
            ? Optional.of(texts.of(PlainText.stored(text)))
            : Optional.empty();
    row(row).cells.put(column, new Cell(style, value, shared, Optional.empty()));
  }

  /** Puts a formula into a cell. */
  void put(int row, int column, Formula formula, int style) {
    Cell cell = new Cell(style, formula.result(), Optional.empty(), Optional.of(formula.text()));
    row(row).cells.put(column, cell);
  }

  /** A number in a cell, if there is one. */
  Optional<Double> number(int row, int column) {
    return value(row, column).filter(Double.class::isInstance).map(Double.class::cast);
  }

  /** A text in a cell, if there is one. */
  Optional<String> text(int row, int column) {
    return value(row, column).filter(String.class::isInstance).map(String.class::cast);
  }

  private Optional<Object> value(int row, int column) {
    return Optional.ofNullable(rows.get(row))
        .flatMap(r -> Optional.ofNullable(r.cells.get(column)))
        .map(Cell::value);
  }

  /** The height of a row in points. */
  double height(int row) {
    double set = Optional.ofNullable(rows.get(row)).map(r -> r.height).orElse(0.0);
    return set == 0 ? STANDARD_HEIGHT : set;
  }

  /** Makes a row at least so many points tall. */
  void grow(int row, double points) {
    Row grown = row(row);
    grown.height = Math.max(grown.height, points);
  }

  /** Groups a row so deep below the one above it. */
  void level(int row, int level) {
    row(row).level = level;
  }

  private Row row(int row) {
    return rows.computeIfAbsent(row, r -> new Row());
  }

  /** The range that all cells lie in; none where there is none. */
  Optional<String> range() {
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (Row row : rows.values()) {
      if (!row.cells.isEmpty()) {
        first = Math.min(first, row.cells.firstKey());
        last = Math.max(last, row.cells.lastKey());
      }
    }
    return last < 0
        ? Optional.empty()
        : Optional.of(
            new CellRangeAddress(rows.firstKey(), rows.lastKey(), first, last).formatAsString());
  }

  /** The rows as the file tells them. */
  String xml() {
    StringBuilder xml = new StringBuilder("<sheetData>");
    rows.forEach((number, row) -> write(number, row, xml));
    return xml.append("</sheetData>").toString();
  }

  private static void write(int number, Row row, StringBuilder xml) {
    xml.append("<row r=\"").append(number + 1).append('"');
    if (row.height > 0) {
      xml.append(" ht=\"").append(row.height).append("\" customHeight=\"true\"");
    }
    if (row.level > 0) {
      xml.append(" outlineLevel=\"").append(row.level).append('"');
    }
    if (row.cells.isEmpty()) {
      xml.append("/>");
      return;
    }
    xml.append('>');
    row.cells.forEach(
        (column, cell) -> {
          xml.append("<c r=\"").append(CellReference.convertNumToColString(column));
          xml.append(number + 1).append("\" s=\"").append(cell.style).append('"');
          write(cell, xml);
        });
    xml.append("</row>");
  }

  private static void write(Cell cell, StringBuilder xml) {
    if (cell.value.equals("") && cell.formula.isEmpty()) {
      xml.append("/>");
      return;
    }
    xml.append(" t=\"").append(type(cell)).append("\">");
    if (cell.formula.isPresent()) {
      XmlText.append(cell.formula.get(), xml.append("<f>"));
      xml.append("</f>");
    }
    String value = stored(cell);
    if (value.isEmpty()) {
      xml.append("<v/></c>");
      return;
    }
    XmlText.append(value, xml.append("<v>"));
    xml.append("</v></c>");
  }

  private static String type(Cell cell) {
    if (cell.value instanceof Boolean) {
      return "b";
    }
    if (cell.value instanceof Double) {
      return "n";
    }
    return cell.shared.isPresent() ? "s" : "str";
  }

  private static String stored(Cell cell) {
    if (cell.value instanceof Boolean truth) {
      return truth ? "1" : "0";
    }
    if (cell.value instanceof Double number) {
      return number.toString();
    }
    return cell.shared.map(Object::toString).orElseGet(() -> PlainText.stored((String) cell.value));
  }
}
