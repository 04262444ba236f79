package dyad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Rating;
import dyad.facts.Term;
import dyad.findings.Finding;
import dyad.findings.Ground;
import dyad.findings.Likelihood;
import dyad.findings.Strength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Held against a reading of what setting aside means that shares nothing with the graph. */
@DisplayName("A ground that is set aside")
final class SetAsideTest {

  private static final int ROUNDS = 300;
  private static final List<Strength> STRENGTHS = Strength.weighed();

  private final SplittableRandom random = new SplittableRandom(20_311);

  /** Grounds on one proposition, each of some facts, some of them set aside by earlier ones. */
  private record Case(List<String> facts, List<Application> grounds) {

    Derivation derivation() {
      List<Derivation.Derived> derived = new ArrayList<>();
      for (Leaning leaning : Leaning.values()) {
        List<Application> side =
            grounds.stream().filter(a -> a.finding().leaning() == leaning).toList();
        if (!side.isEmpty()) {
          derived.add(new Derivation.Derived(side.get(0).finding(), side));
        }
      }
      return new Derivation(facts, derived);
    }

    /** Whether a ground counts where some facts hold. */
    boolean counts(Application ground, Set<String> present) {
      return ground.premises().stream().allMatch(p -> present.contains(((Premise.OfFact) p).id()))
          && grounds.stream()
              .filter(other -> ground.defeaters().contains(other.id()))
              .noneMatch(other -> counts(other, present));
    }

    List<Ground> counting(Set<String> present) {
      return grounds.stream()
          .filter(a -> counts(a, present))
          .map(
              a ->
                  new Ground(
                      a.principle(), a.finding().leaning(), Shipped.SCALES.weight(a.strength())))
          .toList();
    }
  }

