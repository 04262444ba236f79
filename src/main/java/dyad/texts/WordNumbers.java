package dyad.texts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The numbers that Word shows before the paragraphs of its lists, on the first level. */
final class WordNumbers {

  /** The sorts of list that count 1, 2, 3. */
  private final Set<String> counting = new HashSet<>();

  /** The sort of each list. */
  private final Map<String, String> sorts = new HashMap<>();

  private final Map<String, Integer> last = new HashMap<>();

  /** What reads the part of the document that describes its lists. */
  DefaultHandler handler() {
    return new DefaultHandler() {
      private String sort = "";
      private String list = "";
      private boolean first;

      @Override
      public void startElement(String uri, String local, String name, Attributes attributes) {
        switch (name) {
          case "w:abstractNum" -> sort = text(attributes, "w:abstractNumId");
          case "w:lvl" -> first = text(attributes, "w:ilvl").equals("0");
          case "w:numFmt" -> format(WordHandler.value(attributes));
          case "w:num" -> list = text(attributes, "w:numId");
          case "w:abstractNumId" -> sorts.put(list, WordHandler.value(attributes));
          default -> {
            // Says nothing of how paragraphs are counted.
          }
        }
      }

      private void format(String format) {
        if (first && format.equals("decimal")) {
          counting.add(sort);
        }
      }
    };
  }

  private static String text(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "" : value;
  }

  /** The number of the next paragraph of a list, as Word shows it; empty where it shows none. */
  String next(String list) {
    return counting.contains(sorts.getOrDefault(list, ""))
        ? last.merge(list, 1, Integer::sum) + ". "
        : "";
  }
}
