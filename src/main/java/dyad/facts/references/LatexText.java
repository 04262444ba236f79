package dyad.facts.references;

import java.text.Normalizer;
import java.util.Map;

/**
 * What LaTeX sets of a text: letters with their accents, quotation marks, dashes. A command that is
 * not known is left out, and what it is about stays.
 */
final class LatexText {

  private static final Map<String, String> ACCENTS =
      Map.ofEntries(
          Map.entry("`", "\u0300"),
          Map.entry("'", "\u0301"),
          Map.entry("^", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("=", "\u0304"),
          Map.entry("u", "\u0306"),
          Map.entry(".", "\u0307"),
          Map.entry("\"", "\u0308"),
          Map.entry("r", "\u030A"),
          Map.entry("H", "\u030B"),
          Map.entry("v", "\u030C"),
          Map.entry("d", "\u0323"),
          Map.entry("c", "\u0327"),
          Map.entry("k", "\u0328"),
          Map.entry("b", "\u0331"));

  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ss", "ß"),
          Map.entry("o", "ø"),
          Map.entry("O", "Ø"),
          Map.entry("l", "ł"),
          Map.entry("L", "Ł"),
          Map.entry("ae", "æ"),
          Map.entry("AE", "Æ"),
          Map.entry("oe", "œ"),
          Map.entry("OE", "Œ"),
          Map.entry("aa", "å"),
          Map.entry("AA", "Å"),
          Map.entry("dh", "ð"),
          Map.entry("DH", "Ð"),
          Map.entry("dj", "đ"),
          Map.entry("DJ", "Đ"),
          Map.entry("th", "þ"),
          Map.entry("TH", "Þ"),
          Map.entry("ng", "ŋ"),
          Map.entry("NG", "Ŋ"),
          Map.entry("i", "ı"),
          Map.entry("j", "ȷ"));

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("textbackslash", "\\"),
          Map.entry("textasciitilde", "~"),
          Map.entry("textasciicircum", "^"),
          Map.entry("textbraceleft", "{"),
          Map.entry("textbraceright", "}"),
          Map.entry("textquoteleft", "‘"),
          Map.entry("textquoteright", "’"),
          Map.entry("textquotedblleft", "“"),
          Map.entry("textquotedblright", "”"),
          Map.entry("textquotesingle", "'"),
          Map.entry("guillemotleft", "«"),
          Map.entry("guillemotright", "»"),
          Map.entry("textendash", "–"),
          Map.entry("textemdash", "—"),
          Map.entry("textdollar", "$"),
          Map.entry("texteuro", "€"),
          Map.entry("euro", "€"),
          Map.entry("pounds", "£"),
          Map.entry("S", "§"),
          Map.entry("textregistered", "®"),
          Map.entry("texttrademark", "™"),
          Map.entry("textdegree", "°"),
          Map.entry("ldots", "…"),
          Map.entry("dots", "…"),
          Map.entry("textellipsis", "…"));

  private static final String AS_THEY_ARE = "&%$#_{}";
  private static final String SPACES = " ,;:/~\n\t";

  private final String text;
  private final boolean print;
  private final StringBuilder set = new StringBuilder();
  private int at;

  private LatexText(String text, boolean print) {
    this.text = text;
    this.print = print;
  }

  /** What LaTeX sets. */
  static String of(String text) {
    return new LatexText(text, true).all();
  }

  /** What was written as it is set, but for signs that LaTeX would take for commands. */
  static String exactly(String text) {
    return new LatexText(text, false).all();
  }

  private String all() {
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case '{', '}' -> {}
        case '\\' -> command();
        case '~' -> set.append(print ? ' ' : c);
        case '$' -> set.append(print ? "" : "$");
        case '-' -> dashes();
        case '`', '\'' -> quotes(c);
        default -> set.append(c);
      }
    }
    return print ? Normalizer.normalize(set, Normalizer.Form.NFC) : set.toString();
  }

  private void dashes() {
    int number = 1;
    while (print && number < 3 && at < text.length() && text.charAt(at) == '-') {
      at++;
      number++;
    }
    set.append(number == 1 ? "-" : number == 2 ? "–" : "—");
  }

  private void quotes(char mark) {
    boolean two = print && at < text.length() && text.charAt(at) == mark;
    at += two ? 1 : 0;
    set.append(two ? mark == '`' ? "“" : "”" : String.valueOf(mark));
  }

  private void command() {
    String name = name();
    if (print && ACCENTS.containsKey(name)) {
      accented(ACCENTS.getOrDefault(name, ""));
    } else if (AS_THEY_ARE.contains(name)) {
      set.append(name);
    } else if (SPACES.contains(name)) {
      set.append(' ');
    } else {
      set.append(LETTERS.getOrDefault(name, SIGNS.getOrDefault(name, "")));
      argument(name);
    }
  }

  /** A command is letters, and the space behind them, or one sign. */
  private String name() {
    int from = at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    String name = text.substring(from, at);
    if (name.isEmpty() && at < text.length()) {
      at = text.offsetByCodePoints(at, 1);
      return text.substring(from, at);
    }
    space();
    return name;
  }

  /** An address that stands before its words is left out, and so is what is no part of a text. */
  private void argument(String name) {
    if (!name.equals("href") && !name.equals("vphantom")) {
      return;
    }
    int depth = 0;
    do {
      char c = at < text.length() ? text.charAt(at++) : '}';
      boolean escaped = c == '\\' && at < text.length() && name.equals("href");
      at += escaped ? 1 : 0;
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    } while (depth > 0 && at < text.length());
  }

  /** The next letter, in braces or not, with an accent on it. */
  private void accented(String accent) {
    while (at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == ' ')) {
      at++;
    }
    if (at >= text.length() || text.charAt(at) == '}') {
      return;
    }
    String letter = text.substring(at, text.offsetByCodePoints(at, 1));
    at += letter.length();
    if (letter.equals("\\")) {
      String name = name();
      // An accent takes the place of the dot.
      letter = name.equals("i") || name.equals("j") ? name : LETTERS.getOrDefault(name, "");
    }
    set.append(letter).append(letter.isEmpty() ? "" : accent);
  }

  private void space() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
