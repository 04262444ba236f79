package dyad.diagrams.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dyad.Slow;
import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.diagrams.Answer;
import dyad.diagrams.Chances;
import dyad.diagrams.Diagram;
import dyad.diagrams.Draw;
import dyad.diagrams.Enumeration;
import dyad.diagrams.Evidence;
import dyad.diagrams.MadeUpGraph;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.NodeTable;
import dyad.diagrams.Sample;
import dyad.diagrams.Variable;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import dyad.findings.Strength;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** On small random graphs every number equals plain enumeration of all worlds. */
@Slow
final class CompilerTest {

  private static final int GRAPHS = 160;
  private static final Offset<Double> SAME = within(1e-9);

  @Test
  void theMeanAndTheDistributionOfEachQuestionAreThoseOfAllWorlds() throws Exception {
    int doubtful = 0;
    for (int seed = 0; seed < GRAPHS; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      Enumeration all = new Enumeration(graph);
      Compiler compiler = compiler(graph);
      for (Question question : graph.questions) {
        Answer<Optional<Term>> answer = compiler.answer(question);
        double mean = 0;
        Map<Optional<Term>, Double> terms = new HashMap<>();
        for (Enumeration.World world : all.worlds()) {
          double probability = all.probability(question, world);
          mean += world.probability() * probability;
          Optional<Term> term = Optional.of(Likelihood.term(probability));
          terms.merge(
              all.logOdds(question, world).isEmpty() ? Optional.empty() : term,
              world.probability(),
              Double::sum);
        }
        Chances chances = answer.evidence().chances();
        assertThat(answer.mean(chances)).as("%s %s", seed, question.id()).isCloseTo(mean, SAME);
        assertThat(answer.stated(chances)).isCloseTo(Math.max(0.01, Math.min(0.99, mean)), SAME);
        assertThat(answer.spoken(chances))
            .isCloseTo(1 - terms.getOrDefault(Optional.<Term>empty(), 0.0), SAME);
        same(answer.distribution(chances), terms);
        doubtful += all.worlds().size() > 64 ? 1 : 0;
      }
    }
    assertThat(doubtful).isGreaterThan(GRAPHS);
  }

  @Test
  void eachGroundStandsAsOftenAsInAllWorlds() throws Exception {
    int doubtful = 0;
    for (int seed = 0; seed < 40; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      Enumeration all = new Enumeration(graph);
      Compiler compiler = compiler(graph);
      for (Application application : graph.derivation.applications()) {
        double expected =
            all.worlds().stream()
                .filter(w -> w.stands(application))
                .mapToDouble(Enumeration.World::probability)
                .sum();
        Answer<Boolean> stands = compiler.stands(application);
        assertThat(stands.mean(graph.evidence.chances())).isCloseTo(expected, SAME);
        assertThat(stands.distribution(graph.evidence.chances()).getOrDefault(true, 0.0))
            .isCloseTo(expected, SAME);
        doubtful += expected > 0 && expected < 1 ? 1 : 0;
      }
    }
    assertThat(doubtful).isGreaterThan(100);
  }

