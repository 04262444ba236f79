package dyad.facts.references;

import dyad.problems.Lines;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entries of a BibTeX file, with the place of each, as they are written. A broken entry is
 * told, and reading goes on with the next. Nothing here calls itself: braces may be nested however
 * deep.
 */
final class BibtexSyntax {

  private static final int MOST_ENTRIES = 50_000;
  private static final int MOST_FIELDS = 1000;

  /** Each may be looked for until the end of the file. */
  private static final int MOST_BROKEN = 50;

  /** How much abbreviations may stand for in all. */
  private static final int MOST_SPELLED_OUT = 1 << 25;

  private static final Pattern BEGINNING = Pattern.compile("@[ \\t]*\\p{Alpha}+\\s*[{(]");
  private static final Pattern AT_LINE =
      Pattern.compile("(?m)^[ \\t]*@(?=[ \\t]*\\p{Alpha}+\\s*[{(])");
  private static final Pattern STRAY = Pattern.compile("(?m)^[ \\t]*@[ \\t]*\\p{Alpha}+");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final String file;
  private final String text;
  private final Lines lines;
  private final Problems problems;
  private final Map<String, String> abbreviations = new LinkedHashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private int at;
  private int broken;
  private int spelledOut;

  /** An entry: its type and its fields in small letters, their values without the outer braces. */
  record Entry(Place place, String type, String key, Map<String, Reference.Said> fields) {}

  /** What stands where something else must. */
  private static final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String hint;

