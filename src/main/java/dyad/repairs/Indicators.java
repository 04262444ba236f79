package dyad.repairs;

import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.findings.Scales;
import dyad.problems.StopSignal;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.repairs.matching.Aim;
import dyad.repairs.matching.Applied;
import dyad.repairs.matching.RuleContext;
import dyad.repairs.matching.Target;
import dyad.repairs.matching.WorkingMemory;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What to watch for: the facts not in a brief whose report would move its judgments.
 *
 * <p>Candidates are the smallest sets of new facts that make a rule speak to a question, or that
 * silence one that does. They are put on one table with the brief and the engine is fired over all
 * of them; each is then judged in the world where it holds besides the brief.
 */
public final class Indicators {

  /** How many new facts an indicator may take. */
  private static final int MOST = 2;

  /** How many candidates are tried for each rule and question, the most familiar ones. */
  private static final int EACH = 4;

  /** How many steps a search for single facts may take; one for pairs takes a quarter of them. */
  private static final int STEPS = 8_000;

  /** How many candidates lie on one table, since they also meet each other there. */
  private static final int TABLE = 80;

  private final IndicatorTable table;
  private final InitialState basis;
  private final RuleContext stage;
  private final WorkingMemory base;
  private final Familiar familiar;
  private final Reportable reportable;
  private final Map<List<FactChange.Assumption>, IndicatorTable.Candidate> candidates =
      new LinkedHashMap<>();

  /** For the facts that a brief holds. */
  public Indicators(Brief brief, RuleBase rules, Scales scales, Reasoner reasoner) {
    this.table = new IndicatorTable(brief, scales, reasoner);
    this.basis = new InitialState(brief, rules, reasoner);
    this.stage = basis.stage();
    this.base = basis.scene();
    this.familiar = new Familiar(brief);
    this.reportable = new Reportable(brief);
  }

  /**
   * The indicators for some questions of the brief, for each those that move it most first; pairs
   * of facts are tried where no single one moves a judgment.
   *
   * @param searched called so often as {@link #searches} tells, while they are sought
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public Map<Question, List<Indicator>> of(Collection<Question> questions, Runnable searched)
      throws BudgetException {
    return of(questions, MOST, facts -> true, searched);
  }

  /** How many searches it takes to find the indicators for some questions. */
  public static int searches(Collection<Question> questions) {
    return MOST * questions.size();
  }

  /**
   * The indicators of one fact alone, which take a small part of the time; for each question those
   * that move it most first.
   *
   * @param searched called for each question once its candidates are found, before any is tried
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public Map<Question, List<Indicator>> single(Collection<Question> questions, Runnable searched)
      throws BudgetException {
    return of(questions, 1, facts -> true, searched);
  }

  /**
   * The same of some facts alone: the others are not tried, which is what takes most of the time.
   *
   * @param wanted tells whether facts are among them
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  Map<Question, List<Indicator>> single(
      Collection<Question> questions, Predicate<List<FactChange.Assumption>> wanted)
      throws BudgetException {
    return of(questions, 1, wanted, () -> {});
  }

  private Map<Question, List<Indicator>> of(
      Collection<Question> questions,
      int most,
      Predicate<List<FactChange.Assumption>> wanted,
      Runnable searched)
      throws BudgetException {
    Map<Question, List<Indicator>> indicators = new LinkedHashMap<>();
    questions.forEach(q -> indicators.put(q, new ArrayList<>()));
    for (int size = 1; size <= most; size++) {
      candidates.clear();
      for (Map.Entry<Question, List<Indicator>> entry : indicators.entrySet()) {
        if (entry.getValue().isEmpty()) {
          collect(entry.getKey(), size);
        }
        searched.run();
      }
      List<IndicatorTable.Candidate> tried =
          candidates.values().stream().filter(c -> wanted.test(c.facts())).toList();
      for (int i = 0; i < tried.size(); i += TABLE) {
        table.judge(tried.subList(i, Math.min(tried.size(), i + TABLE)), indicators);
      }
    }
    indicators.replaceAll((question, all) -> distinct(all));
    return indicators;
  }

  /**
   * Those that move it most first; facts that move it alike are one where they differ in topics
   * alone, or tell from the other's side what holds of two alike.
   */
  private List<Indicator> distinct(List<Indicator> moving) {
    Map<List<Object>, Indicator> distinct = new LinkedHashMap<>();
    moving.stream()
        .sorted(order())
        .forEach(
            i ->
                distinct.putIfAbsent(
                    List.of(
                        i.shift(),
                        i.facts().stream()
                            .map(f -> Set.copyOf(f.fact().content().readings()))
                            .toList()),
                    i));
    return List.copyOf(distinct.values());
  }

  private Comparator<Indicator> order() {
    return Comparator.comparing((Indicator i) -> -Math.abs(i.shift()))
        .thenComparing(i -> i.facts().size())
        .thenComparing(i -> familiar.strange(new Repair(List.copyOf(i.facts()))))
        .thenComparing(i -> i.facts().stream().mapToInt(FactChange::fields).sum())
        .thenComparing(i -> i.facts().toString());
  }

  /** Notes the candidates of so many facts. */
  private void collect(Question question, int size) {
    for (Rule rule : stage.rules()) {
      StopSignal.look();
      if (rule.names(question.claim())) {
        Target target = Target.of(rule, question.about(), question.on(), base);
        note(question, rule, found(target, size));
      }
    }
    for (Applied applied : base.applications()) {
      if (applied.finding().isOn(question)) {
        note(question, applied.rule(), found(new Aim.Gone(applied), size));
      }
    }
  }

  private List<Repair> found(Aim aim, int size) {
    List<Repair> repairs = new ArrayList<>();
    Search[] search = new Search[1];
    search[0] =
        new Search(
            basis,
            aim,
            basis.reported(),
            false,
            found -> repairs.add(Variants.plain(search[0], found)));
    search[0].upTo(size, STEPS / size / size);
    repairs.sort(
        Comparator.comparing(Repair::size)
            .thenComparing(familiar::strange)
            .thenComparing(Repair::fields)
            .thenComparing(Repair::toString));
    return repairs.stream().filter(this::isReportable).limit(EACH).toList();
  }

  private boolean isReportable(Repair repair) {
    return repair.changes().stream()
        .allMatch(c -> c instanceof FactChange.Assumption a && reportable.test(a));
  }

  private void note(Question question, Rule rule, List<Repair> repairs) {
    for (Repair repair : repairs) {
      List<FactChange.Assumption> facts =
          repair.changes().stream().map(FactChange.Assumption.class::cast).toList();
      candidates
          .computeIfAbsent(facts, f -> new IndicatorTable.Candidate(f, new LinkedHashMap<>()))
          .rules()
          .putIfAbsent(question, rule.id());
    }
  }
}
