package dyad.repairs;

import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the smallest changes of a brief's facts that make rules fire, and proves them. */
public final class Repairs {

  /** The most facts that a repair may change. */
  public static final int LIMIT = 8;

  private final Basis basis;
  private final Stage stage;
  private final Scene base;
  private final Reasoner reasoner;
  private final Familiar familiar;

  /** For the facts that a brief holds. */
  public Repairs(Brief brief, RuleBase rules, Reasoner reasoner) {
    this.basis = new Basis(brief, rules, reasoner);
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
    Target target = Target.of(stage.rule(rule), about, topic, base);
    List<Repair> plain = new ArrayList<>();
    List<Repair> fewest = new ArrayList<>();
    Search[] search = new Search[1];
    search[0] =
        new Search(
            basis,
            target,
            true,
            found -> {
              plain.add(Variants.plain(search[0], found));
              fewest.add(Variants.fewestFields(search[0], found));
              return fewest.get(fewest.size() - 1).size() <= search[0].most();
            });
    int searched = 0;
    Optional<Repair> best = Optional.empty();
    for (int size = 1; size <= LIMIT && best.map(Repair::size).orElse(LIMIT) >= size; size++) {
      if (search[0].upTo(size) && searched == size - 1) {
        searched = size;
      }
      best = best(fewest);
    }
    Optional<Repair> smallest = best;
    Optional<Repair> report = best(plain).filter(r -> isOther(r, smallest.orElseThrow()));
    boolean proved = best.isPresent() && isMet(target, best.get());
    return new Outcome(best, report, searched, search[0].taken(), proved);
  }

  private static boolean isOther(Repair repair, Repair smallest) {
    return repair.size() == smallest.size() && !repair.equals(smallest);
  }

  private Optional<Repair> best(List<Repair> repairs) {
    return repairs.stream()
        .min(
            Comparator.comparing(Repair::size)
                .thenComparing(Repair::fields)
                .thenComparing(Repair::revisions)
                .thenComparing(familiar::strange)
                .thenComparing(Repair::toString));
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
   * @param best the smallest
   * @param other another of as few facts, in which nothing is revised that need not be
   * @param searched up to how many facts no change was passed over; beyond, the search was given up
   * @param steps how many steps it took
   * @param proved whether the engine found the rule to fire
   */
  public record Outcome(
      Optional<Repair> best, Optional<Repair> other, int searched, long steps, boolean proved) {

    /** Whether it is the smallest: nothing smaller was passed over. */
    public boolean isSmallest() {
      return best.isPresent() && searched >= best.get().size() - 1;
    }
  }

  /** Where a rule stops; empty where it fires. */
  public Optional<Stop> stop(String rule, List<String> about, Optional<String> topic) {
    return Stops.of(Target.of(stage.rule(rule), about, topic, base), base);
  }

  /** Whether a rule can conclude anything about somebody, on a topic. */
  public boolean canBeAbout(String rule, List<String> about, Optional<String> topic) {
    Rule wanted = stage.rule(rule);
    return Target.of(wanted, about, topic, base).isMetBy(Frame.of(wanted), new Trail());
  }

  Stage stage() {
    return stage;
  }

  Scene base() {
    return base;
  }
}
