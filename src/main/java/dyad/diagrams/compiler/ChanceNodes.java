package dyad.diagrams.compiler;

import static dyad.diagrams.Operation.Basic.AND;

import dyad.diagrams.NodeBudgetException;
import dyad.diagrams.NodeStore;
import dyad.diagrams.Variable;
import dyad.diagrams.Variables;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What chance decides, as nodes: where a fact holds, by the draws that decide it, and where a
 * proposition does, by what speaks on it.
 */
final class ChanceNodes {

  private final NodeStore nodes;
  private final Variables variables;
  private final Map<Finding, Variable> doubts = new HashMap<>();

  ChanceNodes(NodeStore nodes, Variables variables) {
    this.nodes = nodes;
    this.variables = variables;
  }

  /** Where each draw that decides a fact has a version with it. */
  int holds(String fact) throws NodeBudgetException {
    if (variables.evidence().isCertain(fact)) {
      return NodeStore.TRUE;
    }
    List<Integer> draws = variables.evidence().draws(fact);
    int holds = draws.isEmpty() ? NodeStore.FALSE : NodeStore.TRUE;
    for (int draw : draws) {
      holds = nodes.apply(AND, holds, holds(fact, draw));
    }
    return holds;
  }

  private int holds(String fact, int draw) throws NodeBudgetException {
    Variable variable = variables.draw(draw);
    int holds = NodeStore.FALSE;
    for (int outcome = variable.size(); outcome > 0; outcome--) {
      boolean has = variables.evidence().facts(draw, outcome).contains(fact);
      holds =
          nodes.node(variable.level() + outcome - 1, holds, has ? NodeStore.TRUE : NodeStore.FALSE);
    }
    return holds;
  }

  /**
   * Where a proposition holds, by its log-odds; nowhere where nothing speaks on it.
   *
   * @param logOdds all that it can have, least first
   */
  Map<Long, Integer> holds(Finding proposition, LongStream logOdds) throws NodeBudgetException {
    Map<Long, Integer> holds = new LinkedHashMap<>();
    holds.put(NodeStore.NONE, NodeStore.FALSE);
    holds.put(GraphCompiler.ALWAYS, NodeStore.TRUE);
    holds.put(-GraphCompiler.ALWAYS, NodeStore.FALSE);
    long[] values = logOdds.filter(v -> !holds.containsKey(v)).toArray();
    for (int i = 0; i < values.length; i++) {
      holds.put(values[i], firstOf(i + 1, doubt(proposition, values)));
    }
    return holds;
  }

  /** The doubt about a proposition: it holds from one of its log-odds on, or at none. */
  private Variable doubt(Finding proposition, long[] values) {
    return doubts.computeIfAbsent(
        proposition,
        p -> {
          List<Double> probabilities = new ArrayList<>();
          double below = 0;
          for (long value : values) {
            double holds = Likelihood.probability((double) value);
            probabilities.add(holds - below);
            below = holds;
          }
          return variables.add(
              Variable.Kind.FINDING,
              doubts.size(),
              p.id(),
              LongStream.of(values).mapToObj(Long::toString).toList(),
              probabilities);
        });
  }

  /** Where a variable has one of its first outcomes. */
  private int firstOf(int outcomes, Variable variable) throws NodeBudgetException {
    int holds = NodeStore.FALSE;
    for (int outcome = outcomes; outcome > 0; outcome--) {
      holds = nodes.node(variable.level() + outcome - 1, holds, NodeStore.TRUE);
    }
    return holds;
  }
}
