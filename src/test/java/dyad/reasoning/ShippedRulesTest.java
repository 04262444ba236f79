package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.CasesOfRules;
import dyad.Shipped;
import dyad.Slow;
import dyad.answers.Weighing;
import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.facts.Background;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.findings.Finding;
import dyad.rules.Rule;
import dyad.scenarios.cases.CaseRunner;
import dyad.scenarios.cases.RuleCases;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On the shipped rules the graph says of every subset of facts what plain Drools says. */
@Slow
final class ShippedRulesTest {

  private static final Brief BRIEF = Shipped.BRIEF;

  /** What rests on so many facts and absences that few of the worlds aimed at it hit it. */
  private static final java.util.regex.Pattern RARE =
      java.util.regex.Pattern.compile(
          "(application|check) (gains-outnumber-losses|one-power-wins|protector-lost-outweighs)-.*");

  private static PlainDrools plain;
  private static PlainDrools.Table table;
  private static Derivation derivation;

  @BeforeAll
  static void derive() throws Exception {
    plain = new PlainDrools(Shipped.RULES, Shipped.SCALES);
    table = plain.on(BRIEF);
    derivation = Shipped.derive(BRIEF);
  }

  @Test
  void twoThousandSubsetsOfTheBriefGiveTheSameFindingsApplicationsTermsAndAlignments() {
    Differential differential = on(BRIEF, derivation);
    SplittableRandom random = new SplittableRandom(2021);
    for (int i = 0; i < 1000; i++) {
      assertThat(differential.compare(dropping(1 + random.nextInt(10), random)))
          .isEqualTo(Optional.empty());
      assertThat(differential.compare(half(BRIEF.facts(), random))).isEqualTo(Optional.empty());
    }
    everyPartIsExercised(differential, random);
  }

  /**
   * Worlds that random ones hardly reach: all a node needs is there, and little else of what blocks
   * it. What is never seen to hold is proved to hold in no world: it needs what its own absences
   * forbid.
   */
  private static void everyPartIsExercised(Differential differential, SplittableRandom random) {
    for (Application application : derivation.applications()) {
      for (int i = 0; i < 400 && differential.isHardlySeen(application, 20); i++) {
        List<Fact> aimed = Aim.at(application, derivation, BRIEF.facts(), random);
        assertThat(differential.compare(aimed)).isEqualTo(Optional.empty());
      }
    }
    assertThat(differential.hardlySeen(20)).allMatch(part -> RARE.matcher(part).matches());
    CertainFindings certain = new CertainFindings(BRIEF, Shipped.SCALES, derivation);
    List<String> never =
        derivation.applications().stream()
            .filter(a -> !certain.canStand(a))
            .map(a -> "application " + a.id() + " true 0 ")
            .toList();
    assertThat(differential.hardlySeen(8))
        .allMatch(part -> never.stream().anyMatch(part::startsWith));
    assertThat(never).hasSizeLessThan(derivation.applications().size() / 50);
  }

  @Test
  void someSubsetsOfMadeUpFactsGiveTheSameFindingsAndApplications() throws Exception {
    agreeOnMadeUpFacts(15);
  }

  @Test
  @Tag("exhaustive")
  void twoThousandSubsetsOfMadeUpFactsGiveTheSameFindingsAndApplications() throws Exception {
    agreeOnMadeUpFacts(100);
  }

  /** So many worlds of each of 20 tables. */
  private static void agreeOnMadeUpFacts(int worlds) throws Exception {
    SplittableRandom random = new SplittableRandom(51);
    List<String> claims = List.copyOf(Shipped.RULES.layers().keySet());
    int applications = 0;
    for (int table = 0; table < 20; table++) {
      List<Fact> facts = Fitting.of(new MadeUpFacts(random, claims).facts(300), Shipped.RULES);
      Background background = MadeUpFacts.background(BRIEF.asOf());
      Derivation graph = Shipped.reasoner().derive(facts, background);
      applications += graph.applications().size();
      Differential differential =
          new Differential(plain.on(facts, background), graph, Answers.NONE);
      for (int world = 0; world < worlds; world++) {
        int share = 2 + random.nextInt(8);
        assertThat(
                differential.compare(
                    facts.stream().filter(f -> random.nextInt(10) < share).toList()))
            .isEqualTo(Optional.empty());
      }
    }
    assertThat(applications).isGreaterThan(2_000);
  }

