package dyad.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes parts of a rule as analysts write them, however the file was laid out. */
public final class Notation {

  private Notation() {}

  /**
   * All that tells when a rule speaks, on what and how strongly, in parts; rules with the same
   * parts conclude the same, whatever words they come with.
   */
  public static List<String> of(Rule rule) {
    return Stream.of(
            Stream.of(rule.principle(), rule.grading().written()),
            rule.strand().stream().map(s -> "strand " + s.word()),
            rule.defeats().stream().map(d -> "defeats " + d),
            rule.conditions().stream().map(Notation::of),
            rule.written().map(Notation::of))
        .flatMap(parts -> parts)
        .toList();
  }

  private static String of(Conclusion conclusion) {
    String about = conclusion.about().stream().map(Notation::of).collect(Collectors.joining(", "));
    String claim = conclusion.taken().map(t -> of(t.claim())).orElse(conclusion.claim());
    return Stream.of(claim, conclusion.leaning().word(), of(conclusion.topic()), about)
        .collect(Collectors.joining("; "));
  }

  /** A condition. */
  public static String of(Condition condition) {
    String patterns =
        condition.patterns().stream().map(Notation::of).collect(Collectors.joining(" and "));
    if (condition instanceof Condition.Match) {
      return patterns;
    }
    String written =
        condition instanceof Condition.Tally tally
            ? "( " + patterns + "; " + tally(tally) + " )"
            : " " + group(condition.patterns(), patterns);
    return condition.keyword() + written;
  }

  private static String group(List<Pattern> patterns, String written) {
    return patterns.size() > 1 ? "( " + written + " )" : written;
  }

  private static String tally(Condition.Tally tally) {
    String function =
        tally
            .value()
            .map(v -> "total(" + tally.key() + ", " + v + ")")
            .orElse("distinct(" + tally.key() + ")");
    String test =
        tally
            .test()
            .map(t -> "; " + tally.result() + " " + t.comparator().sign() + " " + of(t.bound()))
            .orElse("");
    return tally.result() + " : " + function + test;
  }

  private static String of(Pattern pattern) {
    String name = pattern.binding().isEmpty() ? "" : pattern.binding() + " : ";
    List<String> slots = pattern.slots().stream().map(Notation::of).toList();
    return name + pattern.type() + "(" + String.join(", ", slots) + ")";
  }

  private static String of(Slot slot) {
    return slot instanceof Slot.Binding binding
        ? binding.variable() + " : " + binding.field()
        : of((Slot.Constraint) slot);
  }

  /** A comparison. */
  public static String of(Slot.Constraint comparison) {
    return Stream.of(of(comparison.left()), comparison.comparator().sign(), of(comparison.right()))
        .collect(Collectors.joining(" "));
  }

  /** A value. */
  public static String of(Expression expression) {
    if (expression instanceof Expression.Text text) {
      return "\"" + text.value() + "\"";
    }
    if (expression instanceof Expression.Options options) {
      return options.values().stream()
          .map(Notation::of)
          .collect(Collectors.joining(", ", "(", ")"));
    }
    if (expression instanceof Expression.Arithmetic sum) {
      return part(sum.left()) + " " + sum.operator() + " " + part(sum.right());
    }
    if (expression instanceof Expression.Number number) {
      return number(number.value());
    }
    return name(expression);
  }

  /** A number. */
  public static String number(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String part(Expression expression) {
    String text = of(expression);
    return expression instanceof Expression.Arithmetic ? "(" + text + ")" : text;
  }

  private static String name(Expression expression) {
    if (expression instanceof Expression.Field field) {
      return field.name();
    }
    if (expression instanceof Expression.FieldOf field) {
      return field.pattern() + "." + field.name();
    }
    if (expression instanceof Expression.Nothing) {
      return "null";
    }
    return expression instanceof Expression.Variable variable
        ? variable.name()
        : String.valueOf(((Expression.Flag) expression).value());
  }
}
