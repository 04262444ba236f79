package dyad.facts.records;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import dyad.problems.CurlyQuote;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Quote;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in an analyst's words where text stops being JSON. */
final class Syntax {

  /** How Jackson names the character or word that it stumbled over. */
  private static final Pattern CULPRIT =
      Pattern.compile(
          "character \\('(.{1,2})' \\(code|(?:token|marker|escape) '(.*?)'", Pattern.DOTALL);

  /** How Jackson tells a control character in a text; tabs and the ends of lines have a saying. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "Illegal unquoted character \\(\\(CTRL-CHAR, code (?!9\\)|10\\)|13\\))(\\d+)\\)");

  /** A text that a curly quote was to close, and that runs over the end of its line. */
  private static final Pattern CURLY_AT_END =
      Pattern.compile("\"[^\"" + CurlyQuote.ALL + "]*([" + CurlyQuote.ALL + "])[^\"]*$");

  /** A text that a curly quote was to close, and that runs on to where the next one opens. */
  private static final Pattern CURLY_BEFORE =
      Pattern.compile(
          "\"[^\"" + CurlyQuote.ALL + "]*([" + CurlyQuote.ALL + "])\\s*[,:}\\]][^\"]*\"\\s*$");

  private static final String NUMBER = "a number is written like 12, -3 or 0.5";

  /** What to say where Jackson's own message holds a phrase; the first that does counts. */
  private static final List<Saying> SAYINGS =
      List.of(
          new Saying(
              "Illegal unquoted character",
              "a text runs over the end of its line or has a" + " tab in it",
              "close it with a quote, or write \\n or \\t"),
          new Saying("escape", "%s is no escape", "write \\\\ for a backslash"),
          new Saying("Leading zeroes", "a number begins with 0", NUMBER),
          new Saying("numeric value", "%s cannot be part of a number", NUMBER),
          new Saying("comment", "%s cannot stand here", "JSON has no comments"),
          new Saying("comma to separate", "%s cannot stand here", "expected a comma"),
          new Saying("colon", "%s cannot stand here", "expected a colon"),
          new Saying(
              "'}' (code 125)): was expecting double-quote",
              "no comma goes before %s",
              "delete the comma"),
          new Saying(
              "']' (code 93)): expected a valid value",
              "no comma goes before %s",
              "delete the comma"),
          new Saying(
              "start field name", "%s cannot stand here", "expected a field name in double quotes"),
          new Saying(
              "CTRL-CHAR",
              "a character cannot stand here that is not shown",
              "save the file as UTF-8 text"),
          new Saying(
              "",
              "%s cannot stand here",
              "expected text in double quotes, a number, true, false, [ or {"));

  private Syntax() {}

  /**
   * The problem that stopped the parser.
   *
   * @param text what it reads
   */
  static Problem problem(
      String file, String text, JsonParser parser, JsonProcessingException stop) {
    Place place = place(file, parser, stop);
    String message = stop.getOriginalMessage();
    Optional<Problem> curly = curly(text, place, message);
    if (curly.isPresent()) {
      return curly.get();
    }
    if (stop instanceof StreamConstraintsException) {
      String deep = "lists and objects are nested more than " + JsonTree.DEEPEST + " deep";
      return new Problem(place, "too-deep", deep, "");
    }
    if (message.startsWith("Unexpected end-of-input")) {
      String early = "the file ends too early";
      return new Problem(place, "broken-json", early, unclosed(parser, message));
    }
    if (message.startsWith("Unexpected close marker")) {
      String wrong = culprit(message) + " closes nothing here";
      return new Problem(place, "broken-json", wrong, unclosed(parser, message));
    }
    Matcher hidden = HIDDEN.matcher(message);
    if (hidden.find()) {
      String odd = "a text has a character that cannot be shown, ";
      String code = Quote.code(Integer.parseInt(hidden.group(1)));
      return new Problem(place, "broken-json", odd + code, "delete it");
    }
    Saying saying =
        SAYINGS.stream().filter(s -> message.contains(s.phrase)).findFirst().orElseThrow();
    String wrong = String.format(Locale.ROOT, saying.message, culprit(message));
    return new Problem(place, "broken-json", wrong, saying.hint);
  }

  /** Where the parser stopped. */
  static Place place(String file, JsonParser parser, JsonProcessingException stop) {
    JsonLocation at = stop.getLocation();
    JsonLocation known = at == null ? parser.currentTokenLocation() : at;
    return new Place(file, known.getLineNr(), Math.max(known.getColumnNr(), 1));
  }

  /** A curly quote that was meant to open a text here, or to close one that begins on this line. */
  private static Optional<Problem> curly(String text, Place stop, String message) {
    Matcher culprit = CULPRIT.matcher(message);
    if (culprit.find() && culprit.group(1) != null && CurlyQuote.in(culprit.group(1)) == 0) {
      return Optional.of(curly(stop, culprit.group(1)));
    }
    String line = text.lines().skip(stop.line() - 1L).findFirst().orElse("");
    boolean open = message.contains("unquoted character") || message.contains("closing quote");
    Matcher closed = open ? CURLY_AT_END.matcher(line) : CURLY_BEFORE.matcher(before(line, stop));
    return closed.find()
        ? Optional.of(
            curly(new Place(stop.file(), stop.line(), closed.start(1) + 1), closed.group(1)))
        : Optional.empty();
  }

  private static String before(String line, Place stop) {
    return line.substring(0, Math.min(line.length(), stop.column() - 1));
  }

  private static Problem curly(Place place, String quote) {
    return new Problem(
        place, "broken-json", CurlyQuote.message(quote.codePointAt(0)), CurlyQuote.HINT);
  }

  private static String unclosed(JsonParser parser, String message) {
    if (message.contains("closing quote")) {
      return "a text that begins in line "
          + parser.currentTokenLocation().getLineNr()
          + " has no closing quote";
    }
    JsonStreamContext context = parser.getParsingContext();
    if (context.inRoot()) {
      return "expected a value";
    }
    JsonLocation start = context.startLocation(ContentReference.unknown());
    return "expected "
        + (context.inArray() ? "] for the [" : "} for the {")
        + " in "
        + new Place("", start.getLineNr(), start.getColumnNr()).inside();
  }

  private static String culprit(String message) {
    Matcher found = CULPRIT.matcher(message);
    if (!found.find()) {
      return "this";
    }
    return Quote.of(found.group(1) == null ? found.group(2) : found.group(1));
  }

  private record Saying(String phrase, String message, String hint) {}
}
