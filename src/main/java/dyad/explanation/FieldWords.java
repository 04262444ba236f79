package dyad.explanation;

import dyad.facts.Vocabulary;
import dyad.rules.Comparator;
import dyad.rules.Shapes;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what a field of a kind of fact is, and what it says. */
final class FieldWords {

  /** The fields that are numbers of years or a year. */
  static final Set<String> TIMES = Set.of("age", "over", "year");

  private final Wording wording;

  FieldWords(Wording wording) {
    this.wording = wording;
  }

  /** A value that a field is to have, as far as a comparison asks it. */
  String compared(String type, String field, Comparator comparator, Object value) {
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
      String years = time && !field.equals("year") ? " years" : "";
      return Double.isNaN(plain)
          ? time ? "no date" : "not stated"
          : (field.equals("year") ? String.valueOf((int) plain) : Wording.number(plain)) + years;
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
    return fieldsOf(type)
        .filter(f -> f.name().equals(field))
        .flatMap(f -> f.choices().stream());
  }

  /** What a rule calculates with a field. */
  static String calculated(String type, String field) {
    return "what the rule calculates from " + meaning(type, field);
  }

  private static Stream<Vocabulary.Field> fieldsOf(String type) {
    return Shapes.isFact(type)
        ? Vocabulary.fieldsInRules(Shapes.javaClass(type)).stream()
        : Stream.empty();
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
    if (field.equals("age") || field.equals("topic")) {
      return field.equals("age") ? "when it was" : "topic";
    }
    return fieldsOf(type)
        .filter(f -> f.name().equals(field))
        .map(f -> f.meaning().replaceFirst(", .*", ""))
        .findFirst()
        .orElse(field);
  }

  /** A kind of fact, as a noun. */
  static String noun(String type) {
    String noun = Shapes.isFact(type) ? Shapes.javaClass(type).getSimpleName() : type;
    String plain = noun.toLowerCase(Locale.ROOT);
    String seen =
        type.equals(Shapes.PAST + noun)
            ? "lapsed " + plain
            : type.equals(Shapes.EVER + noun)
                ? plain + " at any time"
                : type.equals(Shapes.NO + noun) ? "denied " + plain : plain;
    if (plain.equals("conduct")) {
      return seen; // nobody counts it
    }
    return ("aeiou".indexOf(seen.charAt(0)) < 0 ? "a " : "an ") + seen;
  }

  /** Particulars behind a noun. */
  static String brackets(List<String> particulars) {
    return particulars.isEmpty() ? "" : " (" + String.join("; ", particulars) + ")";
  }
}
