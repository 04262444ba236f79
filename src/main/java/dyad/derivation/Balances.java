package dyad.derivation;

import dyad.findings.Alignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How two powers stand over some topics taken together, each counted once, worked out 64 worlds at
 * a time; over one topic it is how they stand on it.
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

  private Balances(Cone cone, List<List<List<Level>>> topics) {
    this.cone = cone;
    this.gates = cone.gates();
    this.topics = topics;
  }

  /** For everything that bears on some topics. */
  public static Balances of(Circuit circuit, List<Weighing> topics) {
    Cone cone = new Cone(circuit, topics);
    return new Balances(
        cone,
        topics.stream()
            .map(
                w ->
                    List.of(
                        Level.of(w, w.supporting(), cone::node),
                        Level.of(w, w.opposing(), cone::node)))
            .toList());
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
    private final List<double[]> scores = new ArrayList<>();

    private Run() {
      topics.forEach(t -> scores.add(new double[Long.SIZE]));
    }

    @Override
    public void evaluate(long[] worlds) {
      int facts = values.length - gates.length;
      System.arraycopy(worlds, 0, values, 0, facts);
      for (int i = 0; i < gates.length; i++) {
        values[facts + i] = gates[i].evaluate(values);
      }
      for (int topic = 0; topic < topics.size(); topic++) {
        score(topics.get(topic), scores.get(topic));
      }
      Arrays.fill(answers, 0);
      for (int world = 0; world < Long.SIZE; world++) {
        answers[overall(world).ordinal()] |= 1L << world;
      }
    }

    private void score(List<List<Level>> sides, double[] score) {
      for (int side = 0; side < sums.length; side++) {
        Level.sum(sides.get(side), values, sums[side]);
      }
      for (int world = 0; world < Long.SIZE; world++) {
        score[world] = Standing.score(sums[0][world], sums[1][world]).orElse(Double.NaN);
      }
    }

    /** A topic that is not assessed in a world does not count there. */
    private Alignment overall(int world) {
      return Alignment.of(
          Standing.mean(scores.stream().mapToDouble(s -> s[world]).filter(s -> !Double.isNaN(s))));
    }

    @Override
    public long where(int question, int answer) {
      return answers[answer];
    }
  }
}
