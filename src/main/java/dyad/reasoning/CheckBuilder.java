package dyad.reasoning;

import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.findings.Steps;
import dyad.findings.Strength;
import dyad.reasoning.QueryResults.Look;
import dyad.rules.Condition;
import dyad.rules.Expression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the checks of applications; those that ask the same share one. */
final class CheckBuilder {

  private final Program program;
  private final QueryResults sightings;
  private final Map<Instance, Optional<Check>> known = new HashMap<>();

  CheckBuilder(Program program, QueryResults sightings) {
    this.program = program;
    this.sightings = sightings;
  }

  /**
   * A rule's other conditions, for one match of it; nothing if there is one that no world fulfils.
   *
   * @param index the rule's number
   * @param values what its variables stand for
   */
  Optional<List<Check>> of(int index, Object[] values) {
    Program.Rewritten rule = program.rules().get(index);
    return rule.asked().isEmpty()
        ? Optional.of(List.of())
        : new Asking(index, rule, values).checks();
  }

  /** A strength, with the conditions under which a rule speaks so strongly. */
  record Graded(Strength strength, List<Check> checks) {}

  /**
   * A rule's other conditions for each strength that the steps of a table give to one of its
   * counts; strengths that no world reaches are left out.
   *
   * @param result the name of the count's result
   * @param asked its other conditions whatever the count comes to
   */
  List<Graded> graded(int index, Object[] values, String result, Steps steps, List<Check> asked) {
    List<Graded> graded = new ArrayList<>();
    Program.Rewritten rule = program.rules().get(index);
    for (Program.Asked each : rule.asked()) {
      if (rule.rule().conditions().get(each.condition()) instanceof Condition.Tally tally
          && tally.result().equals(result)) {
        Look look = new Look(each.finder(), each.keyIn(values));
        Asking asking = new Asking(index, rule, values);
        ranges(steps, tally.value().isPresent())
            .forEach(
                (range, strength) ->
                    asking
                        .step(each.condition(), tally, look, range)
                        .map(c -> Stream.concat(asked.stream(), Stream.of(c)).toList())
                        .ifPresent(checks -> graded.add(new Graded(strength, checks))));
      }
    }
    return graded;
  }

  /**
   * The sums of each step, one with that before it where both are as strong: below the first step,
   * too, a ground has a strength.
   *
   * @param scaled whether amounts are summed
   */
  private static Map<Range, Strength> ranges(Steps steps, boolean scaled) {
    Map<Range, Strength> ranges = new LinkedHashMap<>();
    long from = Long.MIN_VALUE;
    Strength strength = Strength.ROUGHLY_EVEN_CHANCE;
    for (Map.Entry<Double, Strength> step : steps.from().entrySet()) {
      if (step.getValue() != strength) {
        long next = Range.least(step.getKey(), scaled);
        ranges.put(new Range(from, next - 1), strength);
        from = next;
        strength = step.getValue();
      }
    }
    ranges.put(new Range(from, Long.MAX_VALUE), strength);
    return ranges;
  }

  /** One instance of a condition: by its rule, its number and the values that it hangs on. */
  record Instance(int rule, int condition, List<Object> values) {}

  /** The conditions of one match. */
  private final class Asking {

    private final int index;
    private final Program.Rewritten rule;
    private final Object[] values;

    /** What tallies look at, by the names of their results. */
    private final Map<String, Look> tallies = new HashMap<>();

    Asking(int index, Program.Rewritten rule, Object[] values) {
      this.index = index;
      this.rule = rule;
      this.values = values;
    }

    Optional<List<Check>> checks() {
      List<Check> checks = new ArrayList<>(rule.asked().size());
      for (Program.Asked asked : rule.asked()) {
        Condition condition = rule.rule().conditions().get(asked.condition());
        Look look = new Look(asked.finder(), asked.keyIn(values));
        if (condition instanceof Condition.Tally tally) {
          tallies.put(tally.result(), look);
        }
        if (condition instanceof Condition.Tally tally && tally.test().isEmpty()) {
          continue;
        }
        if (asked.ofQuestions() && sightings.of(look).isEmpty()) {
          continue;
        }
        Optional<Check> check = check(asked.condition(), condition, look);
        if (check.isEmpty()) {
          return Optional.empty();
        }
        checks.add(check.get());
      }
      return Optional.of(checks);
    }

