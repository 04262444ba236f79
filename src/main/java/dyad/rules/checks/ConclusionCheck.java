package dyad.rules.checks;

import dyad.problems.Problems;
import dyad.rules.Conclusion;
import dyad.rules.Expression;
import dyad.rules.Notation;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what a rule concludes: of whom, on what, and the same not twice. */
final class ConclusionCheck {

  private final TypeCheck types;
  private final Scope outer;
  private final Problems problems;

  /**
   * Checks conclusions.
   *
   * @param outer what the conditions bind
   */
  ConclusionCheck(TypeCheck types, Scope outer, Problems problems) {
    this.types = types;
    this.outer = outer;
    this.problems = problems;
  }

  /** Checks all conclusions of a rule. */
  void check(Rule rule) {
    rule.conclusions().forEach(this::conclusion);
    rule.conclusions().stream()
        .flatMap(c -> c.taken().stream())
        .forEach(t -> taken(t.claim(), rule));
    twice(rule.conclusions());
  }

  /** To conclude the same once more says nothing. */
  private void twice(List<Conclusion> conclusions) {
    Set<List<Object>> seen = new HashSet<>();
    for (Conclusion c : conclusions) {
      List<String> about = c.about().stream().map(Notation::of).toList();
      String claim = c.taken().map(t -> t.claim().name()).orElse(c.claim());
      if (!seen.add(List.of(claim, c.leaning(), Notation.of(c.topic()), about))) {
        problems.add(c.place(), "twice", "this is concluded twice", () -> "keep one");
      }
    }
  }

  /** A claim is taken from where facts name one, or rules would conclude what nobody declared. */
  private void taken(Expression.Variable claim, Rule rule) {
    boolean named =
        rule.matches().stream()
            .filter(p -> Shapes.isFact(p.type()))
            .anyMatch(
                p ->
                    p.bindings()
                        .filter(b -> b.variable().equals(claim.name()))
                        .anyMatch(b -> Shapes.namesClaim(p.type(), b.field())));
    if (!named && types.variable(claim.name(), claim.place(), outer).isPresent()) {
      problems.add(
          claim.place(),
          "no-claim",
          "`" + claim.name() + "` holds no claim",
          () ->
              "name the claim in quotes, or take it from what somebody claims:"
                  + " `Claim($proposition : proposition)`");
    }
  }

  private void conclusion(Conclusion conclusion) {
    if (!(conclusion.topic() instanceof Expression.Text)) {
      name(conclusion.topic());
    }
    for (Expression about : conclusion.about()) {
      if (about instanceof Expression.Text text) {
        problems.add(
            about.place(),
            "literal-actor",
            "`" + text.value() + "` is named in a rule",
            () -> "bind it: names live in facts");
      } else {
        name(about);
      }
    }
  }

  private void name(Expression expression) {
    Pattern none = new Pattern("", "", List.of(), expression.place());
    if (!types.type(expression, none, outer).map(String.class::equals).orElse(true)) {
      problems.add(
          expression.place(),
          "wrong-type",
          "a conclusion is about names",
          () -> "bind a text field");
    }
  }
}
