package dyad.texts;

import dyad.problems.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the paragraphs of a Word document; what is deleted, hidden or a note is no part of it. */
final class WordHandler extends DefaultHandler {

  private final WordNumbers numbers;
  private final ReadingLimits limits;
  private final List<Piece> blocks = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private String style = "";
  private String list = "";
  private int level;
  private boolean text;

  /** Ends the reading, and says why. */
  static final class Ended extends SAXException {

    private static final long serialVersionUID = 1L;

    private final ProblemsException why;

    Ended(ProblemsException why) {
      super(why);
      this.why = why;
    }

    ProblemsException why() {
      return why;
    }
  }

  WordHandler(WordNumbers numbers, ReadingLimits limits) {
    this.numbers = numbers;
    this.limits = limits;
  }

  List<Piece> blocks() {
    return blocks;
  }

  /** The value of an element that has one. */
  static String value(Attributes attributes) {
    String value = attributes.getValue("w:val");
    return value == null ? "" : value;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (name) {
      case "w:p" -> begin();
      case "w:pStyle" -> style = value(attributes).toLowerCase(Locale.ROOT);
      case "w:numId" -> list = value(attributes);
      case "w:ilvl" -> level = value(attributes).equals("0") ? 0 : 1;
      case "w:t" -> text = true;
      case "w:tab", "w:br", "w:cr" -> open.append(' ');
      case "w:noBreakHyphen" -> open.append('-');
      default -> {
        // Nothing of it is shown as text.
      }
    }
  }

  private void begin() {
    open.setLength(0);
    style = "";
    list = "";
    level = 0;
  }

  @Override
  public void characters(char[] letters, int start, int length) throws SAXException {
    if (text) {
      open.append(letters, start, length);
      try {
        limits.read(length);
      } catch (ProblemsException e) {
        throw new Ended(e);
      }
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (name.equals("w:t")) {
      text = false;
    } else if (name.equals("w:p")) {
      boolean heading = style.matches("(heading|title|subtitle).*");
      boolean counted = !open.toString().isBlank() && !list.isEmpty() && level == 0;
      String number = counted ? numbers.next(list) : "";
      new Piece(number + open, heading).ifAny().ifPresent(blocks::add);
      open.setLength(0);
    }
  }
}
