package dyad.reports.html;

import dyad.facts.Digest;
import dyad.reports.output.Typeset;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The frame of a page: one file that loads nothing, and runs only the styles and scripts that it
 * was written with.
 */
public final class Shell {

  private static final String END = "</body>\n</html>\n";

  /** On both sides of a marking in the middle. */
  private static final String SIDES =
      " width: 30%; } @bottom-center { width: 40%; } @bottom-right { width: 30%; }";

  /** A marking that its margin has no room for stands in full where the page begins and ends. */
  private static final String IN_FULL = "@media print { .marking { display: block; } }\n";

  private final String title;
  private final String style;

  /**
   * A frame.
   *
   * @param title the page's title
   * @param style its style sheet
   */
  public Shell(String title, String style) {
    this.title = title;
    this.style = style;
  }

  /** Style sheets or scripts that came with the program, joined. */
  public static String resources(List<String> names) {
    return names.stream().map(Shell::resource).collect(Collectors.joining("\n"));
  }

  private static String resource(String name) {
    try (InputStream in = Shell.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The whole page.
   *
   * @param body what it shows
   * @param data what its script reads, as JSON
   * @param script its script
   */
  public String page(String body, String data, String script) {
    return before(script) + body + after(data, script);
  }

  /** What stands before the body of a page with a script. */
  String before(String script) {
    return head(hash(script));
  }

  /** What stands behind the body of such a page. */
  static String after(String data, String script) {
    return "<script type=\"application/json\" id=\"graph\">"
        + inScript(data)
        + "</script>\n<script>"
        + script
        + "</script>\n"
        + END;
  }

  /** The whole page, without a script. */
  String still(String body) {
    return head("'none'") + body + END;
  }

  private String head(String scripts) {
    Html head = new Html();
    head.empty("meta", "charset", "utf-8");
    head.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(scripts));
    head.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    head.empty("meta", "name", "color-scheme", "content", "light dark");
    head.leaf("title", title);
    return "<!doctype html>\n<html lang=\"en\">\n<head>\n"
        + head.written()
        + "<style>"
        + style
        + "</style>\n</head>\n<body>\n";
  }

  private String policy(String scripts) {
    return "default-src 'none'; style-src "
        + hash(style)
        + "; script-src "
        + scripts
        + "; base-uri 'none'; form-action 'none'";
  }

  /**
   * Printed pages have their marking above and below, their title, and their number; where there is
   * no marking in the middle the title has its room. What is too long for that is cut short: a
   * margin does not grow, and the text would run into it.
   */
  static String printed(String marking, String title) {
    String shown = Margin.of(marking);
    String middle = marking.isEmpty() ? "none" : inStyle(shown);
    String sides = marking.isEmpty() ? " width: 85%; } @bottom-right { width: 15%; }" : SIDES;
    return "@page { @top-center { content: "
        + middle
        + "; } @bottom-center { content: "
        + middle
        + "; } @bottom-left { content: "
        + inStyle(Margin.of(title))
        + ";"
        + sides
        + " }\n"
        + (shown.equals(marking) ? "" : IN_FULL);
  }

  /** JSON in which no text can end the script or open a comment; it means the same. */
  static String inScript(String json) {
    return Typeset.upright(json)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  /** A text as a string of a style sheet, which turns the direction of nothing. */
  static String inStyle(String text) {
    return Typeset.upright(text)
        .codePoints()
        .mapToObj(Shell::inStyle)
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String inStyle(int character) {
    return Character.isLetterOrDigit(character)
        ? Character.toString(character)
        : "\\" + Integer.toHexString(character) + " ";
  }

  private static String hash(String content) {
    byte[] hash = Digest.of(content.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }
}
