package dyad.rules;

import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the names and types in one rule against the vocabulary. */
@SuppressWarnings("NullAway") // a type that is not known is null here
final class RuleCheck {

  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");
  private static final Pattern SHARE = Pattern.compile("(\\S+)(?: / (\\S+))?(?: %)?");

  /** Names that the rewriting of conditions gives, see {@code dyad.reasoning}. */
  private static final Pattern RESERVED = Pattern.compile("\\$(match|found|outer|key)\\d+|.*_.*");

  private static final String PATTERN_PREFIX = "pattern ";

  private final List<Problem> problems = new ArrayList<>();

  /** Variables in scope; a variable for a whole pattern is kept as "pattern " and its type. */
  private final Map<String, Object> outer = new LinkedHashMap<>();

  private final Map<String, Place> tallies = new HashMap<>();

  private RuleCheck() {}

  /** All that is wrong with a rule, in the order of its text. */
  static List<Problem> check(RuleFile file) {
    Rule rule = file.rule();
    RuleCheck check = new RuleCheck();
    check.conditions(rule);
    check.conclusion(rule);
    check.sentences(file);
    return check.problems;
  }

  private void conditions(Rule rule) {
    if (rule.matches().stream()
        .noneMatch(p -> Shapes.isEvidence(p.type()) || !Shapes.ALL.containsKey(p.type()))) {
      say(
          rule.place(),
          "nothing-to-look-at",
          "`" + rule.id() + "` would speak on an empty brief",
          "at least one condition must match a fact or a finding");
    }
    for (Condition condition : rule.conditions()) {
      if (condition instanceof Condition.Match match) {
        pattern(match.pattern(), outer);
      } else {
        Map<String, Object> inner = new LinkedHashMap<>(outer);
        condition.patterns().forEach(p -> pattern(p, inner));
        if (condition instanceof Condition.Tally tally) {
          tally(tally, inner);
        }
      }
    }
  }

  private void pattern(dyad.rules.Pattern pattern, Map<String, Object> scope) {
    Map<String, Class<?>> fields = Shapes.ALL.get(pattern.type());
    if (fields == null) {
      say(
          pattern.place(),
          "unknown-kind",
          "there is no kind `" + pattern.type() + "`",
          Nearest.hint(pattern.type(), Shapes.ALL.keySet()));
      pattern.bindings().forEach(b -> bind(b.variable(), Object.class, b.place(), scope));
      return;
    }
    if (pattern.type().equals("Finding") && pattern.claim().isEmpty()) {
      say(
          pattern.place(),
          "no-claim",
          "this finding has no claim",
          "name it: `Finding(claim == \"...\", ...)`");
    }
    for (Slot slot : pattern.slots()) {
      if (slot instanceof Slot.Binding binding) {
        Class<?> type = field(pattern, fields, binding.field(), binding.place());
        bind(binding.variable(), type == null ? Object.class : type, binding.place(), scope);
      } else if (slot instanceof Slot.Constraint constraint) {
        constraint(constraint, pattern, fields, scope);
      }
    }
    if (!pattern.binding().isEmpty()) {
      bind(pattern.binding(), PATTERN_PREFIX + pattern.type(), pattern.place(), scope);
    }
  }

  private void bind(String variable, Object type, Place place, Map<String, Object> scope) {
    if (RESERVED.matcher(variable).matches()) {
      say(
          place,
          "reserved-name",
          "`" + variable + "` is a name of the program's own",
          "choose another");
    }
    if (scope.putIfAbsent(variable, type) != null || tallies.containsKey(variable)) {
      say(
          place,
          "bound-twice",
          "`" + variable + "` is bound twice",
          "compare with `field == " + variable + "`, or choose another name");
    }
  }

  private Class<?> field(
      dyad.rules.Pattern pattern, Map<String, Class<?>> fields, String name, Place place) {
    Class<?> type = fields.get(name);
    if (type == null) {
      say(
          place,
          "unknown-field",
          "`" + pattern.type() + "` has no field `" + name + "`",
          Nearest.hint(name, fields.keySet()));
    }
    return type;
  }

