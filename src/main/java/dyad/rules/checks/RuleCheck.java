package dyad.rules.checks;

import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Grading;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import dyad.rules.StatedCheck;
import dyad.rules.Values;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the names and types in one rule against the vocabulary. */
public final class RuleCheck {

  /** Names that the rewriting of conditions gives, see {@code dyad.reasoning}. */
  private static final java.util.regex.Pattern RESERVED =
      java.util.regex.Pattern.compile("\\$(match|found|outer|key)\\d+|.*_.*");

  /** What is bound in a pattern of a kind that there is not. */
  private static final Scope.Known NOWHERE = new Scope.Known.Value(Optional.empty());

  private final Problems problems;
  private final TypeCheck types;
  private final ComparisonCheck comparisons;

  /** What the conditions bind for those that follow, and for the conclusion. */
  private final Scope outer = new Scope();

  private RuleCheck(Problems problems) {
    this.problems = problems;
    this.types = new TypeCheck(problems);
    this.comparisons = new ComparisonCheck(types, problems);
  }

  /**
   * Tells all that is wrong with a rule.
   *
   * @param problems those of this rule alone
   */
  public static void check(RuleFile file, Problems problems) {
    RuleCheck check = new RuleCheck(problems);
    check.hasEvidence(file.rule());
    file.rule().conditions().forEach(check::condition);
    new ConclusionCheck(check.types, check.outer, problems).check(file.rule());
    check.grading(file);
    new SentenceCheck(check.outer, problems).check(file);
    if (problems.isEmpty()) {
      // Else what is misread would be told twice.
      StatedCheck.check(file, problems);
    }
  }

  private void hasEvidence(Rule rule) {
    if (rule.conditions().stream().allMatch(RuleCheck::isMetByNothing)) {
      problems.add(
          rule.place(),
          "nothing-to-look-at",
          "`" + rule.id() + "` would speak on an empty brief",
          () -> "at least one condition must match a fact or a finding");
    }
  }

  /** Whether a condition is met on an empty brief, on which every count is 0. */
  private static boolean isMetByNothing(Condition condition) {
    if (condition instanceof Condition.Tally tally) {
      return tally.test().map(RuleCheck::isMetByZero).orElse(true);
    }
    return condition instanceof Condition.Absence
        || condition.patterns().stream()
            .noneMatch(p -> Shapes.isEvidence(p.type()) || !Shapes.ALL.containsKey(p.type()));
  }

  /** An earlier count is 0 as well; what a threshold is depends on the scales. */
  private static boolean isMetByZero(Condition.Test test) {
    double bound = test.bound() instanceof Expression.Number number ? number.value() + 0.0 : 0.0;
    return Values.holds(0.0, test.comparator(), bound);
  }

  private void condition(Condition condition) {
    if (condition instanceof Condition.Match match) {
      pattern(match.pattern(), outer);
      return;
    }
    Scope inner = outer.inner();
    condition.patterns().forEach(p -> pattern(p, inner));
    if (condition instanceof Condition.Tally tally) {
      tally(tally, inner);
    }
  }

  private void pattern(Pattern pattern, Scope scope) {
    if (!Shapes.ALL.containsKey(pattern.type())) {
      problems.add(
          pattern.place(),
          "unknown-kind",
          "there is no kind `" + pattern.type() + "`",
          () -> Nearest.hint(pattern.type(), Shapes.ALL.keySet()));
      pattern.bindings().forEach(b -> bind(b.variable(), NOWHERE, b.place(), scope));
      return;
    }
    if (pattern.type().equals("Finding") && pattern.claim().isEmpty()) {
      problems.add(
          pattern.place(),
          "no-claim",
          "this finding has no claim",
          () -> "name it: `Finding(claim == \"...\", ...)`");
    }
    if (pattern.type().equals("Threshold") && pattern.constraints().noneMatch(RuleCheck::names)) {
      problems.add(
          pattern.place(),
          "no-scale",
          "this threshold has no name, so it would be each number of the scale in turn",
          () -> "name it: `Threshold(name == \"...\", ...)`");
    }
    pattern.slots().forEach(slot -> slot(slot, pattern, scope));
    if (!pattern.binding().isEmpty()) {
      bind(pattern.binding(), new Scope.Known.Whole(pattern.type()), pattern.place(), scope);
    }
  }

