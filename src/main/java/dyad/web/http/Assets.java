package dyad.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;

/** The files of the page, each named here: no path is looked up that anybody sent. */
public final class Assets {

  private final Class<?> beside;
  private final Map<String, String> files;

  /**
   * Files.
   *
   * @param beside the class beside which they lie
   * @param files their names by path, as {@code /} and {@code page.html}
   */
  public Assets(Class<?> beside, Map<String, String> files) {
    this.beside = beside;
    this.files = Map.copyOf(files);
  }

  /** The file at a path. */
  public Optional<Reply> at(String path) throws IOException {
    String name = files.get(path);
    if (name == null) {
      return Optional.empty();
    }
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return Optional.of(new Reply(Reply.OK, type(name), Map.of(), in.readAllBytes()));
    }
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> "text/javascript; charset=utf-8";
    };
  }
}
