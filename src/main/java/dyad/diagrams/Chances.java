package dyad.diagrams;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How probable each outcome of each variable is taken to be. It cannot be changed. */
public final class Chances {

  private final Evidence evidence;

  /** The world in which facts are, if they are taken to be in one. */
  private final Optional<Assignment> world;

  /** For a draw that is not taken as it is expected, each outcome's probability, from outcome 0. */
  private final Map<Integer, double[]> taken;

  Chances(Evidence evidence, Optional<Assignment> world, Map<Integer, double[]> taken) {
    this.evidence = evidence;
    this.world = world;
    this.taken = taken;
  }

  /** The same where a draw turns out one way. */
  public Chances given(int draw, int outcome) {
    return taking(draw, sure(draw, outcome));
  }

  /** The chances in one world of facts, of which nothing is in doubt. */
  public Chances given(Assignment facts) {
    return new Chances(evidence, Optional.of(facts), Map.of());
  }

  /**
   * The same where a fact is certain: the versions with it as they stand to each other, or alike
   * where none of them is expected. Nothing changes for a fact that no draw decides.
   */
  public Chances with(String fact) {
    return conditioned(fact, true);
  }

  /** The same where a fact is false: the other versions and none as they stand to each other. */
  public Chances without(String fact) {
    return conditioned(fact, false);
  }

  private Chances conditioned(String fact, boolean holds) {
    Chances conditioned = this;
    List<Integer> draws = evidence.draws(fact);
    // Where several draws decide it, it fails by the last of them: the one that others share.
    for (int draw :
        holds || draws.isEmpty() ? draws : draws.subList(draws.size() - 1, draws.size())) {
      conditioned = conditioned.conditioned(draw, fact, holds);
    }
    return conditioned;
  }

  private Chances conditioned(int draw, String fact, boolean holds) {
    double[] now = outcomes(draw);
    double[] fits = new double[now.length];
    for (int outcome = 0; outcome < now.length; outcome++) {
      boolean has = evidence.facts(draw, outcome).contains(fact);
      fits[outcome] = has == holds ? 1 : 0;
    }
    double[] kept = IntStream.range(0, now.length).mapToDouble(i -> now[i] * fits[i]).toArray();
    double[] weights = DoubleStream.of(kept).sum() > 0 ? kept : fits;
    double all = DoubleStream.of(weights).sum();
    return taking(draw, DoubleStream.of(weights).map(w -> w / all).toArray());
  }

  private Chances taking(int draw, double[] outcomes) {
    Map<Integer, double[]> all = new HashMap<>(taken);
    all.put(draw, outcomes);
    return new Chances(evidence, world, all);
  }

  private double[] sure(int draw, int outcome) {
    double[] sure = new double[evidence.draws().get(draw).versions().size() + 1];
    sure[outcome] = 1;
    return sure;
  }

  /** How probable each outcome of a draw is, from outcome 0. */
  public double[] outcomes(int draw) {
    double[] other = taken.get(draw);
    if (other != null) {
      return other;
    }
    List<Draw.Version> versions = evidence.draws().get(draw).versions();
    return world.isPresent()
        ? sure(draw, world.get().outcome(draw))
        : withRest(versions.stream().mapToDouble(Draw.Version::probability).toArray());
  }

  /** Probabilities of outcomes with that of outcome 0 before them. */
  static double[] withRest(double[] probabilities) {
    double rest = Math.max(0, 1 - DoubleStream.of(probabilities).sum());
    return DoubleStream.concat(DoubleStream.of(rest), DoubleStream.of(probabilities)).toArray();
  }

  /** How probable each outcome of a variable is, from outcome 0. */
  double[] outcomes(Variable variable) {
    return variable.kind() == Variable.Kind.DRAW
        ? outcomes(variable.index())
        : withRest(variable.probabilities().stream().mapToDouble(p -> p).toArray());
  }

  /** How probable it is that each of some draws turns out as it does after a change. */
  double of(List<Assignment.Change> changes) {
    return changes.stream().mapToDouble(c -> outcomes(c.draw())[c.to()]).reduce(1, (a, b) -> a * b);
  }

  /** By how much an outcome is less probable than the likeliest one, as a logarithm. */
  double surprise(Variable variable, int outcome) {
    double[] outcomes = outcomes(variable);
    double most = DoubleStream.of(outcomes).max().orElseThrow();
    return outcomes[outcome] == most ? 0 : Math.log(most) - Math.log(outcomes[outcome]);
  }

  /** The likeliest outcome of a draw's variable; the one of a world, where none is likelier. */
  int likeliest(Variable variable, Assignment world) {
    int likeliest = world.outcome(variable.index());
    double[] outcomes = outcomes(variable);
    for (int outcome = 0; outcome < outcomes.length; outcome++) {
      likeliest = outcomes[outcome] > outcomes[likeliest] ? outcome : likeliest;
    }
    return likeliest;
  }

  /**
   * For each level how probable it is that its binary variable holds, where none before it does.
   */
  double[] byLevel(Variables variables) {
    double[] all = new double[variables.levels()];
    for (int level = 0; level < all.length; level += variables.at(level).size()) {
      fill(all, variables.at(level));
    }
    return all;
  }

  private void fill(double[] all, Variable variable) {
    double[] each = byLevel(outcomes(variable));
    System.arraycopy(each, 0, all, variable.level(), each.length);
  }

  /** For each outcome from the first how probable it is where none of those before it is so. */
  static double[] byLevel(double[] outcomes) {
    double[] each = new double[outcomes.length - 1];
    double left = 1;
    for (int k = 0; k < each.length; k++) {
      each[k] = left > 0 ? Math.min(1, outcomes[k + 1] / left) : 0;
      left -= outcomes[k + 1];
    }
    return each;
  }

  /** The same for a variable that turns out one way. */
  static double[] sure(Variable variable, int outcome) {
    double[] sure = new double[variable.size() + 1];
    sure[outcome] = 1;
    return byLevel(sure);
  }
}
