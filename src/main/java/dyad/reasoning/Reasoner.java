package dyad.reasoning;

import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.derivation.Reached;
import dyad.facts.Background;
import dyad.facts.Fact;
import dyad.facts.kinds.Content;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.reasoning.network.Budget;
import dyad.reasoning.network.Candidates;
import dyad.reasoning.network.Meter;
import dyad.rules.RuleBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.drools.core.common.InternalWorkingMemory;
import org.drools.core.phreak.RuleAgendaItem;
import org.kie.api.runtime.KieSession;

/**
 * Fires a rule base over facts, once, and writes down the derivation graph for all their subsets.
 *
 * <p>A reasoner cannot be changed, and threads may share it.
 */
public final class Reasoner {

  private final RuleBase rules;
  private final Scales scales;
  private final Program program;
  private final PartialNetwork network;
  private final Budget budget;
  private final LongSupplier clock;
  private final Optional<KeptCircuits> kept;

  /**
   * Makes the rules ready to fire.
   *
   * @param budget how often rules may fire in one run before it is given up
   */
  public Reasoner(RuleBase rules, Scales scales, int budget) {
    this(rules, scales, Budget.of(budget), System::nanoTime);
  }

  /**
   * Makes the rules ready to fire.
   *
   * @param clock tells the time in nanoseconds
   */
  public Reasoner(RuleBase rules, Scales scales, Budget budget, LongSupplier clock) {
    this.rules = rules;
    this.scales = scales;
    Prepared prepared = Prepared.of(rules);
    this.program = prepared.program();
    this.network = prepared.network();
    this.budget = budget;
    this.clock = clock;
    this.kept = Optional.empty();
  }

  private Reasoner(Reasoner other, KeptCircuits kept) {
    this.rules = other.rules;
    this.scales = other.scales;
    this.program = other.program;
    this.network = other.network;
    this.budget = other.budget;
    this.clock = other.clock;
    this.kept = Optional.of(kept);
  }

  /**
   * The same, which keeps the last graphs: where rules see nothing else than before, it gives the
   * very graph that it gave then. For facts that are edited one by one.
   */
  public Reasoner keeping() {
    return new Reasoner(this, new KeptCircuits());
  }

  /**
   * The graph for all subsets of some facts.
   *
   * @param facts the facts on the table
   * @param background what they are seen against
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public Derivation derive(Collection<Fact> facts, Background background) throws BudgetException {
    return derive(facts, List.of(), background);
  }

  /**
   * The graph for all subsets of some facts, with findings that hold whatever the facts: a rule can
   * so be tried without those that it reads from.
   *
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public Derivation derive(Collection<Fact> facts, Collection<Finding> given, Background background)
      throws BudgetException {
    return derive(facts, given, background, fact -> background.asOf());
  }

  /**
   * The graph for all subsets of some facts, from briefs of several dates.
   *
   * @param asOf the date from which a fact is seen
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public Derivation derive(
      Collection<Fact> facts, Background background, Function<Fact, LocalDate> asOf)
      throws BudgetException {
    return derive(facts, List.of(), background, asOf);
  }

  /**
   * The graph for all subsets of some facts, made ready, and with it that for what is so besides
   * where facts are wrong.
   *
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public Circuit circuit(Collection<Fact> facts, Background background) throws BudgetException {
    return circuit(facts, background, fact -> background.asOf());
  }

  /**
   * The same for facts from briefs of several dates.
   *
   * @param asOf the date from which a fact is seen
   * @throws BudgetException if the rules fire more often than the budget allows
   */
  public Circuit circuit(
      Collection<Fact> facts, Background background, Function<Fact, LocalDate> asOf)
      throws BudgetException {
    Map<String, Fact> contraryOf = new HashMap<>();
    List<Fact> all = new ArrayList<>(facts);
    for (Fact fact : facts) {
      fact.contrary()
          .ifPresent(
              contrary -> {
                contraryOf.put(contrary.id(), fact);
                all.add(contrary);
              });
    }
    Function<Fact, LocalDate> seenFrom =
        f -> asOf.apply(Objects.requireNonNullElse(contraryOf.get(f.id()), f));
    Set<String> told = facts.stream().map(Fact::id).collect(Collectors.toSet());
    SortedMap<String, List<Content>> rows =
        kept.map(KeptCircuits::rows).orElseGet(KeptRows::new).of(all, background, seenFrom);
    KeptCircuits.Seen seen = new KeptCircuits.Seen(told, rows, standing(background, all));
    return kept.isEmpty() ? circuit(seen) : kept.get().of(seen, () -> circuit(seen));
  }

  private Circuit circuit(KeptCircuits.Seen seen) throws BudgetException {
    Derivation doubted = derive(seen.rows(), List.of(), seen.standing());
    Reached told = new Reached(doubted, seen.told());
    return new Circuit(told.derivation(), doubted, Set.copyOf(told.read()));
  }

  private Derivation derive(
      Collection<Fact> facts,
      Collection<Finding> given,
      Background background,
      Function<Fact, LocalDate> asOf)
      throws BudgetException {
    SortedMap<String, List<Content>> rows = new KeptRows().of(facts, background, asOf);
    return derive(rows, given, standing(background, facts));
  }

  private Derivation derive(
      SortedMap<String, List<Content>> rows, Collection<Finding> given, List<Object> standing)
      throws BudgetException {
    List<Content> all = rows.values().stream().flatMap(List::stream).toList();
    KieSession session =
        network
            .of(() -> Matchable.of(program, new Candidates(all, standing), given))
            .newKieSession();
    try {
      GraphRecorder recorder = new GraphRecorder(program, rules, scales, session);
      session.setGlobal("recorder", recorder);
      standing.forEach(recorder::stands);
      given.forEach(recorder::isGiven);
      rows.forEach(
          (id, seen) -> {
            Premise.OfFact premise = new Premise.OfFact(id);
            seen.forEach(row -> recorder.isRowOf(row, premise));
          });
      fire(session, recorder);
      return recorder.derivation(List.copyOf(rows.keySet()));
    } catch (GraphWriter.TooLarge e) {
      throw new BudgetException(
          e.rule(),
          "adds up figures that come to more than can be counted exactly",
          "write them in larger units");
    } finally {
      session.dispose();
    }
  }

  private void fire(KieSession session, GraphRecorder recorder) throws BudgetException {
    Meter.start(budget, clock);
    try {
      if (session.fireAllRules(budget.firings()) >= budget.firings()) {
        String what = "fired most, of " + budget.firings() + " times in all";
        throw new BudgetException(recorder.busiest(), what);
      }
    } catch (OutOfMemoryError e) {
      throw new BudgetException(matched(session), "matched more than memory can hold");
    } catch (RuntimeException e) {
      Meter.Reached reached = Meter.Reached.in(e).orElseThrow(() -> e);
      throw new BudgetException(matched(session), reached.what());
    } finally {
      Meter.stop();
    }
  }

  /** The rule that the engine is busy with: the first on its agenda. */
  private String matched(KieSession session) {
    RuleAgendaItem first =
        ((InternalWorkingMemory) session).getAgenda().getAgendaGroupsManager().peekNextRule();
    return program.rule(first.getRule().getName());
  }

  /**
   * What is matched besides facts and findings: the powers, what is part of what, the topics, and
   * the numbers of the scales.
   */
  public List<Object> standing(Background background, Collection<Fact> facts) {
    return new WorldConstants(background, scales, facts).all();
  }
}
