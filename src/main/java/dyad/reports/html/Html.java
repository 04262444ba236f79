package dyad.reports.html;

import dyad.reports.output.Typeset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * HTML under way. Names of tags and attributes are ours; whatever else is written is text, whatever
 * characters it holds.
 */
public final class Html {

  /** In a picture, or in a page's head: what holds no element of a page. */
  private static final Set<String> BARE = Set.of("title", "text");

  private static final Pattern RANGE = Pattern.compile("\\[\\d+–\\d+\u00A0%]");

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param tag its name
   * @param attributes names and values in turn
   */
  public Html open(String tag, String... attributes) {
    start(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Opens what serves only a reader whose browser runs the page's script, and only if used. */
  Html openTools(boolean used) {
    return used
        ? open("div", "class", "tools needs-script")
        : open("div", "class", "tools needs-script", "hidden", "");
  }

  /** Closes the element opened last. */
  public Html close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element without content, such as a {@code meta}. */
  public Html empty(String tag, String... attributes) {
    return start(tag, attributes);
  }

  /** An element that holds text alone. */
  public Html leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Text, of which a range of likelihood stays on one line. */
  public Html text(String text) {
    String escaped = escaped(text);
    out.append(
        escaped.indexOf('[') < 0 || isBare()
            ? escaped
            : RANGE.matcher(escaped).replaceAll("<span class=\"whole\">$0</span>"));
    return this;
  }

  private boolean isBare() {
    return !open.isEmpty() && BARE.contains(open.element());
  }

  /** All of it; every element is closed. */
  public String written() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }

  /** What was written since it was last taken; elements may still be open. */
  String taken() {
    String taken = out.toString();
    out.setLength(0);
    return taken;
  }

  private Html start(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1])).append('"');
    }
    out.append('>');
    return this;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    Typeset.of(text).chars().forEach(c -> escaped.append(escaped((char) c)));
    return escaped.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> Character.isISOControl(c) ? " " : String.valueOf(c);
    };
  }
}
