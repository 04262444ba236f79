package dyad.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.answers.Judgment;
import dyad.derivation.World;
import dyad.facts.Question;
import dyad.facts.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The shipped brief compiled: against drawn worlds, and against the graph evaluated as it is. */
final class ShippedDiagramsTest {

  private static final int BUDGET = 1_000_000;
  private static final Derivation DERIVATION = Shipped.derive(Shipped.BRIEF);
  private static final Evidence EVIDENCE =
      new Evidence(
          Shipped.BRIEF.facts().stream()
              .map(f -> Draw.of(f.id(), Shipped.SCALES.probability(f.rating())))
              .toList(),
          List.of());

  @Test
  void distributionsAgreeWithAMillionDrawnWorldsWithinFourStandardErrors() throws Exception {
    Compiler compiler = new Compiler(EVIDENCE, DERIVATION, grading(), BUDGET);
    Map<Question, Answer<Optional<Term>>> answers = new LinkedHashMap<>();
    for (Question question : Shipped.BRIEF.questions()) {
      answers.put(question, compiler.answer(question));
    }
    List<Overall.Topic> topics = new ArrayList<>();
    for (String topic : Shipped.BRIEF.topicNames()) {
      Grounds grounds =
          compiler.grounds(
              Assessor.CONVERGENCE,
              List.of(Shipped.BRIEF.dyad().first(), Shipped.BRIEF.dyad().second()),
              topic);
      if (!topic.equals(Assessor.OVERALL)) {
        topics.add(new Overall.Topic(grounds, topics.size() % 3));
      }
    }
    Overall overall = compiler.overall(topics, 0.2);
    DrawnWorlds drawn = new DrawnWorlds(DERIVATION, EVIDENCE, compiler);
    drawn.draw(1 << 20, answers.keySet(), topics, 0.2);
    Chances chances = EVIDENCE.chances();
    answers.forEach(
        (question, answer) ->
            drawn.check(question.id(), answer.distribution(chances), drawn.terms(question)));
    for (Overall.Topic topic : topics) {
      drawn.check(
          "topic",
          compiler.alignment(topic.grounds()).distribution(chances),
          drawn.alignments(topic));
    }
    drawn.check("overall", overall.alignment().distribution(chances), drawn.overall());
    assertThat(overall.alignment().distribution(chances)).hasSizeGreaterThan(2);
  }

  /** With all bits sure there is nothing to them but the graph itself. */
  @Test
  void withCertainFindingsTheAnswersInAThousandRandomWorldsAreTheAssessors() throws Exception {
    Circuit circuit = new Circuit(DERIVATION);
    Assessor assessor = new Assessor(Shipped.BRIEF, DERIVATION, Shipped.SCALES);
    Map<Question, Answer<Optional<Term>>> answers = certain();
    SplittableRandom random = new SplittableRandom(1_000);
    for (int i = 0; i < 1_000; i++) {
      int doubt = 2 + random.nextInt(9);
      List<String> present =
          DERIVATION.facts().stream().filter(f -> random.nextInt(doubt) > 0).toList();
      Assessment assessment = assessor.assess(World.of(circuit, java.util.Set.copyOf(present)));
      Assignment world = EVIDENCE.assignment(present);
      for (Judgment judgment : assessment.judgments()) {
        Answer<Optional<Term>> answer = answers.get(judgment.question());
        assertThat(answer.diagram().at(world))
            .isEqualTo(judgment.likelihood().map(l -> (long) l.logOdds()).orElse(Diagram.NONE));
        assertThat(answer.at(world)).isEqualTo(judgment.term());
      }
    }
  }

  @Test
  void noChangeSmallerThanTheSmallestMovesAnAnswerAndAllOfItsSizeAreCounted() throws Exception {
    Circuit circuit = new Circuit(DERIVATION);
    Assessor assessor = new Assessor(Shipped.BRIEF, DERIVATION, Shipped.SCALES);
    int several = 0;
    for (Map.Entry<Question, Answer<Optional<Term>>> entry : certain().entrySet()) {
      Counterfactuals<Optional<Term>> found =
          Counterfactuals.of(entry.getValue(), EVIDENCE.told(), EVIDENCE.chances(), 50);
      EverySubset all =
          new EverySubset(circuit, assessor.weighing(entry.getKey()), EVIDENCE, found.before());
      if (found.smallest().isEmpty()) {
        assertThat(found.before()).as(entry.getKey().id()).isEmpty();
        assertThat(all.moving(1)).as(entry.getKey().id()).isZero();
        continue;
      }
      int size = found.smallest().get(0).changes().size();
      for (int smaller = 1; smaller < Math.min(size, 4); smaller++) {
        assertThat(all.moving(smaller)).as(entry.getKey().id()).isZero();
      }
      if (size < 4) {
        assertThat(found.count().longValue()).isEqualTo(all.moving(size));
      }
      for (Counterfactuals.Counterfactual<Optional<Term>> one : found.smallest()) {
        World world = World.of(circuit, EVIDENCE.facts(EVIDENCE.told().with(one.changes())));
        assertThat(assessor.judge(entry.getKey(), world).term()).isEqualTo(one.answer());
        assertThat(one.answer()).isNotEqualTo(found.before());
      }
      several += size > 1 ? 1 : 0;
    }
    assertThat(several).isPositive();
  }

  private static Map<Question, Answer<Optional<Term>>> certain() throws NodeBudgetException {
    Compiler compiler = new Compiler(EVIDENCE, DERIVATION, grading().withCertainFindings(), BUDGET);
    Map<Question, Answer<Optional<Term>>> answers = new LinkedHashMap<>();
    for (Question question : Shipped.BRIEF.questions()) {
      answers.put(question, compiler.answer(question));
    }
    return answers;
  }

  private static Grading grading() {
    return Grading.of(Shipped.SCALES);
  }
}
