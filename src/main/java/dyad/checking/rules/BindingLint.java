package dyad.checking.rules;

import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Grading;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;

/** Warns of variables that are bound and never used. */
public final class BindingLint {

  private static final java.util.regex.Pattern NAME =
      java.util.regex.Pattern.compile("\\$[A-Za-z0-9_]+");

  private final Problems problems;
  private final Set<String> used = new HashSet<>();

  private BindingLint(Problems problems) {
    this.problems = problems;
  }

  /** Warns of what a rule binds and never uses. */
  public static void check(Rule rule, Problems problems) {
    BindingLint lint = new BindingLint(problems);
    lint.collect(rule);
    for (Condition condition : rule.conditions()) {
      condition.patterns().forEach(lint::bindings);
      if (condition instanceof Condition.Tally tally && !lint.used.contains(tally.result())) {
        lint.warn(tally.result(), tally.place());
      }
    }
  }

  private void collect(Rule rule) {
    rule.conditions().forEach(c -> Uses.of(c).forEach(used::add));
    rule.written().forEach(this::collect);
    if (rule.grading() instanceof Grading.Stepped stepped) {
      used.add(stepped.variable());
    }
    told(rule.says());
    rule.conditions().forEach(c -> told(c.words()));
  }

  private void collect(Conclusion conclusion) {
    conclusion.taken().ifPresent(t -> used.add(t.claim().name()));
    Uses.of(conclusion.topic()).forEach(used::add);
    conclusion.about().forEach(a -> Uses.of(a).forEach(used::add));
  }

  private void told(String sentence) {
    Matcher names = NAME.matcher(sentence);
    while (names.find()) {
      used.add(names.group());
    }
  }

  private void bindings(Pattern pattern) {
    if (!pattern.binding().isEmpty() && !used.contains(pattern.binding())) {
      warn(pattern.binding(), pattern.place());
    }
    for (Slot.Binding binding : pattern.bindings().toList()) {
      if (!used.contains(binding.variable())) {
        warn(binding.variable(), binding.place());
      }
    }
  }

  private void warn(String variable, Place place) {
    problems.add(
        place,
        "unused-binding",
        "`" + variable + "` is bound and never used",
        () -> "delete it, or use it in a condition, the conclusion or `@says`");
  }
}
