package dyad.reports.excel.table;

/** Visible text between the tags of a file, escaped as the library escapes it. */
final class XmlText {

  private static final int SHORT = 32;
  private static final int FEW = 5;
  private static final String NO_MARKUP_BEGINS = "<![CDATA[";
  private static final String NO_MARKUP_ENDS = "]]>";

  private XmlText() {}

  /** Appends a text; where much of it would have to be escaped, it stands whole. */
  static void append(String text, StringBuilder xml) {
    if (!isMuchMarkup(text)) {
      escape(text, xml);
      return;
    }
    xml.append(NO_MARKUP_BEGINS);
    xml.append(text.replace(NO_MARKUP_ENDS, "]]" + NO_MARKUP_ENDS + ">" + NO_MARKUP_BEGINS));
    xml.append(NO_MARKUP_ENDS);
  }

  private static boolean isMuchMarkup(String text) {
    long markup = text.chars().filter(c -> c == '<' || c == '&').count();
    return markup > FEW && text.length() > SHORT && 100 * markup / text.length() > 1;
  }

  /** Appends a text. */
  static void escape(String text, StringBuilder xml) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> xml.append("&lt;");
        case '&' -> xml.append("&amp;");
        case '>' -> xml.append(text.startsWith(NO_MARKUP_ENDS, i - 2) ? "&gt;" : ">");
        default -> xml.append(c);
      }
    }
  }
}