    private Optional<Check> check(int number, Condition condition, Look look) {
      if (condition instanceof Condition.Tally tally) {
        return tested(number, tally, tally.test().orElseThrow(), look);
      }
      boolean absence = condition instanceof Condition.Absence;
      Check.Form form = absence ? Check.Form.ABSENCE : Check.Form.EXISTENCE;
      Range range = absence ? new Range(0, 0) : new Range(1, Long.MAX_VALUE);
      return known.computeIfAbsent(
          new Instance(index, number, look.key()),
          i -> possible(i, form, sightings.of(look), range));
    }

    private Optional<Check> tested(
        int number, Condition.Tally tally, Condition.Test test, Look look) {
      String other = test.bound() instanceof Expression.Variable v ? v.name() : "";
      Optional<Look> earlier = Optional.ofNullable(tallies.get(other));
      double bound = earlier.isPresent() ? 0 : bound(test.bound());
      List<Object> extended = new ArrayList<>(look.key());
      earlier.ifPresent(e -> extended.add(e.key()));
      if (earlier.isEmpty() && !other.isEmpty()) {
        extended.add(bound);
      }
      Check.Form form = tally.value().isPresent() ? Check.Form.TOTAL : Check.Form.COUNT;
      Range range = Range.of(test.comparator(), bound, form == Check.Form.TOTAL);
      return known.computeIfAbsent(
          new Instance(index, number, extended),
          i -> possible(i, form, compared(look, earlier), range));
    }

    /** That a count lies within a step, as far as its own test lets it. */
    private Optional<Check> step(int number, Condition.Tally tally, Look look, Range step) {
      Range range = step.and(allowed(tally));
      Check.Form form = tally.value().isPresent() ? Check.Form.TOTAL : Check.Form.COUNT;
      List<Object> extended = new ArrayList<>(look.key());
      extended.add(range);
      return known.computeIfAbsent(
          new Instance(index, number, extended), i -> possible(i, form, sightings.of(look), range));
    }

    /** What the test of a tally allows; anything where it compares with an earlier one. */
    private Range allowed(Condition.Tally tally) {
      return tally
          .test()
          .filter(
              t ->
                  !(t.bound() instanceof Expression.Variable v)
                      || rule.variables().contains(v.name()))
          .map(t -> Range.of(t.comparator(), bound(t.bound()), tally.value().isPresent()))
          .orElse(Range.ALL);
    }

    private double bound(Expression bound) {
      return bound instanceof Expression.Number number
          ? number.value()
          : (Double) values[rule.variables().indexOf(((Expression.Variable) bound).name())];
    }

    /** A check, unless it can hold in no world. */
    private Optional<Check> possible(
        Instance of, Check.Form form, List<Contribution> contributions, Range range) {
      Amounts.refuseTooLarge(contributions);
      String id = NodeNames.check(rule.rule(), of);
      String name = rule.rule().id();
      return Optional.of(
              new Check(
                  id, name, of.condition(), form, contributions, range.atLeast(), range.atMost()))
          .filter(Check::isPossible);
    }
  }

  /** What counts, and with negative weights what an earlier tally counted. */
  private List<Contribution> compared(Look own, Optional<Look> earlier) {
    if (earlier.isEmpty()) {
      return sightings.of(own);
    }
    List<Contribution> all = new ArrayList<>(sightings.of(own));
    for (Contribution c : sightings.of(earlier.get())) {
      all.add(new Contribution(c.value(), -c.weight(), c.premises()));
    }
    all.sort(Comparator.naturalOrder());
    return all;
  }
}
