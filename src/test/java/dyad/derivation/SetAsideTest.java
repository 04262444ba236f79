package dyad.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Leaning;
import dyad.findings.Finding;
import dyad.findings.Strength;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
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
              Optional.empty(),
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

  /** A ground may be set aside by what follows only where a fact is wrong, and its contrary so. */
  @Test
  void isSetAsideByNothingThatWhatIsToldCannotReach() {
    Finding finding = Finding.supports("claim", "topic", "someone");
    Application strong = ground("strong", finding, "f1");
    Application otherwise = ground("otherwise", finding, "f1~!");
    Application doubted = strong.defeated(List.of("otherwise"));
    Derivation told =
        new Derivation(List.of("f1"), List.of(new Derivation.Derived(finding, List.of(strong))));
    Derivation all =
        new Derivation(
            List.of("f1", "f1~!"),
            List.of(new Derivation.Derived(finding, List.of(otherwise, doubted))));
    World world = World.full(new Circuit(told, all));
    assertThat(world.counts(doubted)).isTrue();
    assertThat(world.against(doubted)).isEmpty();
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
    assertThat(
            new Reached(circuit.derivation(), Set.of("f1", "f2", "f3"))
                .below(List.of(strong.defeated(List.of("cap")))))
        .containsExactlyInAnyOrder("f1", "f2");
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
