package dyad.web.preview;

import dyad.reports.html.Html;
import dyad.reports.html.Shell;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A page that shows what a paper says. Its elements are named here; whatever the paper says goes in
 * as text, and pictures as pictures. It runs no script, and asks for nothing.
 */
final class PreviewPage {

  static final String TYPE = "text/html; charset=utf-8";

  static final String POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self'";

  private static final int DEEPEST = 6;

  private final String title;
  private final Html out = new Html();

  PreviewPage(String title) {
    this.title = title;
  }

  /** What is shown, for what has no method here. */
  Html out() {
    return out;
  }

  void heading(int level, String words) {
    out.leaf("h" + Math.min(DEEPEST, level), words, "dir", "auto");
  }

  void paragraph(String words) {
    out.leaf("p", words, "dir", "auto");
  }

  /** What the preview says by itself, and the paper does not. */
  void note(String words) {
    out.leaf("p", words, "class", "note");
  }

  /** A place at which the paper has something that cannot be drawn here. */
  void instead(String what, String told) {
    out.open("div", "class", "instead", "role", "note");
    out.leaf("p", what, "class", "note");
    paragraph(told);
    out.close();
  }

  /**
   * A picture.
   *
   * @param type its media type
   * @param told what it shows, for readers who cannot see it
   */
  void picture(byte[] picture, String type, String told) {
    String data = "data:" + type + ";base64," + Base64.getEncoder().encodeToString(picture);
    out.empty("img", "src", data, "alt", told);
  }

  /**
   * A table.
   *
   * @param named what it is called
   * @param rows its rows; what stands alone in one goes over all columns
   * @param headed whether the first row is its head
   */
  void table(String named, List<List<String>> rows, boolean headed) {
    out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", named);
    out.open("table");
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), width, headed && i == 0);
    }
    out.close().close();
  }

  private void row(List<String> cells, int width, boolean head) {
    out.open("tr");
    if (cells.size() == 1 && width > 1 && !head) {
      out.leaf("td", cells.get(0), "colspan", String.valueOf(width), "dir", "auto").close();
      return;
    }
    for (int i = 0; i < width; i++) {
      String words = i < cells.size() ? cells.get(i) : "";
      // A heading without words would be none.
      if (head && !words.isBlank()) {
        out.leaf("th", words, "scope", "col", "dir", "auto");
      } else {
        out.leaf("td", words, "dir", "auto");
      }
    }
    out.close();
  }

  /** All of it, in UTF-8. */
  byte[] written() {
    Html head = new Html();
    head.empty("meta", "charset", "utf-8");
    head.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    head.empty("meta", "name", "color-scheme", "content", "light dark");
    head.leaf("title", title);
    String style = Shell.resources(List.of("colours.css", "/dyad/web/preview/preview.css"));
    String page =
        "<!doctype html>\n<html lang=\"en\">\n<head>\n"
            + head.written()
            + "<style>"
            + style
            + "</style>\n</head>\n<body>\n<main>\n"
            + out.written()
            + "</main>\n</body>\n</html>\n";
    return page.getBytes(StandardCharsets.UTF_8);
  }
}
