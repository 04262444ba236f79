package dyad.diagrams.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.diagrams.Answer;
import dyad.diagrams.Assignment;
import dyad.diagrams.Chances;
import dyad.diagrams.MadeUpGraph;
import dyad.diagrams.Sample;
import dyad.facts.Question;
import dyad.facts.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Small random graphs with all that a graph can have: drawn worlds beside the diagrams. */
final class DrawnWorldsTest {

  private static final int GRAPHS = 60;
  private static final int WORLDS = 1 << 14;

  private static Compiler compiler(MadeUpGraph graph) {
    return new Compiler(graph.evidence, graph.derivation, graph.grading(), Sample.BUDGET);
  }

  private static Drawing drawing(MadeUpGraph graph, String seed) {
    return new Drawing(graph.evidence.chances(), WORLDS, seed);
  }

  @Test
  void agreeWithTheDiagramsWithinFourStandardErrors() throws Exception {
    int apart = 0;
    for (int seed = 0; seed < GRAPHS; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      Compiler compiler = compiler(graph);
      Chances chances = graph.evidence.chances();
      List<Overall.Topic> topics = new ArrayList<>();
      for (Question question : graph.questions) {
        Answer<Optional<Term>> exact = compiler.answer(question);
        Estimate<Optional<Term>> drawn =
            compiler.sampler(question).estimate(drawing(graph, question.id()));
        same(exact, drawn, chances);
        apart += drawn.error() > 0 ? 1 : 0;
      }
      for (String topic : MadeUpGraph.TOPICS) {
        Grounds grounds = Sample.grounds(compiler, topic);
        same(
            compiler.alignment(grounds),
            compiler.sampler(grounds).estimate(drawing(graph, topic)),
            chances);
        topics.add(new Overall.Topic(grounds, 1 + topics.size()));
      }
      same(
          compiler.overall(topics, 0.4).alignment(),
          compiler.sampler(topics, 0.4).estimate(drawing(graph, "all")),
          chances);
    }
    assertThat(apart).isGreaterThan(GRAPHS);
  }

  private static <A> void same(Answer<A> exact, Estimate<A> drawn, Chances chances) {
    assertThat(drawn.worlds()).isEqualTo(WORLDS);
    assertThat(drawn.mean() - exact.mean(chances))
        .isBetween(-4 * drawn.error() - 1e-9, 4 * drawn.error() + 1e-9);
    shares(exact.distribution(chances), drawn);
    double spoken = exact.spoken(chances);
    assertThat(drawn.spoken() - spoken).isBetween(-4 * error(spoken), 4 * error(spoken));
  }

  /** Each share of the drawn worlds is within four standard errors of its probability. */
  static <A> void shares(Map<A, Double> exact, Estimate<A> drawn) {
    Map<A, Double> shares = drawn.distribution();
    assertThat(exact.keySet()).containsAll(shares.keySet());
    exact.forEach(
        (answer, probability) -> {
          double error = Math.sqrt(Math.max(0, probability * (1 - probability)) / drawn.worlds());
          assertThat(shares.getOrDefault(answer, 0.0))
              .isBetween(probability - 4 * error - 1e-9, probability + 4 * error + 1e-9);
        });
  }

  private static double error(double probability) {
    return Math.sqrt(Math.max(0, probability * (1 - probability)) / WORLDS) + 1e-9;
  }

  @Test
  void tellWhetherAnythingSpeaksInAnyOfThem() throws Exception {
    int silent = 0;
    int spoken = 0;
    for (int seed = 0; seed < GRAPHS; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      Compiler compiler = compiler(graph);
      Random random = new Random(seed);
      for (Question question : graph.questions) {
        Answer<Optional<Term>> exact = compiler.answer(question);
        Assignment facts =
            new Assignment(
                graph.evidence.draws().stream()
                    .map(draw -> random.nextInt(draw.versions().size() + 1))
                    .toList());
        Chances chances = graph.evidence.chances().given(facts);
        Drawing drawing = new Drawing(chances, WORLDS, question.id());
        boolean speaks = compiler.sampler(question).speaks(drawing);
        assertThat(speaks).isEqualTo(compiler.sampler(question).estimate(drawing).spoken() > 0);
        assertThat(exact.canSpeak(graph.evidence.chances(), facts))
            .isEqualTo(exact.spoken(chances) > 0);
        spoken += speaks ? 1 : 0;
        silent += speaks ? 0 : 1;
      }
    }
    assertThat(spoken).isGreaterThan(GRAPHS / 4);
    assertThat(silent).isGreaterThan(GRAPHS / 4);
  }

  @Test
  void areTheSameForTheSameSeedWhateverTheOrderAndOthersForAnother() {
    int other = 0;
    for (int seed = 0; seed < GRAPHS; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      MadeUpGraph shuffled = new MadeUpGraph(graph, seed);
      Question question = graph.questions.get(0);
      Estimate<Optional<Term>> one =
          compiler(graph).sampler(question).estimate(drawing(graph, "a"));
      Estimate<Optional<Term>> same =
          compiler(shuffled).sampler(question).estimate(drawing(shuffled, "a"));
      assertThat(same.mean()).isEqualTo(one.mean());
      assertThat(same.distribution()).isEqualTo(one.distribution());
      other +=
          compiler(graph).sampler(question).estimate(drawing(graph, "b")).mean() == one.mean()
              ? 0
              : 1;
    }
    assertThat(other).isGreaterThan(GRAPHS / 3);
  }
}
