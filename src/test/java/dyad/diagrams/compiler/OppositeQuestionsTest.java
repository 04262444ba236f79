package dyad.diagrams.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.derivation.Application;
import dyad.diagrams.Enumeration;
import dyad.diagrams.MadeUpGraph;
import dyad.diagrams.Sample;
import dyad.facts.Leaning;
import dyad.facts.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On small random graphs what speaks for the opposite of a question is weighed in every world. */
@DisplayName("A question whose opposite can be asked")
final class OppositeQuestionsTest {

  private static final int GRAPHS = 60;

  @Test
  void hasTheMeanOfAllWorldsInWhichWhatSpeaksForTheOppositeSpeaksAgainstIt() throws Exception {
    int moved = 0;
    for (int seed = 0; seed < GRAPHS; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      Question question = graph.questions.get(0);
      Question other = turned(graph.questions.get(1), question.leaning().opposite());
      Compiler compiler =
          new Compiler(
              graph.evidence,
              graph.derivation,
              graph.grading(),
              Sample.BUDGET,
              q -> Optional.of(other));
      double mean = 0;
      Enumeration all = new Enumeration(graph);
      for (Enumeration.World world : all.worlds()) {
        mean += world.probability() * probability(graph, question, other, world);
      }
      double answered = mean(compiler, question);
      assertThat(answered).as("%s", seed).isCloseTo(mean, within(1e-9));
      Compiler alone =
          new Compiler(graph.evidence, graph.derivation, graph.grading(), Sample.BUDGET);
      moved += Math.abs(answered - mean(alone, question)) > 1e-6 ? 1 : 0;
    }
    assertThat(moved).isGreaterThan(GRAPHS / 3);
  }

  private static double mean(Compiler compiler, Question question) throws Exception {
    var answer = compiler.answer(question);
    return answer.mean(answer.evidence().chances());
  }

  private static double probability(
      MadeUpGraph graph, Question question, Question other, Enumeration.World world) {
    List<Application> supporting = new ArrayList<>(graph.grounds(question, true));
    List<Application> opposing = new ArrayList<>(graph.grounds(question, false));
    if (question.leaning() == Leaning.FOR) {
      opposing.addAll(graph.grounds(other, false));
    } else {
      supporting.addAll(graph.grounds(other, true));
    }
    double logOdds = world.logOdds(supporting, opposing).orElse(0);
    return 1 / (1 + Math.exp(-logOdds - base(graph.bases, question)));
  }

  private static double base(Map<Question, Integer> bases, Question question) {
    return bases.getOrDefault(question, 0) / 1000.0;
  }

  private static Question turned(Question question, Leaning leaning) {
    return new Question(
        question.id(),
        question.proposition(),
        question.topic(),
        question.claim(),
        question.about(),
        question.on(),
        leaning,
        List.of(),
        Optional.empty(),
        List.of());
  }
}
