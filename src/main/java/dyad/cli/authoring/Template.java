package dyad.cli.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a new file begins with. */
final class Template {

  private Template() {}

  /** The text of a template, under a name such as {@code talks-without-result}. */
  static String text(String file, String name) throws IOException {
    try (InputStream in = Template.class.getResourceAsStream("templates/" + file)) {
      if (in == null) {
        throw new IOException("the template " + file + " is not in the program");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace("NAME", name)
          .replace("TITLE", title(name))
          .replace("WORDS", name.replace('-', ' '));
    }
  }

  /** A name in words, with a capital. */
  static String title(String name) {
    String words = name.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
