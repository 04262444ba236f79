package dyad.facts.records;

import dyad.facts.Span;
import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Names.Declared;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Unstated;
import dyad.facts.records.SourceNode.Form;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Invisible;
import dyad.problems.LookAlike;
import dyad.problems.Quote;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads text: never empty, and with nothing in it that cannot be shown.
 *
 * @param optional whether it can be left out
 * @param date whether it has to be a date
 * @param declares the list in which it declares a name
 * @param names the list in which it has to stand
 */
public record TextReader(
    boolean optional, boolean date, Optional<Declared> declares, Optional<Declared> names)
    implements Reader<String> {

  /** How long a name may be. */
  public static final int LONGEST_NAME = 100;

  /** How much is shown of what stands before a character. */
  private static final int SHOWN = 20;

  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_.-]+");

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_.'’&-]+( [\\p{L}\\p{M}\\p{N}_.'’&-]+)*");

  private static final String ID_SIGNS = "- _ or . only";
  private static final String NAME_SIGNS = "- _ . ' or &, with single spaces between words";

  static TextReader of(AnnotatedElement marks) {
    return new TextReader(
        marks.isAnnotationPresent(Unstated.class),
        marks.isAnnotationPresent(PartialDate.class),
        Optional.ofNullable(marks.getAnnotation(Declares.class)).map(Declares::value),
        Optional.ofNullable(marks.getAnnotation(Names.class)).map(Names::value));
  }

  /** Whether a text could be a name. */
  public static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && NAME.matcher(text).matches();
  }

  /** How a name is spelled that is declared in a list. */
  public static Pattern spelling(Declared list) {
    return list == Declared.FACT || list == Declared.QUESTION ? ID : NAME;
  }

  @Override
  public Optional<String> read(SourceNode value, String name, Reading reading) {
    if (!(value instanceof Scalar scalar) || scalar.form() != Form.TEXT) {
      return reading.wrongType(value, name, "text in double quotes");
    }
    String text = scalar.text();
    if (text.isBlank()) {
      return reading.wrong(
          value,
          "empty-text",
          name + " is empty",
          optional ? "leave it out where there is nothing to say" : "expected text");
    }
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      if (isOdd(c) || Invisible.isAt(text, i)) {
        String wrong = name + " has a character that cannot be shown, " + Quote.code(c);
        return reading.wrong(value, "odd-character", wrong + behind(text, i), "delete it");
      }
    }
    return date ? date(value, name, text, reading) : name(value, name, text, reading);
  }

  private static boolean isOdd(int c) {
    if (c < ' ') {
      return c != '\n' && c != '\t';
    }
    return c > '~'
        && (c < 0xA0 || Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE);
  }

  /** The words before a character, for whoever has to find what is not to be seen. */
  private static String behind(String text, int at) {
    int cut = Math.max(0, at - SHOWN);
    int space = text.indexOf(' ', cut);
    boolean word = cut > 0 && space >= 0 && space < at;
    boolean half = cut > 0 && Character.isLowSurrogate(text.charAt(cut));
    String before = text.substring(word ? space : half ? cut + 1 : cut, at).strip();
    return before.isEmpty() ? "" : ", behind " + Quote.of(before);
  }

  private static Optional<String> date(
      SourceNode value, String name, String text, Reading reading) {
    return Span.of(text).isPresent()
        ? Optional.of(text)
        : reading.wrong(
            value,
            "bad-date",
            name + " is " + Quote.of(text) + ", which is no date",
            "expected a day, month or year such as 2021-08-20, 2021-08 or 2021");
  }

  private Optional<String> name(SourceNode value, String name, String text, Reading reading) {
    if (declares.isPresent() && !isName(text)) {
      reading.meant(declares.get(), text);
    }
    if (declares.isPresent() && text.length() > LONGEST_NAME) {
      String wrong = name + " is longer than " + LONGEST_NAME + " characters";
      return reading.wrong(value, "bad-id", wrong, "shorten it");
    }
    if (declares.isPresent() && !spelling(declares.get()).matcher(text).matches()) {
      String rest = spelling(declares.get()) == ID ? ID_SIGNS : NAME_SIGNS;
      String wrong = name + " is " + Quote.of(text) + unlike(spelling(declares.get()), text);
      return reading.wrong(value, "bad-id", wrong, "expected letters, digits, " + rest);
    }
    declares.ifPresent(list -> reading.declare(list, text, value.place()));
    names.ifPresent(list -> reading.use(list, text, value.place()));
    return Optional.of(text);
  }

  /** A character that looks as if it might stand in a name, and may not. */
  private static String unlike(Pattern spelling, String text) {
    return text.codePoints()
        .filter(c -> c > '~' && !spelling.matcher(Character.toString(c)).matches())
        .mapToObj(c -> ", with " + Quote.code(c) + " (" + LookAlike.named(c) + ")")
        .findFirst()
        .orElse("");
  }
}
