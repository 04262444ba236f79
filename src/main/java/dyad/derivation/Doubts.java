package dyad.derivation;

import dyad.facts.Fact;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.findings.Scales;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/**
 * The facts in doubt, each with the probability that it holds.
 *
 * <p>Facts that are equal but for id and wording, from one origin, are one report: they hold or fail
 * together.
 */
final class Doubts {

  /** How many worlds are sampled where they are too many to walk. */
  static final int SAMPLES = 1 << 16;

  /** Up to how many facts in doubt all worlds are walked. */
  static final int WALKED = 16;

  private static final long[] PATTERNS = {
    0xAAAAAAAAAAAAAAAAL, 0xCCCCCCCCCCCCCCCCL, 0xF0F0F0F0F0F0F0F0L,
    0xFF00FF00FF00FF00L, 0xFFFF0000FFFF0000L, 0xFFFFFFFF00000000L
  };

  private final List<Report> reports;

  private Doubts(List<Report> reports) {
    this.reports = reports;
  }

  static Doubts of(Collection<Fact> facts, Scales scales) {
    Map<Said, List<Fact>> said = new LinkedHashMap<>();
    facts.stream().sorted(Comparator.comparing(Fact::id)).forEach(f -> said
        .computeIfAbsent(new Said(f.content(), f.topics().stream().sorted().toList(), f.when(),
            f.origin(), f.assumption()), s -> new ArrayList<>())
        .add(f));
    List<Report> reports = new ArrayList<>();
    said.forEach((key, same) -> reports.add(new Report(
        same.stream().map(Fact::id).toList(),
        same.stream().mapToDouble(f -> scales.probability(f.rating())).max().orElseThrow(),
        seed(key))));
    return new Doubts(reports);
  }

  int size() {
    return reports.size();
  }

  boolean walked() {
    return size() <= WALKED;
  }

  /** How many batches of 64 worlds there are. */
  int batches() {
    return walked() ? Math.max(1, 1 << size() >> 6) : SAMPLES >> 6;
  }

  /** Fills in where each fact holds, in one batch of worlds. */
  void fill(Circuit circuit, int batch, long[] worlds) {
    for (int i = 0; i < reports.size(); i++) {
      long word = walked() ? counted(i, batch) : reports.get(i).drawn(batch);
      for (String id : reports.get(i).facts()) {
        worlds[circuit.factIndex(id)] = word;
      }
    }
  }

  /** The probability of each world of a batch; sampled worlds weigh the same. */
  double[] weights(int batch) {
    double[] weights = new double[64];
    int count = walked() ? Math.min(64, 1 << size()) : 64;
    for (int world = 0; world < count; world++) {
      weights[world] = walked() ? probability(batch << 6 | world) : 1.0 / SAMPLES;
    }
    return weights;
  }

  private double probability(int world) {
    double probability = 1;
    for (int i = 0; i < reports.size(); i++) {
      double holds = reports.get(i).probability();
      probability *= (world >> i & 1) == 1 ? holds : 1 - holds;
    }
    return probability;
  }

  private static long counted(int report, int batch) {
    return report < 6 ? PATTERNS[report] : (batch >> report - 6 & 1) == 1 ? -1L : 0L;
  }

  /** Seeded by what is said, so that neither order nor ids nor other facts change the draws. */
  private static long seed(Said said) {
    CRC32 crc = new CRC32();
    crc.update(said.toString().getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  /** What makes two facts the same report. */
  private record Said(
      Content content, List<String> topics, When when, String origin, boolean assumption) {}

  /** Facts that hold or fail together. */
  private record Report(List<String> facts, double probability, long seed) {

    long drawn(int batch) {
      SplittableRandom random = new SplittableRandom(seed + 0xD1B54A32D192ED03L * batch);
      long word = 0;
      for (int world = 0; world < 64; world++) {
        word |= random.nextDouble() < probability ? 1L << world : 0L;
      }
      return word;
    }
  }
}
