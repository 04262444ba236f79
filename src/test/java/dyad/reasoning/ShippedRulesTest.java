package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Derivation;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Fact;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.rules.RuleBase;
import dyad.rules.RuleReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the shipped rules the graph says of every subset of facts what plain Drools says. */
final class ShippedRulesTest {

  private static Brief brief;
  private static RuleBase base;
  private static Scales scales;
  private static PlainDrools plain;
  private static Reasoner reasoner;
  private static Derivation derivation;

  @BeforeAll
  static void derive() throws Exception {
    brief = BriefReader.read(Path.of("facts/afghanistan-2021"));
    base = RuleReader.read(Path.of("rules"));
    scales = ScalesReader.read(Path.of("rules/scales"));
    plain = new PlainDrools(base, scales);
    reasoner = new Reasoner(base, scales, 5_000_000);
    derivation = reasoner.derive(brief.facts(), brief.dyad(), brief.asOf());
  }

  @Test
  void twoThousandSubsetsOfTheBriefGiveTheSameFindingsApplicationsTermsAndAlignments() {
    Differential differential = on(brief, derivation);
    SplittableRandom random = new SplittableRandom(2021);
    for (int i = 0; i < 1000; i++) {
      assertThat(differential.compare(dropping(1 + random.nextInt(10), random))).isEqualTo(Optional.empty());
      assertThat(differential.compare(half(brief.facts(), random))).isEqualTo(Optional.empty());
    }
    everyPartIsExercised(differential, random);
  }

  /** Worlds that random ones hardly reach: all a node needs is there, and little else of what blocks it. */
  private static void everyPartIsExercised(Differential differential, SplittableRandom random) {
    for (Application application : derivation.applications()) {
      for (int i = 0; i < 100 && differential.isHardlySeen(application, 20); i++) {
        List<Fact> aimed = Aim.at(application, derivation, brief.facts(), random);
        assertThat(differential.compare(aimed)).isEqualTo(Optional.empty());
      }
    }
    assertThat(differential.hardlySeen(20)).isEmpty();
  }

  @Test
  void twoThousandSubsetsOfMadeUpFactsGiveTheSameFindingsAndApplications() throws Exception {
    SplittableRandom random = new SplittableRandom(51);
    List<String> claims = List.copyOf(base.layers().keySet());
    int applications = 0;
    for (int table = 0; table < 20; table++) {
      List<Fact> facts = new MadeUpFacts(random, claims).facts(300);
      Brief.Powers powers = new Brief.Powers(MadeUpFacts.ACTORS.get(0), MadeUpFacts.ACTORS.get(1));
      Derivation graph = reasoner.derive(facts, powers, brief.asOf());
      applications += graph.applications().size();
      Differential differential = new Differential(plain, graph, Answers.NONE, powers, brief.asOf());
      for (int world = 0; world < 100; world++) {
        int share = 2 + random.nextInt(8);
        assertThat(differential.compare(facts.stream().filter(f -> random.nextInt(10) < share).toList()))
            .isEqualTo(Optional.empty());
      }
    }
    assertThat(applications).isGreaterThan(2_000);
  }

  @Test
  void aListKeptFromTheFirstFiringWouldBeNoticed() {
    assertThat(firstDifference(check -> new Check(check.id(), check.rule(), check.condition(), check.form(),
        check.contributions().stream().limit(1).toList(), check.atLeast(), check.atMost()))).isPresent();
  }

  @Test
  void aBlockerThatIsIgnoredWouldBeNoticed() {
    assertThat(firstDifference(check -> check.form() != Check.Form.ABSENCE ? check
        : new Check(check.id(), check.rule(), check.condition(), check.form(), List.of(), 0, 0))).isPresent();
  }

  @Test
  void factsInAnyOrderGiveTheSameGraph() throws Exception {
    List<Fact> shuffled = new ArrayList<>(brief.facts());
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(shuffled, new Random(i));
      assertThat(reasoner.derive(shuffled, brief.dyad(), brief.asOf())).isEqualTo(derivation);
    }
  }

  private static Optional<String> firstDifference(UnaryOperator<Check> fault) {
    List<Derivation.Derived> faulty = derivation.findings().stream()
        .map(d -> new Derivation.Derived(d.finding(), d.applications().stream()
            .map(a -> new Application(a.id(), a.rule(), a.principle(), a.strength(), a.bindings(),
                a.finding(), a.premises(), a.checks().stream().map(fault).toList()))
            .toList()))
        .toList();
    Differential differential = on(brief, new Derivation(derivation.facts(), faulty));
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200; i++) {
      Optional<String> difference = differential.compare(dropping(1 + random.nextInt(10), random))
          .or(() -> differential.compare(half(brief.facts(), random)));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static Differential on(Brief brief, Derivation graph) {
    return new Differential(plain, graph, Answers.to(brief, base, scales, graph), brief.dyad(), brief.asOf());
  }

  private static List<Fact> dropping(int count, SplittableRandom random) {
    List<Fact> kept = new ArrayList<>(brief.facts());
    for (int i = 0; i < count; i++) {
      kept.remove(random.nextInt(kept.size()));
    }
    return kept;
  }

  private static List<Fact> half(List<Fact> facts, SplittableRandom random) {
    return facts.stream().filter(f -> random.nextBoolean()).toList();
  }
}
