package dyad.coverage;

import dyad.derivation.Lazy;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Resolved;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one pattern of a rule looks for, as far as the pattern and what always stands tell it. */
final class Sought {

  private final String rule;
  private final Pattern pattern;
  private final boolean needed;
  private final Condition condition;
  private final OfRule of;

  /** Made when they are first asked for: most rules look for what a brief has nothing of. */
  private final Lazy<List<Demand>> demands = new Lazy<>(this::demanded);

  private final Lazy<Boolean> asksWhen;

  private Sought(OfRule of, Condition condition, Pattern pattern) {
    this.of = of;
    this.rule = of.rule.id();
    this.condition = condition;
    this.pattern = pattern;
    this.needed = isNeeded(condition);
    this.asksWhen = new Lazy<>(() -> Ages.asksWhen(pattern));
  }

  /** What its rule looks for in all. */
  private static final class OfRule {

    private final Rule rule;
    private final List<Sought> all = new ArrayList<>();
    private final Lazy<KnownValues> known;

    /**
     * Of a rule.
     *
     * @param rule a rule in which each reference has a name
     * @param standing what always stands
     */
    OfRule(Rule rule, List<Object> standing) {
      this.rule = rule;
      this.known = new Lazy<>(() -> KnownValues.of(rule, standing));
    }
  }

  /**
   * All that the patterns of a rule look for among facts and findings.
   *
   * @param standing what always stands
   */
  static List<Sought> of(Rule written, List<Object> standing) {
    OfRule of = new OfRule(Resolved.of(written), standing);
    for (Condition condition : of.rule.conditions()) {
      for (Pattern pattern : condition.patterns()) {
        if (Shapes.isEvidence(pattern.type())) {
          of.all.add(new Sought(of, condition, pattern));
        }
      }
    }
    return of.all;
  }

  private List<Demand> demanded() {
    Set<String> joined = joined(of.rule, condition);
    KnownValues known = of.known.get();
    return pattern.slots().stream()
        .flatMap(slot -> asked(slot, joined, known).stream())
        .flatMap(c -> Demand.of(c, pattern, known).stream())
        .toList();
  }

  private static boolean isNeeded(Condition condition) {
    return condition instanceof Condition.Match || condition instanceof Condition.Existence;
  }

  /** What a slot asks: a binding asks that it be what else the variable stands for. */
  private static Optional<Slot.Constraint> asked(Slot slot, Set<String> joined, KnownValues known) {
    if (slot instanceof Slot.Constraint constraint) {
      return Optional.of(constraint);
    }
    Slot.Binding b = (Slot.Binding) slot;
    return joined.contains(b.variable()) || known.of(b.variable()).isPresent()
        ? Optional.of(
            new Slot.Constraint(
                new Expression.Field(b.field(), b.fieldPlace()),
                Comparator.EQUAL,
                new Expression.Variable(b.variable(), b.place()),
                b.place()))
        : Optional.empty();
  }

  /** The variables that are compared where the pattern is of no use unless the comparison holds. */
  private static Set<String> joined(Rule rule, Condition own) {
    Stream<Pattern> others =
        own instanceof Condition.Match
            ? rule.conditions().stream()
                .filter(Sought::isNeeded)
                .flatMap(c -> c.patterns().stream())
            : own.patterns().stream();
    Set<String> joined = new HashSet<>();
    others
        .flatMap(Pattern::constraints)
        .filter(c -> !(c.right() instanceof Expression.Options))
        .flatMap(c -> Stream.of(c.left(), c.right()))
        .forEach(e -> variables(e, joined));
    return joined;
  }

  private static void variables(Expression expression, Set<String> variables) {
    if (expression instanceof Expression.Variable variable) {
      variables.add(variable.name());
    } else if (expression instanceof Expression.Arithmetic sum) {
      variables(sum.left(), variables);
      variables(sum.right(), variables);
    }
  }

  /** The id of the rule. */
  String rule() {
    return rule;
  }

  Pattern pattern() {
    return pattern;
  }

  /** Whether the rule cannot speak unless something matches the pattern. */
  boolean needed() {
    return needed;
  }

  /** What else its rule needs, in the order of its conditions. */
  List<Sought> others() {
    return of.all.stream().filter(s -> s != this && s.needed).toList();
  }

  /** How much it asks. */
  int demands() {
    return demands.get().size();
  }

  /** Whether it asks when something was. */
  boolean asksWhen() {
    return asksWhen.get();
  }

  /**
   * Whether something that a pattern of its type sees meets all of it, or may with other facts.
   *
   * @param undated whether nothing is told of when it was
   */
  boolean isMet(Object row, boolean undated) {
    for (Demand demand : demands.get()) {
      if (!demand.isMet(row, undated)) {
        return false;
      }
    }
    return true;
  }

  /** Whether something without a date meets all of it, or may, but for what only a date tells. */
  boolean wantsOnlyDate(Object row) {
    for (Demand demand : demands.get()) {
      if (!demand.isMet(row, true) && !demand.wantsDate(row)) {
        return false;
      }
    }
    return true;
  }

  /** What of it something does not meet. */
  List<Unmet> unmet(Object row, boolean undated) {
    List<Unmet> unmet = new ArrayList<>();
    for (Demand demand : demands.get()) {
      demand.unmet(row, undated).ifPresent(unmet::add);
    }
    return unmet;
  }
}
