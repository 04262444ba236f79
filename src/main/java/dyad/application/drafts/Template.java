package dyad.application.drafts;

import dyad.facts.Brief;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a new file begins with, and what it may be called. */
public final class Template {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Template() {}

  /** The text of a template, under a name such as {@code talks-without-result}. */
  public static String text(String file, String name) throws IOException {
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

  /** The same for what one brief holds, with its two powers, a topic and a paragraph of its own. */
  static String text(String file, String name, Brief brief) throws IOException {
    int paragraph = brief.facts().stream().mapToInt(f -> f.source().paragraph()).min().orElse(1);
    return text(file, name)
        .replace("PARAGRAPH", String.valueOf(paragraph))
        .replace("TOPIC", brief.topicNames().stream().findFirst().orElse("a topic"))
        .replace("FIRST", brief.dyad().first())
        .replace("SECOND", brief.dyad().second());
  }

  /** A name in words, with a capital. */
  public static String title(String name) {
    String words = name.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /**
   * A name for a new file or folder, without an ending.
   *
   * @throws ProblemsException if it is none; it names the nearest that is one
   */
  public static String named(String name) throws ProblemsException {
    if (!NAME.matcher(name).matches()) {
      String hint =
          suggested(name)
              .map(n -> "did you mean " + Quote.of(n) + "?")
              .orElse("expected small letters, digits and hyphens");
      throw refused(Quote.of(name), "this is no name for a file", hint);
    }
    return name;
  }

  /** Tells that something cannot be begun under a name. */
  public static ProblemsException refused(String file, String message, String hint) {
    return new ProblemsException(new Problem(Place.file(file), "bad-name", message, hint));
  }

  /** The same as a name for a file, where that leaves enough of it. */
  private static Optional<String> suggested(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return Optional.of(plain)
        .filter(p -> NAME.matcher(p).matches() && !name.matches(".*[/\\\\].*"));
  }
}
