package dyad.reports.excel.table;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of a workbook's cells, each kept once, in the order in which they come. */
final class SharedStrings {

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private int uses;

  /** The number of a text, which is used once more. */
  int of(String text) {
    uses++;
    return numbers.computeIfAbsent(text, t -> numbers.size());
  }

  /** The part of the file that holds them. */
  String xml() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<sst count=\"").append(uses).append("\" uniqueCount=\"").append(numbers.size());
    xml.append("\" xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
    for (String text : numbers.keySet()) {
      boolean kept =
          Character.isWhitespace(text.charAt(0))
              || Character.isWhitespace(text.charAt(text.length() - 1));
      xml.append(kept ? "<si><t xml:space=\"preserve\">" : "<si><t>");
      XmlText.escape(text, xml);
      xml.append("</t></si>");
    }
    return xml.append("</sst>").toString();
  }
}
