package dyad.bench;

import dyad.Shipped;
import dyad.answers.Assessor;
import dyad.derivation.Circuit;
import dyad.derivation.Doubts;
import dyad.derivation.Plan;
import dyad.derivation.Worlds;
import dyad.facts.Fact;
import dyad.reasoning.PlainDrools;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How many worlds a second the graph answers, all questions with their terms, against fresh plain
 * Drools sessions over the same facts; in alternating pairs, so that a busy machine slows both.
 */
public final class WorldsPerSecond {

  private static final int PAIRS = 7;
  private static final int SESSIONS = 300;
  private static final int BATCHES = 20_000;
  private static final int MILLION = 1_000_000 / Long.SIZE;

  private static volatile long sink;

  private final Plan plan;
  private final PlainDrools.Table plain =
      PlainDrools.silent(Shipped.RULES, Shipped.SCALES).on(Shipped.BRIEF);
  private final SplittableRandom random = new SplittableRandom(1);

  private WorldsPerSecond() {
    Circuit circuit = new Circuit(Shipped.derive(Shipped.BRIEF));
    Assessor assessor = new Assessor(Shipped.BRIEF, circuit.derivation(), Shipped.SCALES);
    plan = Plan.of(circuit, Shipped.BRIEF.questions().stream().map(assessor::weighing).toList());
  }

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    WorldsPerSecond bench = new WorldsPerSecond();
    List<double[]> pairs = new ArrayList<>();
    for (int pair = -2; pair < PAIRS; pair++) {
      double[] rates = {bench.sessions(), bench.threads(1), bench.threads(2), bench.million()};
      System.out.printf(
          Locale.ROOT,
          "%s plain %,.0f/s  graph %,.0f/s (×%,.0f)  two threads %,.0f/s (×%.2f)"
              + "  a million drawn %.3f s%n",
          pair < 0 ? "warm-up" : "pair",
          rates[0],
          rates[1],
          rates[1] / rates[0],
          rates[2],
          rates[2] / rates[1],
          rates[3]);
      if (pair >= 0) {
        pairs.add(rates);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "median: graph ×%,.0f plain Drools, two threads ×%.2f one,"
            + " a million drawn worlds %.3f s%n",
        median(pairs.stream().mapToDouble(r -> r[1] / r[0]).toArray()),
        median(pairs.stream().mapToDouble(r -> r[2] / r[1]).toArray()),
        median(pairs.stream().mapToDouble(r -> r[3]).toArray()));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  /** Worlds a second in fresh sessions, each of most of the facts. */
  private double sessions() {
    List<List<Fact>> worlds = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      worlds.add(Shipped.BRIEF.facts().stream().filter(f -> random.nextInt(10) > 0).toList());
    }
    long start = System.nanoTime();
    for (List<Fact> world : worlds) {
      sink += plain.run(world).findings().size();
    }
    return SESSIONS / seconds(start);
  }

  /** Worlds a second in the graph, by some threads. */
  private double threads(int count) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      int seed = i;
      threads.add(new Thread(() -> evaluate(seed)));
      threads.get(i).start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return (double) count * BATCHES * Long.SIZE / seconds(start);
  }

  private void evaluate(int seed) {
    SplittableRandom own = new SplittableRandom(seed);
    long[][] words = new long[64][];
    for (int i = 0; i < words.length; i++) {
      words[i] =
          own.longs(plan.facts().size()).map(l -> l | own.nextLong() | own.nextLong()).toArray();
    }
    Plan.Run run = plan.run();
    long seen = 0;
    for (int batch = 0; batch < BATCHES; batch++) {
      run.evaluate(words[batch % words.length]);
      for (int question = 0; question < plan.questions(); question++) {
        seen += run.where(question, batch % Plan.ANSWERS);
      }
    }
    sink += seen;
  }

  /** Seconds for a million worlds, drawn by the ratings of all facts. */
  private double million() {
    long start = System.nanoTime();
    Worlds worlds = new Worlds(plan, Doubts.of(Shipped.BRIEF.facts(), Shipped.SCALES));
    for (int batch = 0; batch < MILLION; batch++) {
      worlds.evaluate(batch);
      sink += worlds.where(batch % plan.questions(), 1);
    }
    return seconds(start);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