  private Case made() {
    List<String> facts = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      facts.add("f" + i);
    }
    List<Application> grounds = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(7); i++) {
      List<Premise> premises =
          facts.stream()
              .filter(f -> random.nextInt(3) == 0)
              .<Premise>map(Premise.OfFact::new)
              .toList();
      List<String> defeaters =
          grounds.stream().map(Application::id).filter(id -> random.nextInt(4) == 0).toList();
      grounds.add(
          new Application(
              "a" + i,
              "rule " + i,
              "principle " + random.nextInt(3),
              STRENGTHS.get(random.nextInt(STRENGTHS.size())),
              Map.of(),
              new Finding(
                  "claim",
                  random.nextBoolean() ? Leaning.FOR : Leaning.AGAINST,
                  "topic",
                  List.of("someone")),
              premises,
              List.of(),
              defeaters));
    }
    return new Case(List.copyOf(facts), List.copyOf(grounds));
  }

  private static List<Set<String>> worlds(List<String> facts) {
    List<Set<String>> worlds = new ArrayList<>();
    for (int world = 0; world < 1 << facts.size(); world++) {
      Set<String> present = new TreeSet<>();
      for (int i = 0; i < facts.size(); i++) {
        if ((world >> i & 1) == 1) {
          present.add(facts.get(i));
        }
      }
      worlds.add(present);
    }
    return worlds;
  }

  private static Weighing weighing(Derivation derivation) {
    return Weighing.of(f -> true, Leaning.FOR, derivation, Shipped.SCALES);
  }

  /** For each of the plan's facts a word that has one world in bit 0. */
  private static long[] words(Planned plan, Set<String> present) {
    return plan.facts().stream().mapToLong(f -> present.contains(f) ? 1L : 0L).toArray();
  }

  @Test
  void countsNowhereWhereOneOfThoseThatDefeatItCounts() {
    int aside = 0;
    int back = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Case made = made();
      Circuit circuit = new Circuit(made.derivation());
      for (Set<String> present : worlds(made.facts)) {
        World world = World.of(circuit, present);
        for (Application ground : made.grounds) {
          boolean counts = made.counts(ground, present);
          assertThat(world.counts(ground)).isEqualTo(counts);
          aside += world.holds(ground) && !counts ? 1 : 0;
          back +=
              counts
                      && made.grounds.stream()
                          .anyMatch(o -> ground.defeaters().contains(o.id()) && world.holds(o))
                  ? 1
                  : 0;
          assertThat(world.against(ground).isEmpty() && world.holds(ground)).isEqualTo(counts);
        }
      }
    }
    assertThat(aside).as("grounds that hold and are set aside").isGreaterThan(500);
    assertThat(back).as("grounds whose defeaters are set aside").isGreaterThan(50);
  }

  @Test
  void weighsNothingInAnAnswerHoweverTheAnswerIsWorkedOut() {
    for (int round = 0; round < ROUNDS; round++) {
      Case made = made();
      Circuit circuit = new Circuit(made.derivation());
      Weighing weighing = weighing(circuit.derivation());
      Plan plan = Plan.of(circuit, List.of(weighing));
      Plan.Run run = plan.run();
      Balances balances = Balances.of(circuit, weighing);
      Balances.Run balance = balances.run();
      for (Set<String> present : worlds(made.facts)) {
        List<Ground> counting = made.counting(present);
        Optional<Term> term = Likelihood.of(counting).map(Likelihood::term);
        assertThat(weighing.in(World.of(circuit, present)).likelihood().map(Likelihood::term))
            .isEqualTo(term);
        run.evaluate(words(plan, present));
        assertThat(run.where(0, Plan.answer(term)) & 1).isEqualTo(1);
        balance.evaluate(words(balances, present));
        dyad.findings.Alignment alignment =
            new Lean(
                    Likelihood.sum(counting, Leaning.FOR),
                    Likelihood.sum(counting, Leaning.AGAINST))
                .alignment();
        assertThat(balance.where(0, alignment.ordinal()) & 1).isEqualTo(1);
      }
    }
  }

  @Test
  void movesByItsFactsWhatWeighsAsMuchAsWeighingEachWorldGives() {
    for (int round = 0; round < ROUNDS; round++) {
      Case made = made();
      Circuit circuit = new Circuit(made.derivation());
      List<Fact> facts = facts(made.facts);
      Doubts doubts = Doubts.of(facts, Shipped.SCALES);
      double[] moved = Leverage.of(circuit, weighing(circuit.derivation()), doubts);
      Map<String, Double> chances = new HashMap<>();
      facts.forEach(f -> chances.put(f.id(), Shipped.SCALES.probability(f.rating())));
      for (int report = 0; report < doubts.size(); report++) {
        String fact = doubts.facts(report).get(0);
        assertThat(moved[report]).isCloseTo(leverage(made, fact, chances), within(1e-8));
      }
    }
  }

  private static org.assertj.core.data.Offset<Double> within(double most) {
    return org.assertj.core.data.Offset.offset(most);
  }

  private static double leverage(Case made, String fact, Map<String, Double> chances) {
    double moved = 0;
    for (Set<String> with : worlds(made.facts)) {
      if (with.contains(fact)) {
        Set<String> without = new TreeSet<>(with);
        without.remove(fact);
        Predicate<String> holds = with::contains;
        double chance =
            made.facts.stream()
                .filter(f -> !f.equals(fact))
                .mapToDouble(f -> holds.test(f) ? chances.get(f) : 1 - chances.get(f))
                .reduce(1, (a, b) -> a * b);
        moved += chance * (sum(made, with) - sum(made, without));
      }
    }
    return moved / 1000;
  }

  private static int sum(Case made, Set<String> present) {
    List<Ground> counting = made.counting(present);
    return Likelihood.sum(counting, Leaning.FOR) - Likelihood.sum(counting, Leaning.AGAINST);
  }

  /** Facts of the shipped brief under other names, each its own report. */
  private static List<Fact> facts(List<String> ids) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Fact fact = Shipped.BRIEF.facts().get(i * 9).named(ids.get(i));
      facts.add(fact.rated(new Rating((char) ('A' + i % 4), 1 + i % 4)));
    }
    return facts;
  }

  @Test
  void bearsOnAnAnswerByTheFactsOfWhatDefeatsIt() {
    Finding finding = Finding.supports("claim", "topic", "someone");
    Application strong = ground("strong", finding, "f1");
    Application cap = ground("cap", finding, "f2");
    Circuit circuit =
        new Circuit(
            new Derivation(
                List.of("f1", "f2", "f3"),
                List.of(
                    new Derivation.Derived(
                        finding, List.of(cap, strong.defeated(List.of("cap")))))));
    assertThat(Plan.of(circuit, List.of(weighing(circuit.derivation()))).facts())
        .containsExactly("f1", "f2");
    World both = World.of(circuit, Set.of("f1", "f2"));
    assertThat(both.holds(finding)).as("what is set aside is derived still").isTrue();
    assertThat(both.holds(strong)).isTrue();
    assertThat(both.counts(strong)).isFalse();
    assertThat(World.of(circuit, Set.of("f1")).counts(strong)).isTrue();
  }

  private static Application ground(String id, Finding finding, String fact) {
    return new Application(
        id,
        id,
        id,
        Strength.LIKELY,
        Map.of(),
        finding,
        List.of(new Premise.OfFact(fact)),
        List.of());
  }
}
