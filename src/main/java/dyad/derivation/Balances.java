package dyad.derivation;

import dyad.findings.Alignment;
import java.util.Arrays;
import java.util.List;

/**
 * How two powers stand over some topics taken together, by their weights, worked out 64 worlds at a
 * time; over one topic it is how they stand on it.
 *
 * <p>Answers are numbered as {@link Alignment} has them. It cannot be changed, and threads may
 * share it; each makes a {@link Run} of its own.
 */
public final class Balances implements Planned {

  /** How many answers there are. */
  public static final int ANSWERS = Alignment.values().length;

  private final Cone cone;
  private final Gate[] gates;
  private final List<List<List<Level>>> topics;
  private final double[] weights;
  private final double all;

  private Balances(Cone cone, List<List<List<Level>>> topics, List<Double> weights) {
    this.cone = cone;
    this.gates = cone.gates();
    this.topics = topics;
    this.weights = weights.stream().mapToDouble(w -> w).toArray();
    this.all = weights.stream().reduce(0.0, Double::sum);
  }

  /** For everything that bears on one topic. */
  public static Balances of(Circuit circuit, Weighing topic) {
    return of(circuit, List.of(topic), List.of(1.0));
  }

  /**
   * For everything that bears on some topics.
   *
   * @param weights how much each counts
   */
  public static Balances of(Circuit circuit, List<Weighing> topics, List<Double> weights) {
    Cone cone = new Cone(circuit, topics);
    return new Balances(
        cone,
        topics.stream()
            .map(
                w ->
                    List.of(
                        Level.of(w, w.supporting(), cone::node),
                        Level.of(w, w.opposing(), cone::node)))
            .toList(),
        weights);
  }

  @Override
  public List<String> facts() {
    return cone.facts();
  }

  @Override
  public Run run() {
    return new Run();
  }

  /** One thread's evaluation. */
  public final class Run implements Planned.Run {

    private final long[] values = cone.room();
    private final int[][] sums = new int[2][Long.SIZE];
    private final long[] answers = new long[ANSWERS];
    private final double[] assessed = new double[Long.SIZE];
    private final double[] scores = new double[Long.SIZE];

    @Override
    public void evaluate(long[] worlds) {
      int facts = values.length - gates.length;
      System.arraycopy(worlds, 0, values, 0, facts);
      for (int i = 0; i < gates.length; i++) {
        values[facts + i] = gates[i].evaluate(values);
      }
      Arrays.fill(assessed, 0);
      Arrays.fill(scores, 0);
      for (int topic = 0; topic < topics.size(); topic++) {
        add(topics.get(topic), weights[topic]);
      }
      Arrays.fill(answers, 0);
      for (int world = 0; world < Long.SIZE; world++) {
        Alignment overall = Balance.alignment(all, assessed[world], scores[world]);
        answers[overall.ordinal()] |= 1L << world;
      }
    }

    private void add(List<List<Level>> sides, double weight) {
      for (int side = 0; side < sums.length; side++) {
        Level.sum(sides.get(side), values, sums[side]);
      }
      for (int world = 0; world < Long.SIZE; world++) {
        Lean lean = new Lean(sums[0][world], sums[1][world]);
        if (lean.assessed()) {
          assessed[world] += weight;
          scores[world] += weight * lean.score();
        }
      }
    }

    @Override
    public long where(int question, int answer) {
      return answers[answer];
    }
  }
}
