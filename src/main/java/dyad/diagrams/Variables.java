package dyad.diagrams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The variables of a diagram, in the order in which compiling meets them.
 *
 * <p>Each answer has an order of its own: one that suits all of them would suit none.
 */
public final class Variables {

  private static final double EITHER_WAY = 0.5;

  private final Evidence evidence;
  private final List<Variable> byLevel = new ArrayList<>();
  private final Map<Integer, Variable> draws = new HashMap<>();
  private final Map<String, Variable> players = new HashMap<>();

  /** For facts in doubt; whatever else varies comes as it is met. */
  public Variables(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The same in the same order, their draws at other places among other facts in doubt. */
  Variables among(Evidence others, Map<Integer, Integer> moved) {
    Variables same = new Variables(others);
    for (int level = 0; level < levels(); level += at(level).size()) {
      Variable variable = at(level);
      if (variable.kind() == Variable.Kind.DRAW) {
        same.draw(Objects.requireNonNull(moved.get(variable.index())));
      } else {
        same.add(
            variable.kind(),
            variable.index(),
            variable.name(),
            variable.outcomes(),
            variable.probabilities());
      }
    }
    return same;
  }

  /** The facts in doubt and the certain ones. */
  public Evidence evidence() {
    return evidence;
  }

  /** How many levels there are so far. */
  int levels() {
    return byLevel.size();
  }

  /** The variable that has a level. */
  Variable at(int level) {
    return byLevel.get(level);
  }

  /** The variable of a draw, which gets its levels when it is first met. */
  public Variable draw(int draw) {
    Variable known = draws.get(draw);
    if (known != null) {
      return known;
    }
    List<Draw.Version> versions = evidence.draws().get(draw).versions();
    List<String> outcomes = versions.stream().map(v -> String.join(", ", v.facts())).toList();
    Variable variable =
        add(
            Variable.Kind.DRAW,
            draw,
            evidence.draws().get(draw).name(),
            outcomes,
            versions.stream().map(Draw.Version::probability).toList());
    draws.put(draw, variable);
    return variable;
  }

  /** The variable of a player, who gets a level when first met. */
  Variable player(String name) {
    Variable known = players.get(name);
    if (known == null) {
      known =
          add(Variable.Kind.PLAYER, players.size(), name, List.of("stands"), List.of(EITHER_WAY));
      players.put(name, known);
    }
    return known;
  }

  /** A variable below all others. */
  public Variable add(
      Variable.Kind kind,
      int index,
      String name,
      List<String> outcomes,
      List<Double> probabilities) {
    Variable variable = new Variable(kind, index, name, outcomes, probabilities, levels());
    outcomes.forEach(o -> byLevel.add(variable));
    return variable;
  }
}
