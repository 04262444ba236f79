package dyad.explanation;

import dyad.derivation.Premise;
import dyad.facts.Brief;
import dyad.repairs.FactChange;
import dyad.repairs.Repair;
import dyad.repairs.Repairs;
import dyad.repairs.traces.FailedCondition;
import dyad.repairs.traces.NearMiss;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says why a rule is silent, what came near, and what would make it speak. */
public final class Silences {

  /** What stands below a change that was tried. */
  public static final String TRIED =
      "Tried: with this change made and the rules fired again, it fires.";

  private static final int DEEPEST = 3;

  /** What no report brings about. */
  private static final String LASTING = "a border, a kinship or what is part of what";

  private final Phrases phrases;
  private final RuleBase rules;
  private final Repairs repairs;

  /** For the facts that a brief holds. */
  public Silences(Brief brief, RuleBase rules, Repairs repairs) {
    this.phrases = new Phrases(brief);
    this.rules = rules;
    this.repairs = repairs;
  }

  /** Why a rule stops where it does. */
  public List<Line> stop(Rule rule, FailedCondition stop, int level) {
    List<Line> lines = new ArrayList<>();
    Condition asWritten = rule.conditions().get(stop.number());
    lines.add(
        new Line(level, Wording.capital(lacking(rule, stop)) + " (" + asWritten.place() + ")"));
    stop.against().forEach(p -> lines.add(new Line(level + 1, "There is: " + phrases.there(p))));
    for (NearMiss miss : stop.nearest()) {
      lines.add(new Line(level + 1, "Came near: " + phrases.there(miss.premise())));
      miss.failures().forEach(f -> lines.add(new Line(level + 2, phrases.failure(miss, f))));
    }
    below(stop, level + 1, lines);
    return lines;
  }

  /** The condition that a rule stops at, as a clause that tells that it does not hold. */
  public String lacking(Rule rule, FailedCondition stop) {
    Condition condition = rule.conditions().get(stop.number());
    String words = phrases.fill(condition.words(), withCount(stop, condition));
    if (condition instanceof Condition.Tally tally) {
      FailedCondition.Counted counted = stop.count().orElseThrow();
      return compared(rule, tally, stop) + words + ", and it takes " + needed(counted);
    }
    if (condition instanceof Condition.Absence) {
      return "it asks that " + words + ", but that is not so";
    }
    String none = phrases.none(stop.pattern().orElseThrow(), stop.bindings());
    return words.isEmpty() ? none : "it is not shown that " + words + ": " + none;
  }

  /** What a count is compared with, where that is another count. */
  private String compared(Rule rule, Condition.Tally tally, FailedCondition stop) {
    Expression bound = tally.test().orElseThrow().bound();
    return rule.conditions().stream()
        .filter(Condition.Tally.class::isInstance)
        .map(Condition.Tally.class::cast)
        .filter(t -> bound instanceof Expression.Variable v && t.result().equals(v.name()))
        .findFirst()
        .map(
            other -> {
              Map<String, Object> bindings = new HashMap<>(stop.bindings());
              bindings.put(other.result(), stop.count().orElseThrow().bound());
              return phrases.fill(other.words(), bindings) + "; ";
            })
        .orElse("");
  }

  private static Map<String, Object> withCount(FailedCondition stop, Condition condition) {
    Map<String, Object> bindings = new HashMap<>(stop.bindings());
    if (condition instanceof Condition.Tally tally) {
      stop.count().ifPresent(c -> bindings.put(tally.result(), c.number()));
    }
    return bindings;
  }

  private static String needed(FailedCondition.Counted counted) {
    String bound = Wording.number(counted.bound());
    return switch (counted.comparator()) {
      case AT_LEAST -> "at least " + bound;
      case MORE -> "more than " + bound;
      case AT_MOST -> "at most " + bound;
      case LESS -> "fewer than " + bound;
      case EQUAL -> "just " + bound;
      case UNEQUAL, IN, MEMBER_OF, CONTAINS -> "another number than " + bound;
    };
  }

