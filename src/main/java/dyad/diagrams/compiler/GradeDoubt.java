package dyad.diagrams.compiler;

import dyad.derivation.Application;
import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.NodeStore;
import dyad.diagrams.Variable;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a rule's application weighs where its rule may be graded a step off: each rule's grade is
 * one variable, whatever number of its applications is weighed.
 */
final class GradeDoubt implements GraphCompiler.Weigher {

  private final GraphCompiler graph;
  private final GroundWeighing grading;
  private final double chance;
  private final Map<String, Variable> grades = new TreeMap<>();

  /**
   * For one diagram.
   *
   * @param chance how probable it is that a rule is graded a step off, as much either way
   */
  GradeDoubt(GraphCompiler graph, GroundWeighing grading, double chance) {
    this.graph = graph;
    this.grading = grading;
    this.chance = chance;
  }

  @Override
  public OptionalInt weight(Application application) throws NodeBudgetException {
    OptionalInt now = graph.weight(application);
    if (now.isEmpty()) {
      return now;
    }
    int level = grade(application.rule()).level();
    NodeStore nodes = graph.nodes();
    int stronger = nodes.terminal(grading.stronger(application));
    int weaker = nodes.terminal(grading.weaker(application));
    return OptionalInt.of(
        nodes.node(level, nodes.node(level + 1, now.getAsInt(), stronger), weaker));
  }

  private Variable grade(String rule) {
    return grades.computeIfAbsent(
        rule,
        r ->
            graph
                .variables()
                .add(
                    Variable.Kind.GRADE,
                    grades.size(),
                    r,
                    List.of("a step weaker", "a step stronger"),
                    List.of(chance / 2, chance / 2)));
  }
}
