package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Measure;
import dyad.facts.kinds.Position;
import dyad.facts.kinds.Project;
import dyad.repairs.Fired;
import dyad.rules.Comparator;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds of a fact does not hang on who works it out. */
@Slow
final class RandomExpressionsTest {

  private static final int RULES = 200;
  private static final List<Double> NUMBERS =
      List.of(0.0, 0.1, 0.5, 1.0, 2.0, -3.0, 7.0, 80.0, 1e-9, 999_999_999_999_999.0, -1e15);

  @Test
  @DisplayName(
      "thousands of random comparisons and calculations find the same in plain Drools, in the"
          + " graph, and where rules are matched without an engine")
  void agree() throws Exception {
    agree(3);
  }

  @Test
  @Tag("exhaustive")
  @DisplayName("ten thousand do so, too")
  void agreeTenThousand() throws Exception {
    agree(10);
  }

  /** In so many rule bases, of a thousand comparisons and calculations each. */
  private static void agree(int bases) throws Exception {
    SplittableRandom random = new SplittableRandom(15);
    Compared compared = new Compared();
    int matched = 0;
    for (int i = 0; i < bases; i++) {
      RuleBase base = RuleReader.read(new RandomRules(random).texts(RULES));
      Brief brief = brief(random);
      compared.count(base, brief);
      List<PlainDrools.Ground> grounds =
          new PlainDrools(base, GraphTest.scales()).on(brief).run(brief.facts()).grounds();
      matched += (int) grounds.stream().map(g -> g.rule().id()).distinct().count();
      Set<String> expected =
          grounds.stream()
              .map(g -> g.rule().id() + " " + g.finding() + " " + g.premises())
              .collect(Collectors.toCollection(TreeSet::new));
      agree(base, brief, expected);
      agree(Unguarded.of(base), brief, expected);
    }
    assertThat(matched).isBetween(bases * RULES / 5, bases * RULES / 2);
    assertThat(compared.expressions()).isGreaterThan(bases * 1_000);
    haveMetAllThereIs(compared, bases * 100);
  }

  /**
   * Every sign held and did not so often; and with what is unstated, on whichever side, it never
   * held.
   */
  private static void haveMetAllThereIs(Compared compared, int often) {
    for (Comparator comparator : Comparator.values()) {
      String sign = comparator.sign();
      assertThat(compared.times(sign, "stated", true)).as(sign).isGreaterThan(often);
      assertThat(compared.times(sign, "stated", false)).as(sign).isGreaterThan(often);
    }
    for (String sign : List.of("==", "!=", "<", "<=", ">", ">=")) {
      for (String sides : List.of("left unstated", "right unstated", "both unstated")) {
        assertThat(compared.times(sign, sides, false)).as(sign + sides).isGreaterThan(often);
        assertThat(compared.times(sign, sides, true)).as(sign + sides).isZero();
      }
    }
    assertThat(compared.times("in", "left unstated", true)).isGreaterThan(often);
    assertThat(compared.times("in", "left unstated", false)).isGreaterThan(often);
    assertThat(compared.times("memberOf", "left unstated", true)).isZero();
    assertThat(compared.times("contains", "right unstated", true)).isZero();
    assertThat(compared.times("== null", "both unstated", true)).isGreaterThan(often);
    assertThat(compared.times("!= null", "both unstated", true)).isZero();
  }

  private static void agree(RuleBase base, Brief brief, Set<String> expected) throws Exception {
    Reasoner reasoner = new Reasoner(base, GraphTest.scales(), 1_000_000);
    Derivation graph = reasoner.derive(brief.facts(), brief.background());
    World world = World.full(new Circuit(graph));
    Set<String> derived =
        graph.applications().stream()
            .filter(world::holds)
            .map(a -> a.rule() + " " + a.finding() + " " + Differential.words(a.premises()))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> fired =
        Fired.on(brief, base, reasoner).stream()
            .map(f -> f.rule() + " " + f.finding() + " " + Differential.words(f.premises()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(Differential.difference(expected, derived)).as("the graph").isEmpty();
    assertThat(Differential.difference(expected, fired)).as("the matching").isEmpty();
  }

  private static Brief brief(SplittableRandom random) {
    List<Fact> facts =
        MadeUpFacts.of(
                random,
                List.of(
                    Measure.class, Project.class, Engagement.class, Position.class, Event.class),
                NUMBERS)
            .facts(160);
    return new Brief(
        "made-up",
        "Made up",
        Optional.empty(),
        Optional.empty(),
        LocalDate.of(2020, 1, 1),
        new Brief.Powers(MadeUpFacts.ACTORS.get(0), MadeUpFacts.ACTORS.get(1)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        facts);
  }
}
