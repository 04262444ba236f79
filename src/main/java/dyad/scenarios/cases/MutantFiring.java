package dyad.scenarios.cases;

import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.rules.Mutant;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The mutants of one rule, fired side by side; they are made ready once they are asked for. */
final class MutantFiring {

  private final List<Mutant> mutants;
  private final RuleBase base;
  private final Scales scales;
  private final int budget;
  private Optional<Reasoner> reasoner = Optional.empty();

  /**
   * Of a rule.
   *
   * @param base the rule base that the rule is of
   * @param budget how often they may fire in one run
   */
  MutantFiring(Rule rule, RuleBase base, Scales scales, int budget) {
    this.mutants = Mutant.of(rule);
    this.base = base;
    this.scales = scales;
    this.budget = budget;
  }

  private Reasoner reasoner() {
    if (reasoner.isEmpty()) {
      reasoner = Optional.of(new Reasoner(variants(), scales, budget));
    }
    return reasoner.get();
  }

  private RuleBase variants() {
    List<Rule> variants = new ArrayList<>();
    for (int i = 0; i < mutants.size(); i++) {
      variants.add(base.spelt(mutants.get(i).rule(), scales).variant(String.valueOf(i)));
    }
    return new RuleBase(variants, base.layers(), base.digest());
  }

  /**
   * What a mutant concludes.
   *
   * @param mutant the mutant
   * @param concluded all its conclusions
   */
  record Tried(Mutant mutant, SortedSet<Finding> concluded) {}

  /**
   * What each mutant concludes, in the order of {@link Mutant#of}.
   *
   * @param brief the facts, all of which hold
   * @param holding the findings that hold
   * @throws BudgetException if they do not come to an end
   */
  List<Tried> conclusions(Brief brief, Collection<Finding> holding) throws BudgetException {
    World world =
        World.full(new Circuit(reasoner().derive(brief.facts(), holding, brief.background())));
    List<Tried> tried = new ArrayList<>();
    mutants.forEach(m -> tried.add(new Tried(m, new TreeSet<>())));
    world.circuit().derivation().applications().stream()
        .filter(world::holds)
        .filter(a -> !a.rule().equals("given"))
        .forEach(a -> tried.get(Integer.parseInt(a.rule())).concluded().add(a.finding()));
    return tried;
  }
}