    Broken(int offset, String message, String hint) {
      super(message);
      this.offset = offset;
      this.hint = hint;
    }
  }

  private BibtexSyntax(String file, String text, Problems problems) {
    this.file = file;
    this.text = text;
    this.lines = new Lines(text, Lines.ANY);
    this.problems = problems;
    MONTHS.forEach(month -> abbreviations.put(month, month));
  }

  /** The entries of a text. */
  static List<Entry> read(String file, String text, Problems problems) {
    BibtexSyntax syntax = new BibtexSyntax(file, text, problems);
    syntax.all();
    return syntax.entries;
  }

  /** What stands between entries is remarks. */
  private void all() {
    Matcher beginning = BEGINNING.matcher(text);
    Matcher stray = STRAY.matcher(text);
    while (at < text.length() && broken < MOST_BROKEN && beginning.find(at)) {
      int from = beginning.start();
      if (entries.size() >= MOST_ENTRIES) {
        tell(
            from, "too-much", "there are more than " + MOST_ENTRIES + " entries", "split the file");
        return;
      }
      stray(stray.region(at, from));
      at = from + 1;
      try {
        command(from);
      } catch (Broken wrong) {
        broken++;
        tell(wrong.offset, "bad-bibtex", String.valueOf(wrong.getMessage()), wrong.hint);
        Matcher next = AT_LINE.matcher(text);
        at = next.find(Math.max(wrong.offset, from + 1)) ? next.start() : text.length();
      }
    }
    stray(stray.region(Math.min(at, text.length()), text.length()));
  }

  /** A line that begins as an entry does, and is none. */
  private void stray(Matcher between) {
    if (broken < MOST_BROKEN && between.find()) {
      broken++;
      tell(
          between.start(),
          "bad-bibtex",
          Quote.of(between.group().strip()) + " begins no entry",
          "expected `{` behind it");
    }
  }

  private void tell(int offset, String code, String message, String hint) {
    problems.add(new Problem(lines.place(file, offset), code, message, hint));
  }

  private void command(int from) throws Broken {
    space();
    String type = word(BibtexSyntax::isLetter).toLowerCase(Locale.ROOT);
    space();
    char close = text.charAt(at) == '{' ? '}' : ')';
    if (type.equals("comment") || type.equals("preamble")) {
      skipped(close);
      return;
    }
    at++;
    space();
    if (type.equals("string")) {
      Map<String, Reference.Said> defined = fields("@string", from, close);
      defined.forEach((name, value) -> abbreviations.putIfAbsent(name, value.text()));
      return;
    }
    String key = word(c -> ",{}()\"=#%".indexOf(c) < 0 && !Character.isWhitespace(c));
    space();
    if (!is(',') && !is(close)) {
      throw new Broken(at, "the entry " + Quote.of(key) + " has no `,` behind its key", found());
    }
    if (is(',')) {
      at++;
    }
    Map<String, Reference.Said> fields = fields(key, from, close);
    entries.add(new Entry(lines.place(file, from), type, key, fields));
  }

  private void skipped(char close) throws Broken {
    if (close == '}') {
      braces();
    } else {
      at++;
    }
  }

  private Map<String, Reference.Said> fields(String key, int from, char close) throws Broken {
    Map<String, Reference.Said> fields = new LinkedHashMap<>();
    for (space(); !is(close); space()) {
      String name = word(c -> isLetter(c) || c >= '0' && c <= '9' || "_-:.+/".indexOf(c) >= 0);
      if (name.isEmpty()) {
        throw unclosed(key, from, "expected a field such as `title`, or `" + close + "`");
      }
      space();
      if (!is('=')) {
        throw new Broken(at, "the field " + Quote.of(name) + " has no `=`", found());
      }
      at++;
      space();
      Place place = lines.place(file, Math.min(at, text.length()));
      fields.putIfAbsent(
          name.toLowerCase(Locale.ROOT), new Reference.Said(value(name, key, from), place));
      space();
      if (is(',')) {
        at++;
      } else if (!is(close)) {
        throw unclosed(
            key, from, "expected `,` or `" + close + "` behind the value of `" + name + "`");
      }
      if (fields.size() > MOST_FIELDS) {
        throw new Broken(at, "there are more than " + MOST_FIELDS + " fields in one entry", "");
      }
    }
    at++;
    return fields;
  }

  private Broken unclosed(String key, int from, String expected) {
    String hint = expected + "; " + found();
    return new Broken(
        Math.min(at, text.length()),
        "the entry " + Quote.of(key) + " of line " + lines.place(file, from).line() + " breaks off",
        hint);
  }

  private String found() {
    return at < text.length()
        ? "found " + Quote.of(text.substring(at, text.offsetByCodePoints(at, 1)))
        : "found the end of the file";
  }

  private String value(String name, String key, int from) throws Broken {
    String value = piece(name, key, from);
    for (space(); is('#'); space()) {
      at++;
      space();
      int where = at;
      value += piece(name, key, from);
      spelledOut += value.length();
      if (value.length() > Gathered.LONGEST || spelledOut > MOST_SPELLED_OUT) {
        throw new Broken(where, "abbreviations stand for too long a text", "write it out");
      }
    }
    return value;
  }

  private String piece(String name, String key, int from) throws Broken {
    if (is('{')) {
      return braces();
    }
    if (is('"')) {
      return quotes();
    }
    int where = at;
    String word = word(c -> ",{}()\"=#%@".indexOf(c) < 0 && !Character.isWhitespace(c));
    if (word.isEmpty()) {
      throw unclosed(key, from, "expected the value of `" + name + "` in `{` and `}`");
    }
    if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return word;
    }
    String known = abbreviations.get(word.toLowerCase(Locale.ROOT));
    if (known == null) {
      String hint =
          Nearest.to(word, abbreviations.keySet())
              .map(n -> "did you mean " + Quote.of(n) + "?")
              .orElse("");
      throw new Broken(
          where,
          "no `@string` says what " + Quote.of(word) + " stands for",
          hint.isEmpty() ? "write a text in `{` and `}`" : hint);
    }
    spelledOut += known.length();
    if (spelledOut > MOST_SPELLED_OUT) {
      throw new Broken(where, "abbreviations stand for too long a text", "write it out");
    }
    return known;
  }

  /** A text in braces, whatever is in braces inside it. */
  private String braces() throws Broken {
    int from = at;
    int depth = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        at++;
        return text.substring(from + 1, at - 1);
      }
    }
    throw new Broken(from, "this `{` is never closed", "expected as many `}` as `{`");
  }

  private String quotes() throws Broken {
    int from = at;
    int depth = 0;
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '"' && depth == 0) {
        at++;
        return text.substring(from + 1, at - 1);
      }
    }
    throw new Broken(from, "this `\"` is never closed", "expected another one behind the value");
  }

  private String word(IntPredicate part) {
    int from = at;
    while (at < text.length() && part.test(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private void space() {
    word(Character::isWhitespace);
  }

  private boolean is(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
