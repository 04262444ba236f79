package dyad.diagrams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The variables of some diagrams, in the order in which compiling meets them.
 *
 * <p>Diagrams that are to be compared share one of these. It grows while something is compiled;
 * what has a level keeps it. One thread at a time may compile.
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

  /** The facts in doubt and the certain ones. */
  public Evidence evidence() {
    return evidence;
  }

  /** How many levels there are so far. */
  public int levels() {
    return byLevel.size();
  }

  /** The variable that has a level. */
  public Variable at(int level) {
    return byLevel.get(level);
  }

  /** What is expected: each draw, finding and grade with its own probabilities. */
  public Chances chances() {
    return new Chances(this, Map.of());
  }

  /** The variable of a draw, which gets its levels when it is first met. */
  Variable draw(int draw) {
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
            String.join(" | ", outcomes),
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

  /** The draws that have levels. */
  Map<Integer, Variable> draws() {
    return draws;
  }

  /** A variable below all others. */
  Variable add(
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