  @Test
  void someCasesOfEveryRuleGiveTheSameFindingsAndApplications() throws Exception {
    agreeOn(CasesOfRules::few);
  }

  @Test
  @Tag("exhaustive")
  void theCasesOfEveryRuleGiveTheSameFindingsAndApplications() throws Exception {
    agreeOn(CasesOfRules::all);
  }

  /** Which cases of a rule are tried. */
  private interface Chosen {
    List<RuleCases.Case> of(Rule rule) throws Exception;
  }

  private static void agreeOn(Chosen chosen) throws Exception {
    SplittableRandom random = new SplittableRandom(144);
    Set<String> spoke = new TreeSet<>();
    for (Rule rule : Shipped.RULES.rules()) {
      for (RuleCases.Case one : chosen.of(rule)) {
        Background background = CaseRunner.brief(one).background();
        List<Finding> given =
            one.findings().stream()
                .map(g -> new Finding(g.claim(), g.leaning(), g.topic(), g.about()))
                .toList();
        Derivation graph = Shipped.reasoner().derive(one.facts(), given, background);
        graph.applications().forEach(a -> spoke.add(a.rule()));
        Differential differential =
            new Differential(plain.on(one.facts(), background), graph, Answers.NONE).given(given);
        assertThat(differential.compare(one.facts())).as(rule.id() + ": " + one.name()).isEmpty();
        assertThat(differential.compare(half(one.facts(), random)))
            .as(rule.id() + ": " + one.name())
            .isEmpty();
      }
    }
    assertThat(spoke).containsAll(Shipped.RULES.byId().keySet());
  }

  /** What speaks on a question where findings are certain, whatever it weighs. */
  private static Weighing all(Question question) {
    return new Weighing(
        derivation.findings().stream()
            .filter(d -> d.finding().claim().equals(question.claim()))
            .filter(d -> d.finding().about().equals(question.about()))
            .filter(d -> question.on().map(d.finding().topic()::equals).orElse(true))
            .flatMap(d -> d.applications().stream())
            .toList(),
        List.of());
  }

  @Test
  void theOddsOfEachTermAreTheShareOfTheWorldsOfPlainDroolsTakenOneByOne() throws Exception {
    CertainFindings certain = new CertainFindings(BRIEF, Shipped.SCALES, derivation);
    Answers answers = Answers.to(BRIEF, Shipped.SCALES, derivation);
    int compared = 0;
    for (Question question : BRIEF.questions()) {
      List<String> cone = below(all(question));
      if (cone.isEmpty() || cone.size() > 9) {
        continue;
      }
      compared++;
      certain
          .distribution(question)
          .forEach(
              (term, odds) ->
                  assertThat(odds(question.id() + " " + CertainFindings.word(term), cone, answers))
                      .as(question.id())
                      .isCloseTo(odds, within(1e-8)));
    }
    assertThat(compared).isGreaterThan(5);
  }

