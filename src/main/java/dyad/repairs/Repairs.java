package dyad.repairs;

import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.repairs.matching.Abducibles;
import dyad.repairs.matching.Applied;
import dyad.repairs.matching.Environment;
import dyad.repairs.matching.RuleContext;
import dyad.repairs.matching.Target;
import dyad.repairs.matching.Trail;
import dyad.repairs.matching.WorkingMemory;
import dyad.repairs.traces.ConditionTrace;
import dyad.repairs.traces.ConditionTraces;
import dyad.repairs.traces.FailedCondition;
import dyad.repairs.traces.FailedConditions;
import dyad.rules.Conclusion;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the smallest changes of a brief's facts that make rules fire, and proves them. */
public final class Repairs {

  /** The most facts that a repair may change. */
  public static final int LIMIT = 8;

  /**
   * How many more facts a report may take than a record of how the world lies; beyond, the record
   * that the brief lacks is the likelier reason.
   */
  private static final int FURTHER = 1;

  private final InitialState basis;
  private final RuleContext stage;
  private final WorkingMemory base;
  private final Reasoner reasoner;
  private final Familiar familiar;

  /** For the facts that a brief holds. */
  public Repairs(Brief brief, RuleBase rules, Reasoner reasoner) {
    this.basis = new InitialState(brief, rules, reasoner);
    this.stage = basis.stage();
    this.base = basis.scene();
    this.reasoner = reasoner;
    this.familiar = new Familiar(brief);
  }

  /**
   * The smallest repair of a rule: the fewest facts, then the fewest fields.
   *
   * @param about whom the rule's finding must be about; anybody if empty
   * @param topic the topic that it must be on; any if empty
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public Outcome smallest(String rule, List<String> about, Optional<String> topic)
      throws BudgetException {
    return smallest(Target.of(first(rule), about, topic, base));
  }

  /**
   * The same of a rule with one of its conclusions.
   *
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public Outcome smallest(
      String rule, Conclusion conclusion, List<String> about, Optional<String> topic)
      throws BudgetException {
    return smallest(Target.of(stage.rule(rule, conclusion), about, topic, base));
  }

  /**
   * A rule with what it concludes first; of claims that facts name, one that the brief asks for.
   */
  private Rule first(String rule) {
    Set<String> asked =
        stage.brief().questions().stream().map(Question::claim).collect(Collectors.toSet());
    return stage.rules(rule).stream()
        .filter(r -> !r.conclusion().isNamed() && asked.contains(r.conclusion().claim()))
        .findFirst()
        .orElseGet(() -> stage.rule(rule));
  }

  private Outcome smallest(Target target) throws BudgetException {
    RepairSearch reports = new RepairSearch(basis, target, basis.reported(), familiar);
    RepairSearch records =
        new RepairSearch(basis, target, Abducibles.recorded(stage.brief()), familiar);
    int searched = 0;
    int limit = LIMIT;
    for (int size = 1; size <= limit; size++) {
      if (reports.upTo(size) && searched == size - 1) {
        searched = size;
      }
      if (reports.best().isPresent()) {
        limit = reports.best().get().size();
      } else if (records.best().isEmpty()) {
        records.upTo(size);
        limit = records.best().map(r -> Math.min(LIMIT, r.size() + FURTHER)).orElse(LIMIT);
      }
    }
    return outcome(target, reports, records, searched);
  }

  private Outcome outcome(Target target, RepairSearch reports, RepairSearch records, int searched)
      throws BudgetException {
    Optional<Repair> record = records.best().filter(this::isRecord);
    // Where a search was given up the other may have come upon what this one would have found.
    Optional<Repair> best = reports.best().or(() -> records.best().filter(r -> !isRecord(r)));
    Optional<Repair> report = reports.plain().filter(r -> isOther(r, best.orElseThrow()));
    Optional<Repair> any = best.or(() -> record);
    boolean proved = any.isPresent() && isMet(target, any.get());
    return new Outcome(best, report, record, searched, reports.taken() + records.taken(), proved);
  }

