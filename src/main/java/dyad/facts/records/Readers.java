package dyad.facts.records;

import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.kinds.AtLeast;
import dyad.facts.kinds.Whole;
import dyad.facts.kinds.Word;
import dyad.facts.records.SourceNode.Form;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Nearest;
import dyad.problems.Quote;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The readers by Java type: nothing is coerced, so that no fact changes in silence. */
final class Readers {

  private static final int MOST_DIGITS = 15;

  private static final Reader<Double> NUMBER = Readers::number;
  private static final Reader<Boolean> FLAG = Readers::flag;
  private static final Reader<LocalDate> DAY = Readers::day;
  private static final Reader<Rating> RATING = Readers::rating;
  private static final Map<Class<?>, Reader<?>> SIMPLE =
      Map.of(
          double.class, NUMBER,
          boolean.class, FLAG,
          LocalDate.class, DAY,
          Rating.class, RATING);

  private Readers() {}

  /**
   * The reader of a type.
   *
   * @param marks the annotations that narrow the type down
   */
  static Reader<?> of(Type type, AnnotatedElement marks) {
    if (type instanceof ParameterizedType generic) {
      Reader<?> part = of(generic.getActualTypeArguments()[0], marks);
      return generic.getRawType() == Optional.class ? optional(part) : new ListReader<>(part);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == double.class && marks.isAnnotationPresent(Whole.class)) {
      Reader<Integer> whole = whole(marks);
      return (Reader<Double>)
          (value, name, reading) -> whole.read(value, name, reading).map(Integer::doubleValue);
    }
    if (plain == int.class || plain == Integer.class) {
      return whole(marks);
    }
    if (plain == String.class) {
      return TextReader.of(marks);
    }
    if (SIMPLE.containsKey(plain)) {
      return SIMPLE.get(plain);
    }
    return plain.isEnum() ? choice(plain) : record(plain);
  }

  private static Reader<Integer> whole(AnnotatedElement marks) {
    Optional<AtLeast> least = Optional.ofNullable(marks.getAnnotation(AtLeast.class));
    int from = least.map(AtLeast::value).orElse(Integer.MIN_VALUE);
    return whole(
        from, Integer.MAX_VALUE, "a whole number from " + from + " to " + Integer.MAX_VALUE);
  }

  private static <T> Reader<Optional<T>> optional(Reader<T> part) {
    return (value, name, reading) -> part.read(value, name, reading).map(Optional::of);
  }

  private static Reader<?> record(Class<?> type) {
    return type == Fact.class ? new FactReader() : new RecordReader<>(type);
  }

  private static Reader<Integer> whole(int least, int most, String expected) {
    return (value, name, reading) -> {
      if (!(value instanceof Scalar scalar) || scalar.form() != Form.WHOLE) {
        return reading.wrongType(value, name, "a whole number" + unquoted(value));
      }
      return parsed(scalar.text())
          .filter(number -> number >= least && number <= most)
          .or(() -> outOfRange(scalar, name, expected, reading));
    };
  }

  private static Optional<Integer> parsed(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return Optional.empty(); // It has too many digits: as far out of range as any.
    }
  }

  private static <T> Optional<T> outOfRange(
      Scalar value, String name, String expected, Reading reading) {
    return reading.wrong(
        value, "out-of-range", name + " is " + Quote.of(value.text()), "expected " + expected);
  }

  private static Optional<Double> number(SourceNode value, String name, Reading reading) {
    if (!(value instanceof Scalar scalar)
        || scalar.form() != Form.WHOLE && scalar.form() != Form.DECIMAL) {
      return reading.wrongType(value, name, "a number" + unquoted(value));
    }
    if (isExact(scalar.text())) {
      // Adding zero turns -0.0 into 0.0: the two are equal, and should look so.
      return Optional.of(Double.parseDouble(scalar.text()) + 0.0);
    }
    return outOfRange(scalar, name, "at most " + MOST_DIGITS + " digits in all", reading);
  }

  /** Whether a double holds the number exactly as written, and sums of it stay exact. */
  private static boolean isExact(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return text.length() <= 2 * MOST_DIGITS
          && Math.abs((long) number.scale()) <= MOST_DIGITS
          && Math.max(number.precision(), number.precision() - number.scale()) <= MOST_DIGITS;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Numbers in quotes are common enough for a word of their own. */
  private static String unquoted(SourceNode value) {
    boolean quoted =
        value instanceof Scalar scalar
            && scalar.form() == Form.TEXT
            && scalar.text().matches("-?\\d{1,9}(\\.\\d{1,9})?");
    return quoted ? ", without quotes" : "";
  }

  private static Optional<Boolean> flag(SourceNode value, String name, Reading reading) {
    return value instanceof Scalar scalar && scalar.form() == Form.FLAG
        ? Optional.of(scalar.text().equals("true"))
        : reading.wrongType(value, name, "true or false, without quotes");
  }

  private static Optional<LocalDate> day(SourceNode value, String name, Reading reading) {
    if (!(value instanceof Scalar scalar) || scalar.form() != Form.TEXT) {
      return reading.wrongType(value, name, "a day such as \"2021-08-20\"");
    }
    try {
      return Optional.of(LocalDate.parse(scalar.text()));
    } catch (DateTimeException e) {
      String wrong = name + " is " + Quote.of(scalar.text()) + ", which is no day";
      return reading.wrong(value, "bad-date", wrong, "expected a day such as 2021-08-20");
    }
  }

  private static Optional<Rating> rating(SourceNode value, String name, Reading reading) {
    String expected =
        "a letter A to F for the source and a digit 1 to 6 for the information, such as `B2`, or"
            + " `given`";
    if (!(value instanceof Scalar scalar) || scalar.form() != Form.TEXT) {
      return reading.wrongType(value, name, "text: " + expected);
    }
    try {
      return Optional.of(Rating.of(scalar.text()));
    } catch (IllegalArgumentException e) {
      String wrong = name + " is " + Quote.of(scalar.text());
      return reading.wrong(value, "bad-rating", wrong, "expected " + expected);
    }
  }

  private static Reader<Object> choice(Class<?> type) {
    Map<String, Object> choices = new LinkedHashMap<>();
    Arrays.stream(type.getEnumConstants()).forEach(c -> choices.put(((Word) c).word(), c));
    return (value, name, reading) -> {
      if (!(value instanceof Scalar scalar) || scalar.form() != Form.TEXT) {
        return reading.wrongType(value, name, Nearest.oneOf(choices.keySet()));
      }
      if (choices.containsKey(scalar.text())) {
        return Optional.of(choices.get(scalar.text()));
      }
      String wrong = name + " is " + Quote.of(scalar.text());
      String hint = Nearest.hint(scalar.text(), choices.keySet());
      return reading.wrong(value, "unknown-choice", wrong, hint);
    };
  }
}