  private static boolean names(Slot.Constraint constraint) {
    return constraint.comparator() == Comparator.EQUAL
        && Stream.of(constraint.left(), constraint.right())
            .anyMatch(e -> e instanceof Expression.Field f && f.name().equals("name"));
  }

  private void slot(Slot slot, Pattern pattern, Scope scope) {
    if (slot instanceof Slot.Binding binding) {
      String kind = pattern.type();
      Optional<Class<?>> type = types.field(kind, kind, binding.field(), binding.fieldPlace());
      bind(binding.variable(), new Scope.Known.Value(type), binding.place(), scope);
      if (type.filter(Set.class::equals).isPresent() && Shapes.isFact(kind)) {
        several(binding);
      }
    } else {
      comparisons.constraint((Slot.Constraint) slot, pattern, scope);
    }
  }

  /** No variable stands for several events. */
  private void several(Slot.Binding binding) {
    problems.add(
        binding.place(),
        "bad-binding",
        "`" + binding.field() + "` holds several events",
        () ->
            "look for one, `Event($event : name)`, and write `"
                + binding.field()
                + " contains $event`");
  }

  private void bind(String variable, Scope.Known as, Place place, Scope scope) {
    if (RESERVED.matcher(variable).matches()) {
      problems.add(
          place,
          "reserved-name",
          "`" + variable + "` is a name of the program's own",
          () -> "choose another");
    }
    if (!scope.bind(variable, as)) {
      problems.add(
          place,
          "bound-twice",
          "`" + variable + "` is bound twice",
          () -> "compare with `field == " + variable + "`, or choose another name");
    }
  }

  private void tally(Condition.Tally tally, Scope inner) {
    Place place = tally.counting();
    if (types.variable(tally.key(), place, inner).isPresent()
        && outer.of(tally.key()).isPresent()) {
      problems.add(
          place,
          "counts-nothing",
          "`" + tally.key() + "` is bound outside, so it is one value",
          () -> "count a variable that a pattern inside the accumulate binds");
    }
    tally.value().ifPresent(v -> summed(v, place, inner));
    tally.test().ifPresent(test -> bound(tally, test.bound()));
    if (!outer.bind(tally.result(), new Scope.Known.Count())) {
      problems.add(
          place,
          "bound-twice",
          "`" + tally.result() + "` is bound twice",
          () -> "choose another name");
    }
  }

  private void summed(String value, Place place, Scope inner) {
    if (!types.variable(value, place, inner).map(TypeCheck::isNumber).orElse(true)) {
      problems.add(
          place, "wrong-type", "`" + value + "` is no number", () -> "`total` sums numbers");
    }
  }

  private void bound(Condition.Tally tally, Expression bound) {
    boolean fits = bound instanceof Expression.Number;
    if (bound instanceof Expression.Variable v && outer.of(v.name()).isEmpty()) {
      types.isUnbound(v.name(), v.place(), outer, outer.numbers());
      fits = true;
    } else if (bound instanceof Expression.Variable v) {
      fits =
          outer.isCount(v.name())
              || types.variable(v.name(), v.place(), outer).map(TypeCheck::isNumber).orElse(true);
    }
    if (!fits) {
      problems.add(
          bound.place(),
          "bad-bound",
          "a count is compared with a number, a threshold or an earlier count",
          () -> "for example `" + tally.result() + " >= 2`");
    }
  }

  /** The number that a table of steps is asked for must be bound, or be the result of a count. */
  private void grading(RuleFile file) {
    if (file.rule().grading() instanceof Grading.Stepped stepped
        && !outer.isCount(stepped.variable())
        && !types
            .variable(stepped.variable(), file.place("strength"), outer)
            .map(TypeCheck::isNumber)
            .orElse(true)) {
      problems.add(
          file.place("strength"),
          "wrong-type",
          "`" + stepped.variable() + "` is no number",
          () -> "a table of steps grades a number, such as an age or a count");
    }
  }
}
