package dyad.bench;

import dyad.Shipped;
import dyad.derivation.Derivation;
import dyad.facts.Fact;
import dyad.reasoning.BudgetException;
import dyad.reasoning.PlainDrools;
import dyad.reasoning.Reasoner;
import dyad.reasoning.Unhurried;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What it takes to ground 1,000, 10,000 and 100,000 facts: with the recorder and by plain Drools,
 * in alternating pairs, in processor time of the thread, so that a busy machine matters little; and
 * what memory the graph takes besides the facts.
 */
public final class Scale {

  private static final int PAIRS = 3;
  private static final int WARM = 3;

  private final Reasoner reasoner = Unhurried.reasoner(Shipped.RULES, Shipped.SCALES);
  private final PlainDrools plain = PlainDrools.silent(Shipped.RULES, Shipped.SCALES);

  private Scale() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws BudgetException {
    Scale scale = new Scale();
    double first = 0;
    for (int count : new int[] {1_000, 10_000, 100_000}) {
      double each = scale.measure(count);
      first = first == 0 ? each : first;
      System.out.printf(
          Locale.ROOT, "  a fact takes %.2f times what it takes at first%n", each / first);
    }
  }

  /** Microseconds a fact. */
  private double measure(int count) throws BudgetException {
    List<Fact> facts = new ManyFacts(Shipped.BRIEF, Shipped.RULES.rules(), 1).facts(count);
    PlainDrools.Table table = plain.on(facts, Shipped.BRIEF.background());
    List<Double> recorded = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int pair = -WARM; pair < PAIRS; pair++) {
      System.gc();
      long start = time();
      Derivation graph = graph(facts);
      long middle = time();
      table.run(facts);
      long end = time();
      if (pair >= 0) {
        recorded.add((middle - start) / 1e3 / count);
        ratios.add((double) (middle - start) / (end - middle));
      }
      if (pair == PAIRS - 1) {
        System.out.printf(
            Locale.ROOT,
            "%,d facts: %.1f µs a fact, %.2f times plain Drools; graph of %,d applications,"
                + " %.2f KB a fact%n",
            count,
            median(recorded),
            median(ratios),
            graph.applications().size(),
            kilobytes(facts) / count);
      }
    }
    return median(recorded);
  }

  /** What a graph holds when all else that grounding took is gone. */
  private double kilobytes(List<Fact> facts) throws BudgetException {
    long before = used();
    Derivation graph = graph(facts);
    long after = used();
    return graph.facts().isEmpty() ? 0 : (after - before) / 1024.0;
  }

  private Derivation graph(List<Fact> facts) throws BudgetException {
    return reasoner.derive(facts, Shipped.BRIEF.background());
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long time() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(v -> v).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
