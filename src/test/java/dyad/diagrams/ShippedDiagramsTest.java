package dyad.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.answers.Assessor;
import dyad.derivation.Derivation;
import dyad.facts.Question;
import dyad.facts.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  @Test
  void noChangeSmallerThanTheSmallestMovesAnAnswerAndAllOfItsSizeAreCounted() throws Exception {
    int several = 0;
    for (Map.Entry<Question, Answer<Optional<Term>>> entry : certain().entrySet()) {
      Answer<Optional<Term>> answer = entry.getValue();
      Counterfactuals<Optional<Term>> found =
          Counterfactuals.of(answer, EVIDENCE.told(), EVIDENCE.chances(), 50);
      List<Integer> draws = answer.diagram().support().stream().map(Variable::index).toList();
      EverySubset<Optional<Term>> all = new EverySubset<>(answer::in, EVIDENCE.told(), draws);
      if (found.smallest().isEmpty()) {
        assertThat(found.before()).as(entry.getKey().id()).isEmpty();
        assertThat(all.moving(1)).as(entry.getKey().id()).isZero();
        continue;
      }
      int size = found.smallest().get(0).changes().size();
      for (int smaller = 1; smaller < Math.min(size, 3); smaller++) {
        assertThat(all.moving(smaller)).as(entry.getKey().id()).isZero();
      }
      if (size < 3) {
        assertThat(found.count().longValue()).isEqualTo(all.moving(size));
      }
      for (Counterfactuals.Counterfactual<Optional<Term>> one : found.smallest()) {
        assertThat(answer.in(EVIDENCE.told().with(one.changes()))).isEqualTo(one.answer());
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