  /** Whether it tells how the world lies. */
  private boolean isRecord(Repair repair) {
    return repair.changes().stream()
        .anyMatch(
            c ->
                !c.without().stream().allMatch(basis.reported()::mayChange)
                    || !c.with().stream().allMatch(basis.reported()::allow));
  }

  private static boolean isOther(Repair repair, Repair smallest) {
    return repair.size() == smallest.size() && !repair.equals(smallest);
  }

  /** Whether the engine, fired over the changed facts, finds the rule to fire as it did not. */
  private boolean isMet(Target target, Repair repair) throws BudgetException {
    List<Fact> changed = repair.applied(stage.brief().facts());
    World world = World.full(new Circuit(reasoner.derive(changed, stage.brief().background())));
    return world.circuit().derivation().applications().stream()
        .filter(a -> a.rule().equals(target.rule().id()) && world.holds(a))
        .anyMatch(a -> target.isMetBy(new Applied.Key(a.rule(), a.finding(), a.premises())));
  }

  /**
   * What came of looking for a repair.
   *
   * @param best the smallest that somebody could report
   * @param other another of as few facts, in which nothing is revised that need not be
   * @param recorded a smaller one that nobody could report, since it tells how the world lies: a
   *     border, kinship, what is part of what; only the brief can have left it out
   * @param searched up to how many facts no change was passed over; beyond, the search was given up
   * @param steps how many steps it took
   * @param proved whether the engine found the rule to fire
   */
  public record Outcome(
      Optional<Repair> best,
      Optional<Repair> other,
      Optional<Repair> recorded,
      int searched,
      long steps,
      boolean proved) {

    /** Whether it is the smallest: nothing smaller was passed over. */
    public boolean isSmallest() {
      return best.isPresent() && searched >= best.get().size() - 1;
    }

    /** Whether all was looked through that could be smaller than what is told. */
    public boolean isSettled() {
      return best.isPresent()
          ? isSmallest()
          : recorded.isPresent() && searched >= recorded.get().size();
    }
  }

  /** Where a rule stops; empty where it fires. */
  public Optional<FailedCondition> stop(String rule, List<String> about, Optional<String> topic) {
    boolean fires =
        stage.rules(rule).stream()
            .filter(r -> !r.conclusion().isNamed())
            .anyMatch(r -> stop(r, about, topic).isEmpty());
    return fires ? Optional.empty() : stop(first(rule), about, topic);
  }

  /** The same of a rule with one of its conclusions. */
  public Optional<FailedCondition> stop(
      String rule, Conclusion conclusion, List<String> about, Optional<String> topic) {
    return stop(stage.rule(rule, conclusion), about, topic);
  }

  /** Each condition of a rule with one of its conclusions, and how far it is met. */
  public List<ConditionTrace> conditions(
      String rule, Conclusion conclusion, List<String> about, Optional<String> topic) {
    return ConditionTraces.of(Target.of(stage.rule(rule, conclusion), about, topic, base), base);
  }

  private Optional<FailedCondition> stop(Rule rule, List<String> about, Optional<String> topic) {
    return FailedConditions.of(Target.of(rule, about, topic, base), base);
  }

  /** Whether a rule can conclude anything about somebody, on a topic. */
  public boolean canBeAbout(String rule, List<String> about, Optional<String> topic) {
    return canBeAbout(first(rule), about, topic);
  }

  /** A rule once for each of its conclusions that can be on a question. */
  public List<Rule> speaking(Rule rule, Question question) {
    return rule.each()
        .filter(r -> r.conclusion().claim().equals(question.claim()))
        .filter(r -> canBeAbout(r.id(), r.conclusion(), question.about(), question.on()))
        .toList();
  }

  /** The same of a rule with one of its conclusions. */
  public boolean canBeAbout(
      String rule, Conclusion conclusion, List<String> about, Optional<String> topic) {
    return canBeAbout(stage.rule(rule, conclusion), about, topic);
  }

  private boolean canBeAbout(Rule wanted, List<String> about, Optional<String> topic) {
    return Target.of(wanted, about, topic, base).isMetBy(Environment.of(wanted), new Trail());
  }

  RuleContext stage() {
    return stage;
  }

  WorkingMemory base() {
    return base;
  }
}