  @Test
  void eachTopicAndTheOverallAlignmentWithItsCoverageAreThoseOfAllWorlds() throws Exception {
    Random random = new Random(3);
    int settled = 0;
    for (int seed = 0; seed < GRAPHS; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      Enumeration all = new Enumeration(graph);
      Compiler compiler = compiler(graph);
      double[] weights = {random.nextInt(3), 1.5, random.nextInt(2)};
      double enough = new double[] {0, 0.3, 0.5, 0.9}[random.nextInt(4)];
      List<Overall.Topic> topics = new ArrayList<>();
      for (int i = 0; i < weights.length; i++) {
        String topic = MadeUpGraph.TOPICS.get(i);
        Grounds grounds = Sample.grounds(compiler, topic);
        topics.add(new Overall.Topic(grounds, weights[i]));
        Map<Alignment, Double> expected = new HashMap<>();
        for (Enumeration.World world : all.worlds()) {
          OptionalDouble score = world.score(Sample.convergence(topic));
          Alignment reached =
              score.isPresent()
                  ? dyad.Shipped.SCALES.alignment().of(score.getAsDouble())
                  : Alignment.NOT_ASSESSED;
          expected.merge(reached, world.probability(), Double::sum);
        }
        Answer<Alignment> alignment = compiler.alignment(grounds);
        same(alignment.distribution(alignment.evidence().chances()), expected);
      }
      Overall overall = compiler.overall(topics, enough);
      Map<Alignment, Double> expected = new HashMap<>();
      double mean = 0;
      double covered = 0;
      double little = 0;
      for (Enumeration.World world : all.worlds()) {
        double sum = 0;
        double assessed = 0;
        double whole = 0;
        for (int i = 0; i < weights.length; i++) {
          OptionalDouble score = world.score(Sample.convergence(MadeUpGraph.TOPICS.get(i)));
          sum += score.isPresent() ? weights[i] * score.getAsDouble() : 0;
          assessed += score.isPresent() ? weights[i] : 0;
          whole += weights[i];
        }
        boolean says = assessed > 0 && assessed / whole >= enough;
        expected.merge(
            says ? dyad.Shipped.SCALES.alignment().of(sum / assessed) : Alignment.NOT_ASSESSED,
            world.probability(),
            Double::sum);
        mean += says ? world.probability() * sum / assessed : 0;
        covered += world.probability() * assessed / whole;
        little += assessed / whole < enough ? world.probability() : 0;
      }
      Chances chances = overall.coverage().evidence().chances();
      same(overall.alignment().distribution(chances), expected);
      assertThat(overall.alignment().mean(chances)).isCloseTo(mean, SAME);
      assertThat(overall.coverage().mean(chances)).isCloseTo(covered, SAME);
      assertThat(overall.coverage().distribution(chances).getOrDefault(false, 0.0))
          .isCloseTo(little, SAME);
      settled += expected.size() > 2 ? 1 : 0;
    }
    assertThat(settled).isGreaterThan(GRAPHS / 6);
  }

  @Test
  void withoutAnyTopicThatCountsTooLittleWasLookedAt() throws Exception {
    MadeUpGraph graph = new MadeUpGraph(1);
    Compiler compiler = compiler(graph);
    Overall overall =
        compiler.overall(
            List.of(new Overall.Topic(Sample.grounds(compiler, MadeUpGraph.TOPICS.get(0)), 0)),
            0.5);
    Chances chances = overall.coverage().evidence().chances();
    assertThat(overall.alignment().answer(chances)).isEqualTo(Alignment.NOT_ASSESSED);
    assertThat(overall.coverage().answer(chances)).isFalse();
    assertThatThrownBy(() -> new Overall.Topic(Grounds.NONE, -1))
        .hasMessage("-1.0 is no weight from 0 to 1000");
    assertThatThrownBy(() -> new Overall.Topic(Grounds.NONE, Double.NaN))
        .hasMessage("NaN is no weight from 0 to 1000");
  }