  /** The facts that could bear on a judgment, found by walking down from its grounds. */
  private static List<String> below(Weighing weighing) {
    Set<String> facts = new TreeSet<>();
    Set<Premise> seen = new HashSet<>();
    Deque<Application> open = new ArrayDeque<>(weighing.supporting());
    open.addAll(weighing.opposing());
    while (!open.isEmpty()) {
      Application application = open.pop();
      Stream.concat(
              application.premises().stream(),
              application.checks().stream()
                  .flatMap(c -> c.contributions().stream())
                  .flatMap(c -> c.premises().stream()))
          .filter(seen::add)
          .forEach(
              p -> {
                if (p instanceof Premise.OfFact fact) {
                  facts.add(fact.id());
                } else if (p instanceof Premise.OfFinding finding) {
                  derivation.findings().stream()
                      .filter(d -> d.finding().equals(finding.finding()))
                      .forEach(d -> open.addAll(d.applications()));
                }
              });
    }
    return List.copyOf(facts);
  }

  /** Walks all worlds of the facts that a judgment could hang on, each in a session of its own. */
  private static double odds(String answer, List<String> cone, Answers answers) {
    List<Fact> doubtful = BRIEF.facts().stream().filter(f -> cone.contains(f.id())).toList();
    double stability = 0;
    for (int number = 0; number < 1 << doubtful.size(); number++) {
      double probability = 1;
      List<Fact> present = new ArrayList<>();
      for (int i = 0; i < doubtful.size(); i++) {
        double holds = Shipped.SCALES.probability(doubtful.get(i).rating());
        boolean there = (number >> i & 1) == 1;
        probability *= there ? holds : 1 - holds;
        if (there) {
          present.add(doubtful.get(i));
        }
      }
      boolean same = answers.of(table.run(present)).contains(answer);
      stability += same ? probability : 0;
    }
    return stability;
  }

  @Test
  void aListKeptFromTheFirstFiringWouldBeNoticed() {
    assertThat(
            firstDifference(
                check ->
                    new Check(
                        check.id(),
                        check.rule(),
                        check.condition(),
                        check.form(),
                        check.contributions().stream().limit(1).toList(),
                        check.atLeast(),
                        check.atMost())))
        .isPresent();
  }

  @Test
  void aBlockerThatIsIgnoredWouldBeNoticed() {
    assertThat(
            firstDifference(
                check ->
                    check.form() != Check.Form.ABSENCE
                        ? check
                        : new Check(
                            check.id(),
                            check.rule(),
                            check.condition(),
                            check.form(),
                            List.of(),
                            0,
                            0)))
        .isPresent();
  }

  @Test
  void factsInAnyOrderGiveTheSameGraph() throws Exception {
    List<Fact> shuffled = new ArrayList<>(BRIEF.facts());
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(shuffled, new Random(i));
      assertThat(Shipped.reasoner().derive(shuffled, BRIEF.background())).isEqualTo(derivation);
    }
  }

  private static Optional<String> firstDifference(UnaryOperator<Check> fault) {
    List<Derivation.Derived> faulty =
        derivation.findings().stream()
            .map(
                d ->
                    new Derivation.Derived(
                        d.finding(),
                        d.applications().stream()
                            .map(
                                a ->
                                    new Application(
                                        a.id(),
                                        a.rule(),
                                        a.principle(),
                                        a.strength(),
                                        a.bindings(),
                                        a.finding(),
                                        a.premises(),
                                        a.checks().stream().map(fault).toList()))
                            .toList()))
            .toList();
    Differential differential = on(BRIEF, new Derivation(derivation.facts(), faulty));
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 200; i++) {
      Optional<String> difference =
          differential
              .compare(dropping(1 + random.nextInt(10), random))
              .or(() -> differential.compare(half(BRIEF.facts(), random)));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private static Differential on(Brief brief, Derivation graph) {
    return new Differential(table, graph, Answers.to(brief, Shipped.SCALES, graph));
  }

  private static List<Fact> dropping(int count, SplittableRandom random) {
    List<Fact> kept = new ArrayList<>(BRIEF.facts());
    for (int i = 0; i < count; i++) {
      kept.remove(random.nextInt(kept.size()));
    }
    return kept;
  }

  private static List<Fact> half(List<Fact> facts, SplittableRandom random) {
    return facts.stream().filter(f -> random.nextBoolean()).toList();
  }
}
