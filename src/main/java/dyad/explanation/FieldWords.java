package dyad.explanation;

import dyad.facts.Vocabulary;
import dyad.rules.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words what a field of a kind of fact is, and what it says. */
final class FieldWords {

  private final Wording wording;

  FieldWords(Wording wording) {
    this.wording = wording;
  }

  /** A value that a field is to have, as far as a comparison asks it. */
  String compared(String type, String field, Comparator comparator, Object value) {
    boolean order = comparator != Comparator.EQUAL && comparator != Comparator.UNEQUAL;
    String shown = order && value.equals(0.0) ? "0" : shown(type, field, value);
    return switch (comparator) {
      case EQUAL -> shown;
      case UNEQUAL -> shown.equals("not stated") ? "stated" : "other than " + shown;
      case LESS -> "under " + shown;
      case AT_MOST -> "at most " + shown;
      case MORE -> "over " + shown;
      case AT_LEAST -> "at least " + shown;
    };
  }

  /** What a field says. */
  String shown(String type, String field, Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof Number number) {
      double plain = number.doubleValue();
      String years = field.equals("age") ? (plain == 1 ? " year" : " years") : "";
      return Double.isNaN(plain)
          ? "no date"
          : plain == 0 && !field.equals("age") ? "not stated" : Wording.number(plain) + years;
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
    return Vocabulary.kind(type).stream()
        .flatMap(k -> k.inRules().stream())
        .filter(f -> f.name().equals(field))
        .flatMap(f -> f.choices().stream());
  }

  /** What a rule calculates with a field. */
  static String calculated(String type, String field) {
    return "what the rule calculates from " + meaning(type, field);
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
    return Vocabulary.kind(type).stream()
        .flatMap(k -> k.inRules().stream())
        .filter(f -> f.name().equals(field))
        .map(f -> f.meaning().replaceFirst(", .*", ""))
        .findFirst()
        .orElse(field);
  }

  /** A kind of fact, as a noun. */
  static String noun(String type) {
    String noun = Vocabulary.kind(type).map(Vocabulary.Kind::name).orElse(type);
    if (noun.equals("conduct")) {
      return noun; // nobody counts it
    }
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  /** Particulars behind a noun. */
  static String brackets(List<String> particulars) {
    return particulars.isEmpty() ? "" : " (" + String.join("; ", particulars) + ")";
  }
}