  /** Each rule that speaks directly is graded a step off with the chance, each apart. */
  @Test
  void theAnswerOverAllGradingsIsThatOfEachGradingByItself() throws Exception {
    double chance = 0.2;
    int several = 0;
    for (int seed = 0; seed < 100; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      boolean small = new Enumeration(graph).worlds().size() <= 100;
      for (Question question : small ? graph.questions : List.<Question>of()) {
        List<String> rules =
            java.util.stream.Stream.of(true, false)
                .flatMap(side -> graph.grounds(question, side).stream())
                .filter(a -> MadeUpGraph.weight(a) != GroundWeighing.DEFINITION)
                .map(Application::rule)
                .distinct()
                .sorted()
                .toList();
        Map<Optional<Term>, Double> byFacts = new HashMap<>();
        Map<Optional<Term>, Double> byGrading = new HashMap<>();
        int all = (int) Math.pow(3, rules.size());
        for (int grading = 0; grading < all; grading++) {
          Map<String, Integer> steps = new HashMap<>();
          double probability = 1;
          for (int i = 0, left = grading; i < rules.size(); i++, left /= 3) {
            steps.put(rules.get(i), left % 3 - 1);
            probability *= left % 3 == 1 ? 1 - chance : chance / 2;
          }
          add(graph, question, steps, probability, byFacts, byGrading);
        }
        Answer<Optional<Term>> graded = compiler(graph).graded(question, chance);
        Chances chances = graded.evidence().chances();
        EnumSet<Variable.Kind> findings = EnumSet.of(Variable.Kind.FINDING);
        same(graded.without(findings, chances).distribution(chances), byFacts);
        assertThat(graded.overFacts().mean(chances)).isCloseTo(graded.mean(chances), SAME);
        assertThat(graded.overFacts().diagram().support())
            .allMatch(v -> v.kind() == Variable.Kind.DRAW);
        findings.add(Variable.Kind.DRAW);
        same(graded.without(findings, chances).distribution(chances), byGrading);
        several += rules.size() > 1 && byGrading.size() > 1 ? 1 : 0;
      }
    }
    assertThat(several).isGreaterThan(20);
  }

  /** Steps hold for the grounds of the question alone: what its findings rest on stays. */
  private static void add(
      MadeUpGraph graph,
      Question question,
      Map<String, Integer> steps,
      double probability,
      Map<Optional<Term>, Double> byFacts,
      Map<Optional<Term>, Double> byGrading) {
    List<Integer> scale = List.of(0, 750, 2_000, 3_500);
    Enumeration all =
        new Enumeration(
            graph,
            a -> {
              boolean direct =
                  graph.grounds(question, true).contains(a)
                      || graph.grounds(question, false).contains(a);
              int place = scale.indexOf(MadeUpGraph.weight(a));
              return direct && place >= 0
                  ? scale.get(Math.max(0, Math.min(3, place + steps.get(a.rule()))))
                  : MadeUpGraph.weight(a);
            });
    double mean = 0;
    boolean speaks = false;
    for (Enumeration.ByFacts world : all.byFacts(question)) {
      Optional<Term> term = Optional.of(Likelihood.term(world.mean()));
      byFacts.merge(
          world.speaks() ? term : Optional.empty(), probability * world.probability(), Double::sum);
      mean += world.probability() * world.mean();
      speaks |= world.speaks() && world.probability() > 0;
    }
    byGrading.merge(
        speaks ? Optional.of(Likelihood.term(mean)) : Optional.empty(), probability, Double::sum);
  }

