package dyad.texts.suggestions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of words that tell a kind of fact, as an analyst may read it. */
final class KindTable {

  /** Its file. */
  static final String FILE = "/dyad/texts/kinds.txt";

  private static final Pattern LINE =
      Pattern.compile("(?<words>[^>]+?)\\s*->\\s*(?<kind>\\w+)(?:\\s*:\\s*(?<fields>.+))?");

  private static final String GAP = "...";
  private static final String SOME = "(?:[^\\s.;]+\\s+){0,6}?";
  private static final String BETWEEN = "[\\s,–—]+";

  private final List<Line> lines;

  private KindTable(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * A line: words, and what a sentence that has them may be.
   *
   * @param words as they are written in the table
   * @param pattern the same to look for
   * @param kind the kind of fact
   * @param fields fields that the words tell
   */
  record Line(String words, Pattern pattern, String kind, Map<String, Object> fields) {}

  /**
   * Words that a sentence has.
   *
   * @param line the line of the table
   * @param words the words of the sentence
   * @param from where they begin
   */
  record Hit(Line line, String words, int from) {}

  /** The table that comes with the program. */
  static KindTable shipped() {
    try (InputStream in = KindTable.class.getResourceAsStream(FILE)) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table that is written so. */
  static KindTable of(String text) {
    List<Line> lines = new ArrayList<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(line -> lines.add(line(line)));
    return new KindTable(List.copyOf(lines));
  }

  private static Line line(String text) {
    Matcher matcher = LINE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    String said = Optional.ofNullable(matcher.group("fields")).orElse("");
    for (String field : said.isEmpty() ? new String[0] : said.split("\\s*,\\s*")) {
      String[] parts = field.split("\\s*=\\s*", 2);
      boolean flag = parts[1].equals("true");
      fields.put(parts[0], flag ? (Object) true : parts[1]);
    }
    String words = matcher.group("words");
    return new Line(words, pattern(words), matcher.group("kind"), fields);
  }

  /** A star stands for the rest of a word, three dots for up to six words, “?” for may be. */
  private static Pattern pattern(String words) {
    StringBuilder pattern = new StringBuilder();
    boolean parted = true;
    for (String word : words.split(" ", -1)) {
      String plain = word.replace("*", "[\\p{L}’'-]*").replace("(", "(?:");
      pattern.append(parted ? "" : BETWEEN);
      parted = word.endsWith("?") || word.equals(GAP);
      if (parted) {
        String maybe = word.equals(GAP) ? SOME : plain.substring(0, plain.length() - 1) + BETWEEN;
        pattern.append(word.equals(GAP) ? maybe : "(?:" + maybe + ")?");
      } else {
        pattern.append(plain);
      }
    }
    return Pattern.compile(
        "(?<![\\p{L}\\d])(?:" + pattern + ")(?![\\p{L}\\d])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** All lines whose words a sentence has, in the order of the table. */
  List<Hit> hits(String sentence) {
    List<Hit> hits = new ArrayList<>();
    for (Line line : lines) {
      Matcher matcher = line.pattern().matcher(sentence);
      if (matcher.find()) {
        hits.add(new Hit(line, matcher.group(), matcher.start()));
      }
    }
    return hits;
  }

  List<Line> lines() {
    return lines;
  }
}
