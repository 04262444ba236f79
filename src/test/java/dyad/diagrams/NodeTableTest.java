package dyad.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.diagrams.compiler.Compiler;
import dyad.findings.Likelihood;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever evaluates the table of nodes comes to the engine's own numbers. */
final class NodeTableTest {

  @Test
  void rowsEvaluatedOneByOneGiveTheMeansToTheLastDigit() throws Exception {
    int shared = 0;
    for (int seed = 0; seed < 60; seed++) {
      MadeUpGraph graph = new MadeUpGraph(seed);
      Compiler compiler =
          new Compiler(graph.evidence, graph.derivation, graph.grading(), Sample.BUDGET);
      Map<String, Diagram> diagrams = new LinkedHashMap<>();
      graph.questions.forEach(q -> diagrams.put(q.id(), diagram(compiler, q)));
      NodeTable table = NodeTable.of(diagrams, graph.evidence.chances());
      assertThat(List.copyOf(table.roots().keySet())).isEqualTo(List.copyOf(diagrams.keySet()));
      double[] means = means(table);
      diagrams.forEach(
          (name, diagram) ->
              assertThat(means[table.roots().get(name)])
                  .isEqualTo(diagram.mean(graph.evidence.chances(), NodeTableTest::probability)));
      int sizes = diagrams.values().stream().mapToInt(Diagram::size).sum();
      assertThat(table.branches()).hasSizeLessThanOrEqualTo(sizes);
      shared += table.branches().size() < sizes ? 1 : 0;
    }
    assertThat(shared).isPositive();
  }

  private static Diagram diagram(Compiler compiler, dyad.facts.Question question) {
    try {
      return compiler.answer(question).diagram();
    } catch (NodeBudgetException e) {
      throw new AssertionError(e);
    }
  }

  private static double probability(long logOdds) {
    return logOdds == Diagram.NONE ? 0.25 : Likelihood.probability((double) logOdds);
  }

  /** As a workbook or a page does it. */
  private static double[] means(NodeTable table) {
    int terminals = table.terminals().size();
    double[] means = new double[terminals + table.branches().size()];
    for (int i = 0; i < terminals; i++) {
      means[i] = probability(table.terminals().get(i));
    }
    for (int i = 0; i < table.branches().size(); i++) {
      NodeTable.Branch branch = table.branches().get(i);
      double p = table.levels().get(branch.level()).chance();
      means[terminals + i] = (1 - p) * means[branch.low()] + p * means[branch.high()];
    }
    return means;
  }

  @Test
  void aLevelTellsWhoseOutcomeItIs() throws Exception {
    Draw draw =
        new Draw(
            List.of(
                Draw.Version.of(List.of("refuses"), 0.6),
                Draw.Version.of(List.of("accepts", "pays"), 0.1)));
    Variables variables = new Variables(new Evidence(List.of(draw), List.of()));
    variables.draw(0);
    NodeStore nodes = new NodeStore(100);
    int second = nodes.node(1, NodeStore.FALSE, NodeStore.TRUE);
    Diagram accepts = Diagram.of(nodes, nodes.node(0, second, NodeStore.FALSE), variables);
    NodeTable table = NodeTable.of(Map.of("it", accepts), variables.evidence().chances());
    String name = "refuses | accepts, pays";
    assertThat(table.levels())
        .containsExactly(
            new NodeTable.Level(Variable.Kind.DRAW, 0, name, 1, "refuses", 0.6),
            new NodeTable.Level(Variable.Kind.DRAW, 0, name, 2, "accepts, pays", 0.1 / 0.4));
    assertThat(table.terminals()).containsExactly(0L, 1L);
    assertThat(table.branches())
        .containsExactly(new NodeTable.Branch(1, 0, 1), new NodeTable.Branch(0, 2, 0));
    assertThat(table.roots()).isEqualTo(Map.of("it", 3));
    assertThat(accepts.mean(variables.evidence().chances(), v -> v)).isEqualTo(0.1);
    assertThat(accepts.at(new Assignment(List.of(2)))).isEqualTo(1);
    assertThat(accepts.at(new Assignment(List.of(0)))).isZero();
  }

  @Test
  void aDiagramWithMoreThanFactsToItHasNoNumberInAWorldOfFacts() throws Exception {
    Variables variables = new Variables(new Evidence(List.of(), List.of()));
    variables.add(Variable.Kind.FINDING, 0, "it holds", List.of("0"), List.of(0.5));
    NodeStore nodes = new NodeStore(100);
    Diagram doubt = Diagram.of(nodes, nodes.node(0, NodeStore.FALSE, NodeStore.TRUE), variables);
    assertThatThrownBy(() -> doubt.at(new Assignment(List.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("it holds is not decided by facts");
  }
}