  @Test
  void inEachWorldOfFactsTheAnswerIsTheMeanOverWhatMayHoldThere() throws Exception {
    int several = 0;
    for (Sample<?> sample : Sample.SAMPLES) {
      several += check(sample) > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(120);
  }

  private static <A> int check(Sample<A> sample) throws NodeBudgetException {
    Answer<A> facts = sample.answer().overFacts();
    for (Enumeration.ByFacts world : sample.worlds()) {
      A expected = sample.says(world);
      assertThat(sample.answer().in(world.facts())).as(sample.name()).isEqualTo(expected);
      assertThat(facts.in(world.facts())).as(sample.name()).isEqualTo(expected);
      Chances there = sample.chances().given(world.facts());
      assertThat(sample.answer().mean(there)).isCloseTo(world.mean(), SAME);
      assertThat(facts.mean(there)).isCloseTo(world.mean(), SAME);
      assertThat(sample.answer().answer(sample.chances(), world.facts()))
          .isEqualTo(world.speaks() ? sample.says().apply(sample.mean()) : sample.none());
    }
    same(facts.distribution(sample.chances()), sample.distribution());
    assertThat(facts.mean(sample.chances())).isCloseTo(sample.mean(), SAME);
    return sample.distribution().size();
  }

  @Test
  void anyOrderOfDrawsAndFindingsGivesTheSameTables() throws Exception {
    for (int seed = 0; seed < 100; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      assertThat(unnumbered(table(new MadeUpGraph(graph, seed))))
          .isEqualTo(unnumbered(table(graph)));
    }
  }

  /** The same whatever number a draw has. */
  private static NodeTable unnumbered(NodeTable table) {
    return new NodeTable(
        table.levels().stream()
            .map(
                l ->
                    new NodeTable.Level(
                        l.kind(), 0, l.variable(), l.outcome(), l.name(), l.chance()))
            .toList(),
        table.terminals(),
        table.branches(),
        table.roots());
  }

  private static NodeTable table(MadeUpGraph graph) throws NodeBudgetException {
    Compiler compiler = compiler(graph);
    Map<String, Diagram> diagrams = new LinkedHashMap<>();
    for (Question question : graph.questions) {
      diagrams.put(question.id(), compiler.answer(question).diagram());
    }
    for (String topic : MadeUpGraph.TOPICS) {
      diagrams.put(topic, compiler.alignment(Sample.grounds(compiler, topic)).diagram());
    }
    return NodeTable.of(diagrams, graph.evidence.chances());
  }

  @Test
  void anIrrelevantFactMovesNothingToTheLastDigit() throws Exception {
    for (int seed = 0; seed < 100; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      List<Draw> more = new ArrayList<>(graph.evidence.draws());
      more.add(0, Draw.of("noise", 0.5));
      Evidence with = new Evidence(more, List.of(MadeUpGraph.CERTAIN));
      Compiler other = new Compiler(with, graph.derivation, graph.grading(), Sample.BUDGET);
      Compiler compiler = compiler(graph);
      for (Question question : graph.questions) {
        Answer<Optional<Term>> answer = compiler.answer(question);
        assertThat(other.answer(question).mean(with.chances()))
            .isEqualTo(answer.mean(answer.evidence().chances()));
      }
    }
  }

  /** Without what may set a ground aside, and findings by which rules read that all goes on. */
  @Test
  void oneMoreGroundForAPropositionNeverLowersItAndOneAgainstNeverRaisesIt() throws Exception {
    int moved = 0;
    for (int seed = 0; seed < 200; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      Question question = graph.questions.get(0);
      double before = mean(graph, graph.derivation, question);
      for (Leaning leaning : Leaning.values()) {
        Finding finding = new Finding(question.claim(), leaning, "extra", question.about());
        Application more =
            new Application(
                "more",
                "rule more",
                "principle more",
                Strength.LIKELY,
                Map.of(),
                finding,
                List.of(new Premise.OfFact("f00")),
                List.of());
        List<Derivation.Derived> findings = new ArrayList<>(graph.derivation.findings());
        findings.add(new Derivation.Derived(finding, List.of(more)));
        double after = mean(graph, new Derivation(graph.derivation.facts(), findings), question);
        assertThat(leaning == Leaning.FOR ? after - before : before - after)
            .isGreaterThanOrEqualTo(-1e-15);
        moved += Math.abs(after - before) > 1e-6 ? 1 : 0;
      }
    }
    assertThat(moved).isGreaterThan(200);
  }

  private static double mean(MadeUpGraph graph, Derivation derivation, Question question)
      throws NodeBudgetException {
    Compiler compiler = new Compiler(graph.evidence, derivation, graph.grading(), Sample.BUDGET);
    return compiler.answer(question).mean(graph.evidence.chances());
  }

  @Test
  void aStrandOfATopicIsCompiledFromItsGroundsAlone() throws Exception {
    MadeUpGraph graph = new MadeUpGraph(5);
    Compiler compiler = compiler(graph);
    Grounds all = Sample.grounds(compiler, MadeUpGraph.TOPICS.get(0));
    Grounds none = all.where(a -> false);
    Answer<Alignment> alignment = compiler.alignment(none);
    assertThat(alignment.distribution(alignment.evidence().chances()))
        .isEqualTo(Map.of(Alignment.NOT_ASSESSED, 1.0));
    assertThat(all.where(a -> true)).isEqualTo(all);
  }

  @Test
  void anAnswerThatTakesMoreThanTheBudgetIsGivenUpAndTold() throws Exception {
    int given = 0;
    for (int seed = 0; seed < 60; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      for (Question question : graph.questions) {
        Diagram whole = compiler(graph).answer(question).diagram();
        for (int budget = 4; budget < 400; budget *= 2) {
          Compiler small = new Compiler(graph.evidence, graph.derivation, graph.grading(), budget);
          try {
            Diagram diagram = small.answer(question).diagram();
            assertThat(table(diagram, graph)).isEqualTo(table(whole, graph));
          } catch (NodeBudgetException e) {
            assertThat(e).hasMessage("the diagram takes more than " + budget + " nodes");
            given++;
          }
        }
      }
    }
    assertThat(given).isGreaterThan(100);
  }

  private static NodeTable table(Diagram diagram, MadeUpGraph graph) {
    return NodeTable.of(Map.of("it", diagram), graph.evidence.chances());
  }

  @Test
  void aGroundThatSetsItselfAsideIsRefused() {
    MadeUpGraph graph = new MadeUpGraph(1);
    GroundWeighing circular = graph.grading().defeated(List::of);
    Compiler compiler = new Compiler(graph.evidence, graph.derivation, circular, Sample.BUDGET);
    assertThatThrownBy(() -> compiler.answer(graph.questions.get(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("rests on itself, or sets itself aside");
  }

  @Test
  void findingsThatAreCertainAreReadWhereverAnythingSpeaksForThem() throws Exception {
    Finding able = Finding.supports("able", "", "North");
    Finding acts = Finding.supports("acts", "", "North");
    Application one =
        new Application(
            "one",
            "r",
            "p",
            Strength.LIKELY,
            Map.of(),
            able,
            List.of(new Premise.OfFact("f")),
            List.of());
    Application two =
        new Application(
            "two",
            "r",
            "p",
            Strength.VERY_LIKELY,
            Map.of(),
            acts,
            List.of(new Premise.OfFinding(able)),
            List.of());
    Derivation derivation =
        new Derivation(
            List.of("f"),
            List.of(
                new Derivation.Derived(able, List.of(one)),
                new Derivation.Derived(acts, List.of(two))));
    Evidence evidence = new Evidence(List.of(), List.of("f"));
    Question question = new MadeUpGraph(0).questions.get(0);
    GroundWeighing grading = GroundWeighing.of(dyad.Shipped.SCALES);
    assertThat(
            new Compiler(evidence, derivation, grading.withCertainFindings(), 100)
                .answer(question)
                .mean(evidence.chances()))
        .isCloseTo(Likelihood.probability(2_000), SAME);
    double holds = Likelihood.probability(750);
    assertThat(
            new Compiler(evidence, derivation, grading, 100)
                .answer(question)
                .mean(evidence.chances()))
        .isCloseTo(holds * Likelihood.probability(2_000) + (1 - holds) * 0.5, SAME);
  }

  private static Compiler compiler(MadeUpGraph graph) {
    return new Compiler(graph.evidence, graph.derivation, graph.grading(), Sample.BUDGET);
  }

  private static <A> void same(Map<A, Double> actual, Map<A, Double> expected) {
    expected.forEach((a, p) -> assertThat(actual.getOrDefault(a, 0.0)).isCloseTo(p, SAME));
    assertThat(actual.values().stream().mapToDouble(p -> p).sum()).isCloseTo(1, SAME);
  }
}