  private void constraint(
      Slot.Constraint constraint,
      dyad.rules.Pattern pattern,
      Map<String, Class<?>> fields,
      Map<String, Object> scope) {
    Class<?> left = type(constraint.left(), pattern, fields, scope);
    Class<?> right = type(constraint.right(), pattern, fields, scope);
    if (left == null || right == null) {
      return;
    }
    if (constraint.comparator().orders() && !(isNumber(left) && isNumber(right))) {
      say(
          constraint.place(),
          "no-order",
          "`" + constraint.comparator().sign() + "` compares numbers only",
          "use `==` or `!=`");
    } else if (!fits(constraint.left(), left, constraint.right(), right)
        && !fits(constraint.right(), right, constraint.left(), left)) {
      say(
          constraint.place(),
          "wrong-type",
          mismatch(left, right, constraint),
          expected(left, right));
    }
  }

  private static boolean fits(Expression own, Class<?> wanted, Expression other, Class<?> actual) {
    if (wanted.isEnum() && other instanceof Expression.Text text) {
      // A choice is translated where it faces its field, so a variable cannot stand for the field.
      return own instanceof Expression.Field && Shapes.words(wanted).contains(text.value());
    }
    return wanted == actual || isNumber(wanted) && isNumber(actual);
  }

  private static String mismatch(Class<?> left, Class<?> right, Slot.Constraint constraint) {
    Expression value =
        constraint.right() instanceof Expression.Text ? constraint.right() : constraint.left();
    return (left.isEnum() || right.isEnum()) && value instanceof Expression.Text text
        ? "`" + text.value() + "` is not among the choices"
        : "a " + named(left) + " is compared with a " + named(right);
  }

  private static String expected(Class<?> left, Class<?> right) {
    Class<?> choice = left.isEnum() ? left : right;
    return choice.isEnum()
        ? "one of: " + String.join(", ", Shapes.words(choice))
        : "both sides must be of one sort";
  }

  private static String named(Class<?> type) {
    return isNumber(type)
        ? "number"
        : type == boolean.class ? "yes or no" : type.isEnum() ? "choice" : "text";
  }

  private Class<?> type(
      Expression expression,
      dyad.rules.Pattern pattern,
      Map<String, Class<?>> fields,
      Map<String, Object> scope) {
    if (expression instanceof Expression.Field f) {
      return field(pattern, fields, f.name(), f.place());
    }
    if (expression instanceof Expression.Variable v) {
      return variable(v.name(), v.place(), scope);
    }
    if (expression instanceof Expression.FieldOf f) {
      return fieldOf(f, scope);
    }
    if (expression instanceof Expression.Arithmetic a) {
      Class<?> left = type(a.left(), pattern, fields, scope);
      Class<?> right = type(a.right(), pattern, fields, scope);
      if (left != null && right != null && !(isNumber(left) && isNumber(right))) {
        say(
            a.place(),
            "wrong-type",
            "`" + a.operator() + "` calculates with numbers only",
            "both sides must be numbers");
      }
      return double.class;
    }
    return expression instanceof Expression.Text
        ? String.class
        : expression instanceof Expression.Flag ? boolean.class : double.class;
  }

  private Class<?> variable(String name, Place place, Map<String, Object> scope) {
    if (tallies.containsKey(name)) {
      say(
          place,
          "tally-outside",
          "`" + name + "` is a count and may be compared only in an accumulate",
          "compare it in its own accumulate, or in a later one");
      return null;
    }
    Object known = scope.get(name);
    if (known == null) {
      say(place, "unbound", "`" + name + "` is not bound here", Nearest.hint(name, scope.keySet()));
    } else if (!(known instanceof Class)) {
      say(
          place,
          "whole-pattern",
          "`" + name + "` stands for a whole pattern",
          "name a field of it: `" + name + ".field`");
    }
    // Of what is bound to an unknown field nothing can be said.
    return known instanceof Class<?> c && c != Object.class ? c : null;
  }

  private Class<?> fieldOf(Expression.FieldOf reference, Map<String, Object> scope) {
    Object known = scope.get(reference.pattern());
    if (!(known instanceof String kind)) {
      say(
          reference.place(),
          "unbound",
          "`" + reference.pattern() + "` names no pattern",
          Nearest.hint(reference.pattern(), scope.keySet()));
      return null;
    }
    Map<String, Class<?>> fields = Shapes.ALL.get(kind.substring(PATTERN_PREFIX.length()));
    Class<?> type = fields.get(reference.name());
    if (type == null) {
      say(
          reference.place(),
          "unknown-field",
          "`" + reference.pattern() + "` has no field `" + reference.name() + "`",
          Nearest.hint(reference.name(), fields.keySet()));
    }
    return type;
  }

