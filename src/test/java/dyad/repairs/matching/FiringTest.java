package dyad.repairs.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.CasesOfRules;
import dyad.Shipped;
import dyad.Slow;
import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import dyad.reasoning.MadeUpFacts;
import dyad.repairs.BruteForce;
import dyad.rules.Rule;
import dyad.scenarios.cases.RuleCases;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rules that are matched in plain Java fire where the graph says that they do, which other tests
 * hold to the engine, and nowhere else.
 */
@Slow
final class FiringTest {

  private static final int WORLDS = 100;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/briefs/keshtan-2033"
      })
  void onManySubsetsOfABrief(String folder) throws Exception {
    Brief brief = BriefReader.read(Path.of(folder));
    RuleContext stage = new RuleContext(brief, Shipped.RULES, Shipped.reasoner());
    Circuit circuit = new Circuit(Shipped.derive(brief));
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < WORLDS; i++) {
      int kept = i == 0 ? 100 : 50 + random.nextInt(50);
      List<Fact> facts = brief.facts().stream().filter(f -> random.nextInt(100) < kept).toList();
      assertThat(fired(stage, facts)).isEqualTo(fired(circuit, facts)).isNotEmpty();
    }
  }

  /** Rules that look at nothing that changed are not fired anew. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "facts/afghanistan-2021",
        "src/test/resources/briefs/sarn-gulf-2031",
        "src/test/resources/briefs/keshtan-2033"
      })
  void onWhatDiffersFromABriefAsIfFiredAfresh(String folder) throws Exception {
    Brief brief = BriefReader.read(Path.of(folder));
    RuleContext stage = new RuleContext(brief, Shipped.RULES, Shipped.reasoner());
    WorkingMemory ofBrief = stage.scene(brief.facts(), stage.rules());
    List<String> claims =
        Shipped.RULES.rules().stream().map(r -> r.conclusion().claim()).distinct().toList();
    List<BruteForce.Step> steps = new ArrayList<>();
    new MadeUpFacts(new Random(4), claims)
        .facts(60)
        .forEach(f -> steps.add(new BruteForce.Step(Optional.empty(), Optional.of(f))));
    steps.addAll(new BruteForce(brief, Shipped.RULES, Shipped.reasoner(), 7).revisions());
    Set<Boolean> differs = new HashSet<>();
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < WORLDS; i++) {
      List<Fact> facts = new ArrayList<>(brief.facts());
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        BruteForce.Step step = steps.get(random.nextInt(steps.size()));
        if (step.without().map(facts::remove).orElse(true)) {
          step.with().ifPresent(facts::add);
        }
      }
      List<Applied> afresh = stage.scene(facts, stage.rules()).applications();
      assertThat(Set.copyOf(stage.scene(facts, stage.rules(), ofBrief).applications()))
          .isEqualTo(Set.copyOf(afresh));
      differs.add(Set.copyOf(afresh).equals(Set.copyOf(ofBrief.applications())));
    }
    assertThat(differs).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void onMadeUpFacts() throws Exception {
    List<String> claims =
        Shipped.RULES.rules().stream().map(r -> r.conclusion().claim()).distinct().toList();
    MadeUpFacts made = new MadeUpFacts(new Random(3), claims);
    Set<String> rules = new HashSet<>();
    for (int i = 0; i < WORLDS; i++) {
      Brief brief =
          brief(
              new Brief.Powers("Arlon", "Borduria"), LocalDate.of(2020, 1, 1), made.facts(40 + i));
      isFiredAlike(brief).forEach(a -> rules.add(a.rule()));
    }
    assertThat(rules).hasSizeGreaterThan(Shipped.RULES.rules().size() / 6);
  }

  /** Findings that a case gives are left out on both sides. */
  @Test
  void onTheFactsOfSomeCasesBesideEveryRule() throws Exception {
    int fired = 0;
    for (Rule rule : Shipped.RULES.rules()) {
      fired += fired(CasesOfRules.few(rule));
    }
    assertThat(fired).isGreaterThan(Shipped.RULES.rules().size());
  }

  @Test
  @Tag("exhaustive")
  void onTheFactsOfEveryCaseBesideARule() throws Exception {
    for (Rule rule : Shipped.RULES.rules()) {
      fired(CasesOfRules.all(rule));
    }
  }

  private static int fired(List<RuleCases.Case> cases) throws Exception {
    int fired = 0;
    for (RuleCases.Case one : cases) {
      Brief brief =
          brief(
              new Brief.Powers(one.dyad().get(0), one.dyad().get(1)),
              one.asOf().orElse(LocalDate.of(2020, 1, 1)),
              one.facts());
      fired += isFiredAlike(brief).size();
    }
    return fired;
  }

  private static Set<Applied.Key> isFiredAlike(Brief brief) throws Exception {
    Circuit circuit = new Circuit(Shipped.reasoner().derive(brief.facts(), brief.background()));
    RuleContext stage = new RuleContext(brief, Shipped.RULES, Shipped.reasoner());
    Set<Applied.Key> fired = fired(stage, brief.facts());
    assertThat(fired).isEqualTo(fired(circuit, brief.facts()));
    return fired;
  }

  private static Brief brief(Brief.Powers powers, LocalDate asOf, List<Fact> facts) {
    return new Brief(
        "made-up",
        "made up",
        Optional.empty(),
        Optional.empty(),
        asOf,
        powers,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        facts);
  }

  private static Set<Applied.Key> fired(RuleContext stage, List<Fact> facts) {
    return stage.scene(facts, stage.rules()).applications().stream()
        .map(Applied::key)
        .collect(Collectors.toSet());
  }

  private static Set<Applied.Key> fired(Circuit circuit, List<Fact> facts) {
    World world = World.of(circuit, facts.stream().map(Fact::id).collect(Collectors.toSet()));
    return circuit.derivation().applications().stream()
        .filter(world::holds)
        .map(a -> new Applied.Key(a.rule(), a.finding(), a.premises()))
        .collect(Collectors.toSet());
  }
}
