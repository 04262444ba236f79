package dyad.explanation;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells what rules look for beyond their premises: what must not be there, and what they count. */
public final class CheckWords {

  private static final double SCALE = 1e6;

  private final Map<String, Rule> rules;
  private final Wording wording;
  private final Absences absences;

  CheckWords(Map<String, Rule> rules, Wording wording) {
    this.rules = rules;
    this.wording = wording;
    this.absences = new Absences(wording);
  }

  /**
   * What a check of an application comes to in a world: what is not there, or what was counted.
   *
   * @param why why some premises hold
   */
  List<Reason> reasons(
      Check check,
      Application application,
      World world,
      Function<List<Premise>, List<Reason>> why) {
    Rule rule = rule(application);
    Condition condition = rule.conditions().get(check.condition());
    List<Contribution> counting = check.contributions().stream().filter(world::holds).toList();
    if (check.form() == Check.Form.ABSENCE) {
      return lookedFor(condition, application).stream().<Reason>map(Reason.Lacking::new).toList();
    }
    List<Reason> reasons = new ArrayList<>();
    earlier(condition, rule)
        .ifPresent(
            other ->
                reasons.add(
                    counted(
                        other,
                        counting.stream().filter(c -> c.weight() < 0).toList(),
                        check,
                        application,
                        why)));
    reasons.add(
        counted(
            condition,
            counting.stream().filter(c -> c.weight() > 0).toList(),
            check,
            application,
            why));
    return reasons;
  }

  /** How a check of an application is told, whatever holds, in the order in which it is told. */
  public List<CheckTemplate> told(Check check, Application application) {
    Rule rule = rule(application);
    Condition condition = rule.conditions().get(check.condition());
    if (check.form() == Check.Form.ABSENCE) {
      return lookedFor(condition, application).stream()
          .map(words -> new CheckTemplate(words, 0))
          .toList();
    }
    return Stream.concat(
            earlier(condition, rule).stream().map(other -> told(other, application, -1)),
            Stream.of(told(condition, application, 1)))
        .toList();
  }

  /** What must not be there for an application to hold, each as a clause on what is looked for. */
  public List<String> lookedFor(Application application) {
    Rule rule = rule(application);
    return application.checks().stream()
        .filter(c -> c.form() == Check.Form.ABSENCE)
        .flatMap(c -> lookedFor(rule.conditions().get(c.condition()), application).stream())
        .toList();
  }

  private List<String> lookedFor(Condition condition, Application application) {
    return absences.words((Condition.Absence) condition, application.bindings()).stream().toList();
  }

  private CheckTemplate told(Condition condition, Application application, int side) {
    Map<String, Object> bindings = new HashMap<>(application.bindings());
    if (condition instanceof Condition.Tally tally) {
      bindings.put(tally.result(), CheckTemplate.NUMBER);
    }
    return new CheckTemplate(wording.fill(condition.words(), bindings), side);
  }

  /** The tally that a tally is compared with, where it is compared with one. */
  private static Optional<Condition> earlier(Condition condition, Rule rule) {
    if (condition instanceof Condition.Tally tally
        && tally.test().isPresent()
        && tally.test().get().bound() instanceof Expression.Variable bound) {
      return rule.conditions().stream()
          .filter(c -> c instanceof Condition.Tally t && t.result().equals(bound.name()))
          .findFirst();
    }
    return Optional.empty();
  }

  private Reason counted(
      Condition condition,
      List<Contribution> counting,
      Check check,
      Application application,
      Function<List<Premise>, List<Reason>> why) {
    Map<String, Object> bindings = new HashMap<>(application.bindings());
    if (condition instanceof Condition.Tally tally) {
      bindings.put(tally.result(), amount(counting, check.form()));
    }
    List<Reason> reasons =
        why.apply(counting.stream().flatMap(c -> c.premises().stream()).distinct().toList());
    return new Reason.Counted(wording.fill(condition.words(), bindings), reasons);
  }

  private static double amount(List<Contribution> counting, Check.Form form) {
    Set<String> seen = new TreeSet<>();
    long sum = 0;
    for (Contribution contribution : counting) {
      if (seen.add(contribution.value())) {
        sum += Math.abs(contribution.weight());
      }
    }
    return form == Check.Form.TOTAL ? sum / SCALE : sum;
  }

  private Rule rule(Application application) {
    return Objects.requireNonNull(rules.get(application.rule()));
  }
}
