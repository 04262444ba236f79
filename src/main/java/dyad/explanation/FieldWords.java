package dyad.explanation;

import dyad.facts.RuleFields;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Names;
import dyad.problems.Article;
import dyad.rules.Comparator;
import dyad.rules.Shapes;
import dyad.rules.Values;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what a field of a kind of fact is, and what it says. */
final class FieldWords {

  /** The fields that are numbers of years or a year. */
  static final Set<String> TIMES = Set.of("age", "ago", "over", "year");

  /** Nouns without an article. */
  private static final Set<String> UNCOUNTED = Set.of("backing", "conduct", "hostility");

  /** Where a vote is cast: an actor, and nobody. */
  private static final String BODY = "body";

  private final Wording wording;

  FieldWords(Wording wording) {
    this.wording = wording;
  }

  /** A value that a field is to have, as far as a comparison asks it. */
  String compared(String type, String field, Comparator comparator, Object value) {
    if (isStillToCome(field, value)) {
      return stillToCome(comparator, -((Number) value).doubleValue());
    }
    String shown = shown(type, field, value);
    return switch (comparator) {
      case EQUAL -> shown;
      case UNEQUAL -> shown.equals("not stated") ? "stated" : "other than " + shown;
      case LESS -> "under " + shown;
      case AT_MOST -> "at most " + shown;
      case MORE -> "over " + shown;
      case AT_LEAST -> "at least " + shown;
      case IN, MEMBER_OF, CONTAINS -> shown;
    };
  }

  /** Whether a time is given as years ago, and is none that is past. */
  private static boolean isStillToCome(String field, Object value) {
    return TIMES.contains(field)
        && !field.equals("year")
        && value instanceof Number number
        && number.doubleValue() <= 0;
  }

  /** A time that is compared with the brief's own day, or with one that is so many years off. */
  private static String stillToCome(Comparator comparator, double off) {
    String then = off == 0 ? "today" : "in " + Wording.years(off);
    return switch (comparator) {
      case EQUAL, IN, MEMBER_OF, CONTAINS -> then;
      case UNEQUAL -> "other than " + then;
      case LESS -> off == 0 ? "still to come" : "later than " + then;
      case AT_MOST -> then + " or later";
      case MORE -> off == 0 ? "before today" : "sooner than " + then;
      case AT_LEAST -> then + " or before";
    };
  }

  /** What a field says. */
  String shown(String type, String field, Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof Collection<?> values) {
      String all =
          values.stream()
              .map(v -> shown(type, field, v))
              .sorted()
              .collect(Collectors.joining(" or "));
      return all.isEmpty() ? "none" : all;
    }
    if (value instanceof Number number) {
      double plain = number.doubleValue();
      boolean time = TIMES.contains(field);
      if (Double.isNaN(plain)) {
        return time ? "no date" : "not stated";
      }
      if (field.equals("year")) {
        return String.valueOf((int) plain);
      }
      if (isStillToCome(field, value)) {
        return stillToCome(Comparator.EQUAL, -plain);
      }
      return time ? Wording.years(plain) + " ago" : Wording.number(plain);
    }
    String text = String.valueOf(value);
    if (text.isEmpty()) {
      return "not stated";
    }
    return choices(type, field)
        .filter(c -> c.word().equals(text))
        .map(c -> c.meaning().isEmpty() ? c.word() : c.meaning())
        .findFirst()
        .orElseGet(() -> wording.name(text));
  }

  /** What a field may be where some of its choices are barred: those that are fewer. */
  String left(String type, String field, List<String> barred) {
    List<String> left =
        choices(type, field)
            .map(Vocabulary.Choice::word)
            .filter(word -> !barred.contains(word))
            .toList();
    boolean few = !left.isEmpty() && left.size() < barred.size() && !left.contains("unstated");
    return (few ? "" : "other than ")
        + (few ? left : barred)
            .stream().map(word -> shown(type, field, word)).collect(Collectors.joining(", or "));
  }

  private static Stream<Vocabulary.Choice> choices(String type, String field) {
    return fieldsOf(type).filter(f -> f.name().equals(field)).flatMap(f -> f.choices().stream());
  }

  /** What a rule calculates with a field. */
  static String calculated(String type, String field) {
    return "what the rule calculates from " + meaning(type, field);
  }

  /** The fields of a kind of fact that rules can see; none of what is no fact. */
  static Stream<Vocabulary.Field> fieldsOf(String type) {
    return Shapes.isFact(type) ? RuleFields.of(Shapes.javaClass(type)).stream() : Stream.empty();
  }

  /** What a field is. */
  static String meaning(String type, String field) {
    if (type.equals("Finding")) {
      return switch (field) {
        case "leaning" -> "for or against";
        case "topic" -> "the topic";
        default -> "whom it is about, " + field;
      };
    }
    if (type.equals("Forecast")) {
      return "the year of its horizon";
    }
    if (TIMES.contains(field)) {
      return field.equals("over") ? "when it ended" : "when it was";
    }
    if (field.equals("topic")) {
      return field;
    }
    return fieldsOf(type)
        .filter(f -> f.name().equals(field))
        .map(f -> f.meaning().replaceFirst("[,;] .*", ""))
        .findFirst()
        .orElse(field);
  }

  /** A kind of fact, in whichever phase, as a noun. */
  static String noun(String type) {
    String kind = Shapes.javaClass(type).getSimpleName();
    String plain = kind.toLowerCase(Locale.ROOT);
    if (type.equals(Shapes.PAST + kind)) {
      return counted("lapsed " + plain, plain);
    }
    if (type.equals(Shapes.EVER + kind)) {
      return counted("present or lapsed " + plain, plain);
    }
    return type.equals(Shapes.NO + kind)
        ? "the absence of " + counted(plain, plain)
        : counted(plain, plain);
  }

  private static String counted(String noun, String kind) {
    return UNCOUNTED.contains(kind) ? noun : Article.of(noun);
  }

  /** Somebody or something that a field names and that is not stated. */
  static String nobody(String field, Optional<Vocabulary.Field> declared) {
    if (Vocabulary.PLACES.contains(field)) {
      return "some place";
    }
    if (field.equals(BODY)) {
      return "some body";
    }
    return declared
            .flatMap(Vocabulary.Field::names)
            .filter(Names.Declared.ACTOR::equals)
            .isPresent()
        ? "somebody"
        : "something";
  }

  /** A number as a field has it, with its unit. */
  static String figure(String field, double number) {
    String exact = Wording.exact(number);
    return field.endsWith("Years") ? exact + (number == 1 ? " year" : " years") : exact;
  }

  /** Particulars behind a noun. */
  static String brackets(List<String> particulars) {
    return particulars.isEmpty() ? "" : " (" + String.join("; ", particulars) + ")";
  }

  /** What two values are put together to: their result, or where one is not known, how. */
  static Object calculation(Object left, char operator, Object right) {
    Object result = Values.calculate(left, operator, right);
    if (!Values.isNothing(result)) {
      return result;
    }
    String sign =
        switch (operator) {
          case '-' -> "−";
          case '*' -> "×";
          case '/' -> "÷";
          default -> String.valueOf(operator);
        };
    return operand(left) + " " + sign + " " + operand(right);
  }

  private static String operand(Object value) {
    if (value instanceof Double number) {
      return Wording.number(number);
    }
    return String.valueOf(value).contains(" ") ? "(" + value + ")" : String.valueOf(value);
  }
}
