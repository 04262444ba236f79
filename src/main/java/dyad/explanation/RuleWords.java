package dyad.explanation;

import dyad.facts.Leaning;
import dyad.rules.Comparator;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Notation;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a rule in words, whoever it may be about: ‹names› stand for what facts fill in. */
public final class RuleWords {

  private static final java.util.regex.Pattern BRACES =
      java.util.regex.Pattern.compile(
          "\\{\\$([A-Za-z0-9_]+)(?:(?: / \\$([A-Za-z0-9_]+))?(?: %)?| [^{}|]+\\|([^{}|]+))}");
  private static final java.util.regex.Pattern VARIABLE =
      java.util.regex.Pattern.compile("\\$([A-Za-z0-9_]+)");

  private static final String NOT_STATED = "not stated";

  private RuleWords() {}

  /** The sentence that explains it. */
  public static String sentence(Rule rule) {
    return Wording.capital(open(rule.says())) + ".";
  }

  /** What it concludes. */
  public static String conclusion(Rule rule) {
    List<String> conclusions = rule.written().map(RuleWords::conclusion).toList();
    return Wording.capital(String.join("; and ", conclusions));
  }

  private static String conclusion(Conclusion conclusion) {
    String about =
        conclusion.about().stream().map(RuleWords::value).collect(Collectors.joining(", "));
    String topic = value(conclusion.topic());
    return (conclusion.leaning() == Leaning.FOR ? "for" : "against")
        + conclusion
            .taken()
            .map(t -> " whichever claim " + named(t.claim().name()) + " is, about ")
            .orElse(" the claim “" + conclusion.claim() + "” about ")
        + about
        + (topic.isEmpty() ? "" : ", on " + topic);
  }

  /** Its conditions, in order. */
  public static List<String> conditions(Rule rule) {
    return rule.conditions().stream().map(RuleWords::condition).toList();
  }

  private static String condition(Condition condition) {
    String patterns =
        condition.patterns().stream().map(RuleWords::pattern).collect(Collectors.joining("; and "));
    if (condition instanceof Condition.Match) {
      return Wording.capital(patterns);
    }
    String words = Wording.capital(open(condition.words()));
    String told = words.isEmpty() ? "" : words + " – ";
    if (condition instanceof Condition.Absence) {
      return told + "none of this: " + patterns;
    }
    return condition instanceof Condition.Existence
        ? told + "some of this: " + patterns
        : told + "counted: " + patterns + test((Condition.Tally) condition);
  }

  private static String test(Condition.Tally tally) {
    return tally
        .test()
        .map(
            t ->
                "; " + named(tally.result()) + " " + t.comparator().sign() + " " + value(t.bound()))
        .orElse("");
  }

  private static String pattern(Pattern pattern) {
    List<String> slots = new ArrayList<>();
    String open = "";
    for (Slot slot : pattern.slots()) {
      if (isClaim(slot, pattern)) {
        continue;
      }
      String other = otherThan(slot);
      if (!other.isEmpty() && other.equals(open)) {
        String value = value(((Slot.Constraint) slot).right());
        slots.set(slots.size() - 1, slots.get(slots.size() - 1) + " or " + value);
      } else {
        slots.add(slot(slot));
      }
      open = other;
    }
    return kind(pattern) + (slots.isEmpty() ? "" : ": " + String.join(", ", slots));
  }

  /** The field of a comparison that rules a value out; empty for any other slot. */
  private static String otherThan(Slot slot) {
    return slot instanceof Slot.Constraint c
            && c.comparator() == Comparator.UNEQUAL
            && c.left() instanceof Expression.Field field
            && !(c.right() instanceof Expression.Nothing)
            && !value(c.right()).isEmpty()
        ? field.name()
        : "";
  }

  private static String kind(Pattern pattern) {
    return switch (pattern.type()) {
      case "Dyad" -> "the two powers";
      case "Power" -> "one of the two powers";
      case "Threshold" -> "a number of the scales";
      case "Finding" -> "the finding “" + pattern.claim() + "”";
      case "Within" -> "what is part of what";
      case "Asked" -> "a topic that is asked for";
      case "Forecast" -> "a question for what will be so by a day";
      case "Choices" -> "a list of choices";
      case "Degree" -> "how much a choice counts";
      default -> FieldWords.noun(pattern.type());
    };
  }

  private static boolean isClaim(Slot slot, Pattern pattern) {
    return pattern.type().equals("Finding")
        && slot instanceof Slot.Constraint c
        && c.left() instanceof Expression.Field f
        && f.name().equals("claim");
  }

  private static String slot(Slot slot) {
    if (slot instanceof Slot.Binding binding) {
      return field(binding.field()) + " " + named(binding.variable());
    }
    Slot.Constraint c = (Slot.Constraint) slot;
    if (!(c.left() instanceof Expression.Field field)) {
      return names(Notation.of(c));
    }
    String right = value(c.right());
    String name = field(field.name());
    boolean nothing = c.right() instanceof Expression.Nothing || right.isEmpty();
    return switch (c.comparator()) {
      case EQUAL -> name + " " + (nothing ? NOT_STATED : right);
      case UNEQUAL -> name + " " + (nothing ? "stated" : "other than " + right);
      case IN -> name + " " + right;
      case MEMBER_OF -> name + " one of " + right;
      case CONTAINS -> name + " with " + right + " among them";
      case LESS, AT_MOST, MORE, AT_LEAST -> name + " " + c.comparator().sign() + " " + right;
    };
  }

  private static String value(Expression expression) {
    if (expression instanceof Expression.Text text) {
      return text.value();
    }
    if (expression instanceof Expression.Flag flag) {
      return flag.value() ? "yes" : "no";
    }
    if (expression instanceof Expression.Options options) {
      return options.values().stream().map(RuleWords::value).collect(Collectors.joining(" or "));
    }
    if (expression instanceof Expression.Nothing) {
      return NOT_STATED;
    }
    return names(Notation.of(expression));
  }

  /** {@code stalledYears} as {@code stalled years}. */
  private static String field(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static String named(String variable) {
    return names(variable);
  }

  private static String names(String text) {
    return VARIABLE.matcher(text).replaceAll(m -> "‹" + m.group(1) + "›");
  }

  /**
   * A sentence in which a binding shows by its name, a share of two as a fraction, and a number of
   * something as that of many.
   */
  public static String open(String sentence) {
    return BRACES.matcher(sentence).replaceAll(RuleWords::shown);
  }

  private static String shown(MatchResult braces) {
    return Stream.of(braces.group(1), braces.group(2))
            .filter(g -> g != null)
            .collect(Collectors.joining(" / ", "‹", "›"))
        + Optional.ofNullable(braces.group(3)).map(many -> " " + many).orElse("");
  }
}