  private void tally(Condition.Tally tally, Map<String, Object> inner) {
    if (variable(tally.key(), tally.place(), inner) != null && outer.containsKey(tally.key())) {
      say(
          tally.place(),
          "counts-nothing",
          "`" + tally.key() + "` is bound outside, so it is one value",
          "count a variable that a pattern inside the accumulate binds");
    }
    tally
        .value()
        .ifPresent(
            v -> {
              Class<?> type = variable(v, tally.place(), inner);
              if (type != null && !isNumber(type)) {
                say(
                    tally.place(),
                    "wrong-type",
                    "`" + v + "` is no number",
                    "`total` sums numbers");
              }
            });
    tally.test().ifPresent(test -> bound(tally, test.bound()));
    if (outer.containsKey(tally.result()) || tallies.put(tally.result(), tally.place()) != null) {
      say(
          tally.place(),
          "bound-twice",
          "`" + tally.result() + "` is bound twice",
          "choose another name");
    }
  }

  private void bound(Condition.Tally tally, Expression bound) {
    if (bound instanceof Expression.Number) {
      return;
    }
    if (bound instanceof Expression.Variable v) {
      if (tallies.containsKey(v.name())) {
        return;
      }
      Class<?> type = variable(v.name(), v.place(), outer);
      if (type == null || isNumber(type)) {
        return;
      }
    }
    say(
        tally.place(),
        "bad-bound",
        "a count is compared with a number, a threshold or an earlier count",
        "for example `" + tally.result() + " >= 2`");
  }

  private void conclusion(Rule rule) {
    Conclusion conclusion = rule.conclusion();
    if (!(conclusion.topic() instanceof Expression.Text)) {
      textual(conclusion.topic());
    }
    for (Expression about : conclusion.about()) {
      if (about instanceof Expression.Text text) {
        say(
            about.place(),
            "literal-actor",
            "`" + text.value() + "` is named in a rule",
            "bind it: names live in facts");
      } else {
        textual(about);
      }
    }
  }

  private void textual(Expression expression) {
    Class<?> type =
        type(
            expression,
            new dyad.rules.Pattern("", "", List.of(), expression.place()),
            Map.of(),
            outer);
    if (type != null && type != String.class) {
      say(expression.place(), "wrong-type", "a conclusion is about names", "bind a text field");
    }
  }

  private void sentences(RuleFile file) {
    sentence(file.rule().says(), "`@says`", file.place("says"), "");
    for (Condition condition : file.rule().conditions()) {
      String result = condition instanceof Condition.Tally tally ? tally.result() : "";
      sentence(condition.words(), "the comment above", condition.place(), result);
    }
  }

  private void sentence(String words, String where, Place place, String result) {
    Matcher braces = BRACES.matcher(words);
    while (braces.find()) {
      Matcher share = SHARE.matcher(braces.group(1));
      if (!share.matches()) {
        say(
            place,
            "bad-braces",
            where + " holds `{" + braces.group(1) + "}`",
            "`{$name}`, `{$share %}` or `{$part / $whole %}`");
        continue;
      }
      boolean number = !share.group(0).equals(share.group(1));
      named(share.group(1), number, where, place, result);
      if (share.group(2) != null) {
        named(share.group(2), number, where, place, result);
      }
    }
  }

  private void named(String name, boolean number, String where, Place place, String result) {
    if (!(outer.get(name) instanceof Class<?> type)) {
      if (!name.equals(result)) {
        say(
            place,
            "unbound",
            where + " names `{" + name + "}`, which no pattern binds",
            Nearest.hint(
                name, outer.keySet().stream().filter(v -> outer.get(v) instanceof Class).toList()));
      }
    } else if (number && !isNumber(type)) {
      say(place, "wrong-type", where + " shows `" + name + "` as a share", "it is no number");
    }
  }

  private static boolean isNumber(Class<?> type) {
    return type == int.class || type == double.class;
  }

  private void say(Place place, String code, String message, String hint) {
    problems.add(new Problem(place, code, message, hint));
  }
}
