package dyad.diagrams.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.answers.Assessor;
import dyad.derivation.Derivation;
import dyad.diagrams.Answer;
import dyad.diagrams.Chances;
import dyad.diagrams.Counterfactuals;
import dyad.diagrams.Draw;
import dyad.diagrams.EverySubset;
import dyad.diagrams.Evidence;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.Variable;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.facts.files.BriefReader;
import dyad.findings.Alignment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shipped brief compiled: against drawn worlds, and against the graph evaluated as it is. */
@Slow
final class ShippedDiagramsTest {

  private static final int BUDGET = 1_000_000;
  private static final Derivation DERIVATION = Shipped.derive(Shipped.BRIEF);
  private static final Evidence EVIDENCE = evidence(Shipped.BRIEF);

  private static Evidence evidence(Brief brief) {
    return new Evidence(
        brief.facts().stream()
            .map(f -> Draw.of(f.id(), Shipped.SCALES.probability(f.rating())))
            .toList(),
        List.of());
  }

  @Test
  void distributionsAgreeWithDrawnWorldsWithinFourStandardErrors() throws Exception {
    agreeWithDrawn(1 << 18);
  }

  @Test
  @Tag("exhaustive")
  void distributionsAgreeWithAMillionDrawnWorldsWithinFourStandardErrors() throws Exception {
    agreeWithDrawn(1 << 20);
  }

  private static void agreeWithDrawn(int count) throws Exception {
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
    Chances chances = EVIDENCE.chances();
    DrawnWorlds worlds = compiler.draw(new Drawing(chances, count, "shipped"));
    Map<Question, SortedMap<Long, Integer>> terms = new HashMap<>();
    Map<Overall.Topic, SortedMap<Long, Integer>> alignments = new HashMap<>();
    SortedMap<Long, Integer> all = new TreeMap<>();
    for (int drawn = 0; drawn < count; drawn += DrawnWorlds.AT_ONCE) {
      worlds.next();
      answers
          .keySet()
          .forEach(
              q ->
                  count(
                      worlds.logOdds(compiler.grounds(q)),
                      terms.computeIfAbsent(q, k -> new TreeMap<>())));
      topics.forEach(
          t ->
              count(
                  worlds.scores(t.grounds()), alignments.computeIfAbsent(t, k -> new TreeMap<>())));
      count(Overall.means(topics, 0.2, worlds), all);
    }
    answers.forEach(
        (question, answer) ->
            DrawnWorldsTest.shares(
                answer.distribution(chances),
                new Estimate<>(terms.get(question), answer.terminals())));
    for (Overall.Topic topic : topics) {
      Answer<Alignment> exact = compiler.alignment(topic.grounds());
      DrawnWorldsTest.shares(
          exact.distribution(chances), new Estimate<>(alignments.get(topic), exact.terminals()));
    }
    DrawnWorldsTest.shares(
        overall.alignment().distribution(chances),
        new Estimate<>(all, overall.alignment().terminals()));
    assertThat(overall.alignment().distribution(chances)).hasSizeGreaterThan(2);
  }

  private static void count(long[] numbers, SortedMap<Long, Integer> counts) {
    for (long number : numbers) {
      counts.merge(number, 1, Integer::sum);
    }
  }

  @Test
  void noChangeSmallerThanTheSmallestMovesAnAnswerAndAllOfItsSizeAreCounted() throws Exception {
    int several = 0;
    for (Brief brief : briefs()) {
      Evidence evidence = evidence(brief);
      Compiler compiler =
          new Compiler(evidence, Shipped.derive(brief), grading().withCertainFindings(), BUDGET);
      for (Question question : brief.questions()) {
        several += smallest(compiler.answer(question), evidence, question) > 1 ? 1 : 0;
      }
    }
    assertThat(several).isPositive();
  }

  /** Briefs on which some answer takes several changes together. */
  private static List<Brief> briefs() throws Exception {
    return List.of(
        Shipped.BRIEF,
        BriefReader.read(Path.of("facts/ukraine-2024")),
        BriefReader.read(Path.of("facts/saudi-uae-2026")));
  }

  /** The size of the smallest change that moves an answer; 0 where none does. */
  private static int smallest(Answer<Optional<Term>> answer, Evidence evidence, Question question)
      throws NodeBudgetException {
    Counterfactuals<Optional<Term>> found =
        Counterfactuals.of(answer, evidence.told(), evidence.chances(), 50);
    List<Integer> draws = answer.diagram().support().stream().map(Variable::index).toList();
    EverySubset<Optional<Term>> all = new EverySubset<>(answer::in, evidence.told(), draws);
    if (found.smallest().isEmpty()) {
      assertThat(found.before()).as(question.id()).isEmpty();
      assertThat(all.moving(1)).as(question.id()).isZero();
      return 0;
    }
    int size = found.smallest().get(0).changes().size();
    for (int smaller = 1; smaller < Math.min(size, 3); smaller++) {
      assertThat(all.moving(smaller)).as(question.id()).isZero();
    }
    if (size < 3) {
      assertThat(found.count().longValue()).isEqualTo(all.moving(size));
    }
    for (Counterfactuals.Counterfactual<Optional<Term>> one : found.smallest()) {
      assertThat(answer.in(evidence.told().with(one.changes()))).isEqualTo(one.answer());
      assertThat(one.answer()).isNotEqualTo(found.before());
    }
    return size;
  }

  private static GroundWeighing grading() {
    return GroundWeighing.of(Shipped.SCALES);
  }
}
