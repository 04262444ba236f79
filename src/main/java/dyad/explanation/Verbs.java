package dyad.explanation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts verbs into the tense and number that a sentence asks for. */
final class Verbs {
  private static final String CAN = "can ";

  /** Third person and past of what does not go by rule. */
  private static final Map<String, List<String>> IRREGULAR =
      Map.ofEntries(
          Map.entry("have", List.of("has", "had")),
          Map.entry("be", List.of("is", "was")),
          Map.entry("break", List.of("breaks", "broke")),
          Map.entry("build", List.of("builds", "built")),
          Map.entry("come", List.of("comes", "came")),
          Map.entry("fall", List.of("falls", "fell")),
          Map.entry("give", List.of("gives", "gave")),
          Map.entry("hold", List.of("holds", "held")),
          Map.entry("lead", List.of("leads", "led")),
          Map.entry("leave", List.of("leaves", "left")),
          Map.entry("make", List.of("makes", "made")),
          Map.entry("meet", List.of("meets", "met")),
          Map.entry("rise", List.of("rises", "rose")),
          Map.entry("say", List.of("says", "said")),
          Map.entry("seek", List.of("seeks", "sought")),
          Map.entry("speak", List.of("speaks", "spoke")),
          Map.entry("take", List.of("takes", "took")),
          Map.entry("withhold", List.of("withholds", "withheld")));

  private Verbs() {}

  /** When what a verb tells is so, seen from the date of the brief. */
  enum Tense {
    PRESENT,
    PAST,
    FUTURE
  }

  /**
   * How a verb is told.
   *
   * @param tense when it is so
   * @param negated whether it is not so
   */
  record Mood(Tense tense, boolean negated) {}

  /** A verb, or several joined by “or”, of one or of many. */
  static String of(String verb, Mood mood, boolean many) {
    if (verb.startsWith(CAN)) {
      return can(verb.substring(CAN.length()), mood, many);
    }
    if (mood.tense() == Tense.FUTURE) {
      return (mood.negated() ? "will not " : "will ") + verb;
    }
    if (mood.negated()) {
      return verb.equals("be")
          ? of(verb, new Mood(mood.tense(), false), many) + " not"
          : support(mood.tense(), many) + " not " + verb;
    }
    return Arrays.stream(verb.split(" or "))
        .map(v -> mood.tense() == Tense.PAST ? past(v, many) : present(v, many))
        .collect(Collectors.joining(" or "));
  }

  private static String can(String verb, Mood mood, boolean many) {
    return switch (mood.tense()) {
      case PRESENT -> (mood.negated() ? "cannot " : "can ") + verb;
      case PAST -> (mood.negated() ? "could not " : "could ") + verb;
      case FUTURE -> of("be", mood, many) + " able to " + verb;
    };
  }

  private static String support(Tense tense, boolean many) {
    return tense == Tense.PAST ? "did" : many ? "do" : "does";
  }

  private static String present(String verb, boolean many) {
    if (many) {
      return verb.equals("be") ? "are" : verb;
    }
    List<String> forms = IRREGULAR.get(verb);
    if (forms != null) {
      return forms.get(0);
    }
    return verb.matches(".*(?:s|x|z|ch|sh|o)")
        ? verb + "es"
        : endsInY(verb) ? stem(verb) + "ies" : verb + "s";
  }

  private static String past(String verb, boolean many) {
    if (many && verb.equals("be")) {
      return "were";
    }
    List<String> forms = IRREGULAR.get(verb);
    if (forms != null) {
      return forms.get(1);
    }
    return verb.endsWith("e") ? verb + "d" : endsInY(verb) ? stem(verb) + "ied" : verb + "ed";
  }

  private static boolean endsInY(String verb) {
    return verb.matches(".*[^aeiou]y");
  }

  private static String stem(String verb) {
    return verb.substring(0, verb.length() - 1);
  }
}
