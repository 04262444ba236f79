package dyad.diagrams;

import dyad.diagrams.compiler.Compiler;
import dyad.diagrams.compiler.Grounds;
import dyad.facts.Question;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * One compiled answer of a small random graph, beside what plain enumeration finds of it.
 *
 * @param name which graph and what is asked
 * @param graph the graph
 * @param answer the compiled answer
 * @param worlds each world of facts as enumerated
 * @param says what a mean says
 * @param none what it says where nothing speaks
 */
public record Sample<A>(
    String name,
    MadeUpGraph graph,
    Answer<A> answer,
    List<Enumeration.ByFacts> worlds,
    DoubleFunction<A> says,
    A none) {

  public static final int BUDGET = 1_000_000;

  /** Those of the first graphs, enumerated once for all tests. */
  public static final List<Sample<?>> SAMPLES = of(60);

  /** All questions and topics of so many graphs. */
  private static List<Sample<?>> of(int graphs) {
    List<Sample<?>> samples = new ArrayList<>();
    for (int seed = 0; seed < graphs; seed++) {
      try {
        samples.addAll(of(seed, new MadeUpGraph(seed)));
      } catch (NodeBudgetException e) {
        throw new AssertionError(e);
      }
    }
    return samples;
  }

  private static List<Sample<?>> of(int seed, MadeUpGraph graph) throws NodeBudgetException {
    List<Sample<?>> samples = new ArrayList<>();
    Enumeration all = new Enumeration(graph);
    Compiler compiler = new Compiler(graph.evidence, graph.derivation, graph.grading(), BUDGET);
    for (Question question : graph.questions) {
      samples.add(
          new Sample<>(
              "graph " + seed + ", " + question.id(),
              graph,
              compiler.answer(question),
              all.byFacts(question),
              p -> Optional.of(Likelihood.term(p)),
              Optional.empty()));
    }
    for (String topic : MadeUpGraph.TOPICS) {
      samples.add(
          new Sample<>(
              "graph " + seed + ", " + topic,
              graph,
              compiler.alignment(grounds(compiler, topic)),
              all.byFacts(convergence(topic)),
              dyad.Shipped.SCALES.alignment()::of,
              Alignment.NOT_ASSESSED));
    }
    return samples;
  }

  public static Finding convergence(String topic) {
    return Finding.supports("convergence", topic, MadeUpGraph.FIRST, MadeUpGraph.SECOND);
  }

  public static Grounds grounds(Compiler compiler, String topic) {
    return compiler.grounds("convergence", List.of(MadeUpGraph.FIRST, MadeUpGraph.SECOND), topic);
  }

  public Chances chances() {
    return answer.evidence().chances();
  }

  Assignment told() {
    return graph.evidence.told();
  }

  /** What is said in a world of facts. */
  public A says(Enumeration.ByFacts world) {
    return world.speaks() ? says.apply(world.mean()) : none;
  }

  A says(Assignment facts) {
    return says(world(facts));
  }

  Enumeration.ByFacts world(Assignment facts) {
    return worlds.stream().filter(w -> w.facts().equals(facts)).findFirst().orElseThrow();
  }

  public double mean() {
    return worlds.stream().mapToDouble(w -> w.probability() * w.mean()).sum();
  }

  /** How probable each answer is over worlds of facts. */
  public Map<A, Double> distribution() {
    Map<A, Double> distribution = new LinkedHashMap<>();
    worlds.forEach(w -> distribution.merge(says(w), w.probability(), Double::sum));
    return distribution;
  }
}
