package dyad.facts;

import dyad.facts.Located.Form;
import dyad.facts.Located.Scalar;
import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Names.Declared;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Unstated;
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
record TextReader(
    boolean optional, boolean date, Optional<Declared> declares, Optional<Declared> names)
    implements Reader<String> {

  /** How long a name may be. */
  static final int LONGEST_NAME = 100;

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
  static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && NAME.matcher(text).matches();
  }

  /** How a name is spelled that is declared in a list. */
  static Pattern spelling(Declared list) {
    return list == Declared.FACT || list == Declared.QUESTION ? ID : NAME;
  }

  @Override
  public Optional<String> read(Located value, String name, Reading reading) {
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
      if (isOdd(text.codePointAt(i))) {
        String wrong = name + " has a character that cannot be shown, ";
        String code = Quote.code(text.codePointAt(i));
        return reading.wrong(value, "odd-character", wrong + code, "delete it");
      }
    }
    return date ? date(value, name, text, reading) : name(value, name, text, reading);
  }

  private static boolean isOdd(int c) {
    if (c < ' ') {
      return c != '\n' && c != '\t';
    }
    return turns(c)
        || c > '~'
            && (c < 0xA0 || Character.getType(c) == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE);
  }

  /** Whether a character turns the direction in which our own words behind it are shown. */
  private static boolean turns(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }

  private static Optional<String> date(Located value, String name, String text, Reading reading) {
    return Span.of(text).isPresent()
        ? Optional.of(text)
        : reading.wrong(
            value,
            "bad-date",
            name + " is " + Quote.of(text) + ", which is no date",
            "expected a day, month or year such as 2021-08-20, 2021-08 or 2021");
  }

  private Optional<String> name(Located value, String name, String text, Reading reading) {
    if (declares.isPresent() && text.length() > LONGEST_NAME) {
      String wrong = name + " is longer than " + LONGEST_NAME + " characters";
      return reading.wrong(value, "bad-id", wrong, "shorten it");
    }
    if (declares.isPresent() && !spelling(declares.get()).matcher(text).matches()) {
      String rest = spelling(declares.get()) == ID ? ID_SIGNS : NAME_SIGNS;
      String wrong = name + " is " + Quote.of(text);
      return reading.wrong(value, "bad-id", wrong, "expected letters, digits, " + rest);
    }
    declares.ifPresent(list -> reading.declare(list, text, value.place()));
    names.ifPresent(list -> reading.use(list, text, value.place()));
    return Optional.of(text);
  }
}
