package dyad.facts.excel;

import dyad.facts.excel.Cell.Form;
import dyad.problems.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes in a sheet's XML as it comes, and keeps the cells that hold something. */
final class SheetHandler extends DefaultHandler {

  /** A character may be written as an escape of seven. */
  private static final int LONGEST = 7 * PlainText.LONGEST;

  private final Place sheet;
  private final SharedStrings texts;
  private final CellFormats formats;
  private final Room room;
  private final NavigableMap<Integer, NavigableMap<Integer, Cell>> rows = new TreeMap<>();
  private final List<Place> merged = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();

  private int row;
  private int column;
  private String type = "";
  private int style;
  private boolean formula;
  private boolean listening;
  private boolean phonetic;

  /** How many cells, and how many merged ones, a workbook may still have. */
  static final class Room {

    private int taken;

    void take() throws Refused {
      if (++taken > WorkbookReader.MOST_CELLS) {
        throw new Refused("the workbook has more than " + WorkbookReader.MOST_CELLS + " cells");
      }
    }
  }

  SheetHandler(Place sheet, SharedStrings texts, CellFormats formats, Room room) {
    this.sheet = sheet;
    this.texts = texts;
    this.formats = formats;
    this.room = room;
  }

  Grid grid() {
    return new Grid(sheet, rows, merged);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws Refused {
    switch (name) {
      case "row" -> {
        row = number(attributes, "r", row + 1);
        column = 0;
      }
      case "c" -> cell(attributes);
      case "f" -> formula = true;
      // It tells how to read a text aloud, and is no part of it.
      case "rPh" -> phonetic = true;
      case "mergeCell" -> {
        room.take();
        merged.add(first(text(attributes, "ref")));
      }
      default -> {
        // Nothing else holds values.
      }
    }
    listening = name.equals("v") || name.equals("t") && !phonetic;
  }

  private void cell(Attributes attributes) {
    String at = text(attributes, "r");
    if (at.isEmpty()) {
      column++;
    } else {
      CellReference reference = new CellReference(at);
      row = reference.getRow() + 1;
      column = reference.getCol() + 1;
    }
    type = text(attributes, "t");
    style = number(attributes, "s", 0);
    value.setLength(0);
    formula = false;
  }

  private static String text(Attributes attributes, String name) {
    return Optional.ofNullable(attributes.getValue(name)).orElse("");
  }

  private static int number(Attributes attributes, String name, int otherwise) {
    String text = text(attributes, name);
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  /** Whether a flag is set: programs write it in two ways. */
  static boolean isTrue(String flag) {
    return flag.equals("1") || flag.equals("true");
  }

  private Place first(String range) {
    CellRangeAddress cells = CellRangeAddress.valueOf(range);
    return new Place(
        sheet.file(), sheet.sheet(), cells.getFirstRow() + 1, cells.getFirstColumn() + 1);
  }

  @Override
  public void characters(char[] text, int start, int length) throws Refused {
    if (listening && value.length() + length > LONGEST) {
      String wrong = "this cell holds more than " + PlainText.LONGEST + " characters";
      throw new Refused(new Place(sheet.file(), sheet.sheet(), row, column), wrong);
    }
    if (listening) {
      value.append(text, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    listening = false;
    if (name.equals("rPh")) {
      phonetic = false;
    }
    if (name.equals("c") && (formula || !value.isEmpty())) {
      keep(read());
    }
  }

  private void keep(Cell cell) throws SAXException {
    if (cell.form() != Form.TEXT || !cell.text().isBlank()) {
      room.take();
      if (rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, cell) != null) {
        throw new SAXException("no cell can hold two values");
      }
    }
  }

  private Cell read() {
    if (formula) {
      return cell(Form.FORMULA, value.toString());
    }
    return read(value.toString());
  }

  private Cell read(String value) {
    return switch (type) {
      case "s" -> cell(Form.TEXT, texts.getItemAt(Integer.parseInt(value)).getString());
      case "inlineStr", "str" -> cell(Form.TEXT, new XSSFRichTextString(value).getString());
      case "b" -> cell(Form.FLAG, String.valueOf(isTrue(value)));
      case "e" -> cell(Form.ERROR, value);
      case "d" -> cell(Form.DATE, value);
      default -> {
        CellFormats.Shown shown = formats.number(value, style);
        yield cell(shown.form(), shown.text());
      }
    };
  }

  private Cell cell(Form form, String text) {
    return new Cell(new Place(sheet.file(), sheet.sheet(), row, column), form, text);
  }
}