  /** What could conclude a finding that lacks, and where that stops. */
  private void below(FailedCondition stop, int level, List<Line> lines) {
    Optional<String> claim =
        stop.pattern().map(dyad.rules.Pattern::claim).filter(c -> !c.isEmpty());
    if (claim.isEmpty() || level > DEEPEST) {
      return;
    }
    String leaning = leaning(stop);
    for (Rule rule : rules.rules()) {
      if (rule.conclusions().stream()
          .filter(c -> c.isNamed() && c.claim().equals(claim.get()))
          .anyMatch(c -> c.leaning().word().equals(leaning))) {
        repairs
            .stop(rule.id(), List.of(), Optional.empty())
            .ifPresent(
                s -> {
                  lines.add(new Line(level, "It could come from “" + rule.title() + "”, but:"));
                  lines.add(new Line(level + 1, Wording.capital(lacking(rule, s))));
                });
      }
    }
  }

  private static String leaning(FailedCondition stop) {
    return stop.pattern()
        .orElseThrow()
        .constraints()
        .filter(
            c ->
                c.left() instanceof Expression.Field f
                    && f.name().equals("leaning")
                    && c.comparator() == Comparator.EQUAL
                    && c.right() instanceof Expression.Text)
        .map(c -> ((Expression.Text) c.right()).value())
        .findFirst()
        .orElse("");
  }

  /** The smallest change that makes a rule fire. */
  public List<Line> repair(Repairs.Outcome outcome, int level) {
    List<Line> lines = new ArrayList<>();
    outcome
        .best()
        .ifPresentOrElse(
            best -> best(outcome, best, level, lines),
            () -> lines.add(new Line(level, none(outcome))));
    outcome.recorded().ifPresent(recorded -> recorded(outcome, recorded, level, lines));
    if (outcome.best().or(outcome::recorded).isPresent() && !outcome.proved()) {
      lines.add(
          new Line(level, "Tried, and the rules did not bear it out: this is a fault of ours."));
    }
    return lines;
  }

  private void best(Repairs.Outcome outcome, Repair best, int level, List<Line> lines) {
    lines.add(
        new Line(
            level,
            best.size() == 1
                ? "One fact makes it fire:"
                : "It takes "
                    + best.size()
                    + " facts to make it fire"
                    + (outcome.isSmallest()
                        ? ", and fewer do not:"
                        : "; whether fewer do is not proved ("
                            + givenUp(outcome, "the fewer facts")
                            + "):")));
    best.changes().forEach(c -> lines.add(new Line(level + 1, phrases.change(c))));
    outcome
        .other()
        .ifPresent(
            other -> {
              lines.add(new Line(level, assumes(other) ? "Or, as a new report:" : "Or:"));
              other.changes().forEach(c -> lines.add(new Line(level + 1, phrases.change(c))));
            });
  }

  /** What nobody can report is told as what the brief may lack, and only if it is so. */
  private void recorded(Repairs.Outcome outcome, Repair recorded, int level, List<Line> lines) {
    lines.add(
        new Line(
            level,
            outcome.best().isPresent()
                ? "Or, with " + LASTING + ", if that is so:"
                : "It would take " + LASTING + ". If that is so, the brief should say it:"));
    recorded.changes().forEach(c -> lines.add(new Line(level + 1, phrases.change(c))));
  }

  private static String none(Repairs.Outcome outcome) {
    if (outcome.recorded().isPresent()) {
      return outcome.isSettled()
          ? "No report makes it fire (all changes of up to "
              + outcome.searched()
              + " facts were looked through)."
          : "No report was found that makes it fire (" + givenUp(outcome, "more") + ").";
    }
    String none = "None up to " + Repairs.LIMIT + ": no change of so few facts ";
    return outcome.searched() == Repairs.LIMIT
        ? none + "makes it fire (all were looked through)."
        : none + "was found that makes it fire (" + givenUp(outcome, "more") + ").";
  }

  /** Where the search stopped short. */
  private static String givenUp(Repairs.Outcome outcome, String beyond) {
    String through =
        outcome.searched() == 0
            ? "not even all single facts were looked through"
            : "all changes of up to " + outcome.searched() + " were looked through";
    return String.format(
        Locale.ROOT,
        "%s; the search among %s was given up, after %,d steps in all",
        through,
        beyond,
        outcome.steps());
  }

  private static boolean assumes(Repair repair) {
    return repair.changes().stream().anyMatch(FactChange.Assumption.class::isInstance);
  }

  /** The phrases. */
  public Phrases phrases() {
    return phrases;
  }

  /** A premise in words. */
  public String there(Premise premise) {
    return phrases.there(premise);
  }

  /** A step of a repair in words. */
  public String change(FactChange change) {
    return phrases.change(change);
  }
}
