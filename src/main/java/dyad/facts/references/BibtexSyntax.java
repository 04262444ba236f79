package dyad.facts.references;

import dyad.facts.references.BibtexText.Broken;
import dyad.problems.Lines;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final Pattern BEGINNING = Pattern.compile("@[ \\t]*\\p{Alpha}+\\s*[{(]");
  private static final Pattern AT_LINE =
      Pattern.compile("(?m)^[ \\t]*@(?=[ \\t]*\\p{Alpha}+\\s*[{(])");
  private static final Pattern STRAY = Pattern.compile("(?m)^[ \\t]*@[ \\t]*\\p{Alpha}+");
  private final String file;
  private final String whole;
  private final BibtexText text;
  private final Lines lines;
  private final Problems problems;
  private final Abbreviations abbreviations = new Abbreviations();
  private final List<Entry> entries = new ArrayList<>();
  private int broken;

  /** An entry: its type and its fields in small letters, their values without the outer braces. */
  record Entry(Place place, String type, String key, Map<String, Reference.Said> fields) {}

  private BibtexSyntax(String file, String text, Problems problems) {
    this.file = file;
    this.whole = text;
    this.text = new BibtexText(text);
    this.lines = new Lines(text, Lines.ANY);
    this.problems = problems;
  }

  /** The entries of a text. */
  static List<Entry> read(String file, String text, Problems problems) {
    BibtexSyntax syntax = new BibtexSyntax(file, text, problems);
    syntax.all();
    return syntax.entries;
  }

  /** What stands between entries is remarks. */
  private void all() {
    Matcher beginning = BEGINNING.matcher(whole);
    Matcher stray = STRAY.matcher(whole);
    while (!text.isAtEnd() && broken < MOST_BROKEN && beginning.find(text.at())) {
      int from = beginning.start();
      if (entries.size() >= MOST_ENTRIES) {
        tell(
            from, "too-much", "there are more than " + MOST_ENTRIES + " entries", "split the file");
        return;
      }
      stray(stray.region(text.at(), from));
      text.moveTo(from + 1);
      try {
        command(from);
      } catch (Broken wrong) {
        broken++;
        tell(wrong.offset(), "bad-bibtex", String.valueOf(wrong.getMessage()), wrong.hint());
        Matcher next = AT_LINE.matcher(whole);
        boolean more = next.find(Math.max(wrong.offset(), from + 1));
        text.moveTo(more ? next.start() : whole.length());
      }
    }
    stray(stray.region(text.at(), whole.length()));
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
    text.space();
    String type = text.word(BibtexText::isLetter).toLowerCase(Locale.ROOT);
    text.space();
    char close = text.is('{') ? '}' : ')';
    if (type.equals("comment") || type.equals("preamble")) {
      skipped(close);
      return;
    }
    text.pass();
    text.space();
    if (type.equals("string")) {
      abbreviations.define(fields("@string", from, close));
      return;
    }
    String key = text.word(c -> ",{}()\"=#%".indexOf(c) < 0 && !Character.isWhitespace(c));
    text.space();
    if (!text.is(',') && !text.is(close)) {
      throw new Broken(
          text.at(), "the entry " + Quote.of(key) + " has no `,` behind its key", text.found());
    }
    if (text.is(',')) {
      text.pass();
    }
    Map<String, Reference.Said> fields = fields(key, from, close);
    entries.add(new Entry(lines.place(file, from), type, key, fields));
  }

  private void skipped(char close) throws Broken {
    if (close == '}') {
      text.braces();
    } else {
      text.pass();
    }
  }

  private Map<String, Reference.Said> fields(String key, int from, char close) throws Broken {
    Map<String, Reference.Said> fields = new LinkedHashMap<>();
    for (text.space(); !text.is(close); text.space()) {
      String name =
          text.word(
              c -> BibtexText.isLetter(c) || c >= '0' && c <= '9' || "_-:.+/".indexOf(c) >= 0);
      if (name.isEmpty()) {
        throw unclosed(key, from, "expected a field such as `title`, or `" + close + "`");
      }
      text.space();
      if (!text.is('=')) {
        throw new Broken(text.at(), "the field " + Quote.of(name) + " has no `=`", text.found());
      }
      text.pass();
      text.space();
      Place place = lines.place(file, text.at());
      fields.putIfAbsent(
          name.toLowerCase(Locale.ROOT), new Reference.Said(value(name, key, from), place));
      text.space();
      if (text.is(',')) {
        text.pass();
      } else if (!text.is(close)) {
        throw unclosed(
            key, from, "expected `,` or `" + close + "` behind the value of `" + name + "`");
      }
      if (fields.size() > MOST_FIELDS) {
        throw new Broken(
            text.at(), "there are more than " + MOST_FIELDS + " fields in one entry", "");
      }
    }
    text.pass();
    return fields;
  }

  private Broken unclosed(String key, int from, String expected) {
    String hint = expected + "; " + text.found();
    return new Broken(
        text.at(),
        "the entry " + Quote.of(key) + " of line " + lines.place(file, from).line() + " breaks off",
        hint);
  }

  private String value(String name, String key, int from) throws Broken {
    String value = piece(name, key, from);
    for (text.space(); text.is('#'); text.space()) {
      text.pass();
      text.space();
      int where = text.at();
      value += piece(name, key, from);
      abbreviations.refuseTooLong(value, where);
    }
    return value;
  }

  private String piece(String name, String key, int from) throws Broken {
    if (text.is('{')) {
      return text.braces();
    }
    if (text.is('"')) {
      return text.quotes();
    }
    int where = text.at();
    String word = text.word(c -> ",{}()\"=#%@".indexOf(c) < 0 && !Character.isWhitespace(c));
    if (word.isEmpty()) {
      throw unclosed(key, from, "expected the value of `" + name + "` in `{` and `}`");
    }
    boolean number = word.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? word : abbreviations.spelledOut(word, where);
  }
}
