package dyad.rules;

import dyad.findings.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rule without one of its conditions, or without one comparison in it. A case in which it speaks
 * otherwise than the rule shows that the rule needs what is left out.
 *
 * @param condition which condition, counted from 0
 * @param comparison the comparison that is left out; empty where the whole condition is
 * @param rule what is left of the rule; whom it speaks about is {@link #ANYBODY} where nothing else
 *     tells
 */
public record Mutant(int condition, Optional<Slot.Constraint> comparison, Rule rule) {

  /** Whoever a conclusion is about when the condition that named them is left out. */
  public static final String ANYBODY = "*";

  /** Whether another mutant leaves out only a part of what this one leaves out. */
  public boolean holds(Mutant other) {
    return condition == other.condition && comparison.isEmpty() && other.comparison.isPresent();
  }

  /** What the rule's own conclusions would be, did it not know whom the condition named. */
  public Finding masked(Finding concluded) {
    Conclusion left =
        rule.conclusions().stream()
            .filter(c -> c.claim().equals(concluded.claim()))
            .findFirst()
            .orElse(rule.conclusion());
    if (left.claim().equals(ANYBODY)) {
      return new Finding(ANYBODY, concluded.leaning(), ANYBODY, List.of(ANYBODY));
    }
    List<String> about =
        IntStream.range(0, concluded.about().size())
            .mapToObj(i -> isAnybody(left.about().get(i)) ? ANYBODY : concluded.about().get(i))
            .toList();
    String topic = isAnybody(left.topic()) ? ANYBODY : concluded.topic();
    return new Finding(concluded.claim(), concluded.leaning(), topic, about);
  }

  private static boolean isAnybody(Expression expression) {
    return expression instanceof Expression.Text text && text.value().equals(ANYBODY);
  }

  /** All mutants of a rule, in the order of what they leave out. */
  public static List<Mutant> of(Rule rule) {
    return IntStream.range(0, rule.conditions().size()).boxed().flatMap(i -> of(rule, i)).toList();
  }

  private static Stream<Mutant> of(Rule rule, int condition) {
    Condition left = rule.conditions().get(condition);
    Stream<Mutant> whole =
        isWhole(left)
            ? Stream.of(new Mutant(condition, Optional.empty(), Pruning.without(rule, condition)))
            : Stream.empty();
    Stream<Mutant> parts =
        left.patterns().stream()
            .flatMap(p -> p.constraints().filter(c -> !names(p, c)))
            .map(c -> new Mutant(condition, Optional.of(c), Pruning.without(rule, condition, c)))
            .filter(m -> !isDemanded(m));
    return Stream.concat(whole, parts);
  }

  /**
   * Whether a condition can fail as a whole: the powers and the numbers of the scales are always
   * there, and a tally that another is compared with says nothing alone.
   */
  private static boolean isWhole(Condition condition) {
    return condition instanceof Condition.Match match
        ? Shapes.isEvidence(match.pattern().type())
        : !(condition instanceof Condition.Tally tally) || tally.test().isPresent();
  }

  /**
   * Whether the language demands what is left out: that a field is stated, where the rule uses what
   * it holds. What is left is no rule, so no case can show what it would do.
   */
  private static boolean isDemanded(Mutant mutant) {
    return mutant
            .comparison
            .filter(c -> c.comparator() == Comparator.UNEQUAL)
            .filter(c -> c.right() instanceof Expression.Nothing)
            .isPresent()
        && !StatedCheck.passes(mutant.rule);
  }

  /** Whether a comparison tells what is looked for, as the type of a pattern does. */
  private static boolean names(Pattern pattern, Slot.Constraint constraint) {
    return (pattern.type().equals("Finding") || pattern.type().equals("Threshold"))
        && constraint.left() instanceof Expression.Field field
        && (field.name().equals("claim") || field.name().equals("name"));
  }
}
