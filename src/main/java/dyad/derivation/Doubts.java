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
import java.util.zip.CRC32;

/**
 * The facts in doubt, each with the probability that it holds.
 *
 * <p>Facts that are equal but for id and wording, from one origin, are one report: they hold or
 * fail together. All worlds are walked where they are few, and else as many are drawn, seeded by
 * what each report says: all questions see the same worlds.
 */
public final class Doubts {

  /** How many worlds are sampled where they are too many to walk, unless more are asked for. */
  public static final int SAMPLES = 1 << 16;

  /** Up to how many facts in doubt all worlds are walked. */
  public static final int WALKED = 16;

  private static final long[] PATTERNS = {
    0xAAAAAAAAAAAAAAAAL, 0xCCCCCCCCCCCCCCCCL, 0xF0F0F0F0F0F0F0F0L,
    0xFF00FF00FF00FF00L, 0xFFFF0000FFFF0000L, 0xFFFFFFFF00000000L
  };

  private final List<Report> reports;
  private final int samples;

  private Doubts(List<Report> reports, int samples) {
    this.reports = reports;
    this.samples = samples;
  }

  /** The doubts about some facts. */
  public static Doubts of(Collection<Fact> facts, Scales scales) {
    return of(facts, scales, SAMPLES, new Draws());
  }

  /**
   * The doubts about some facts.
   *
   * @param samples how many worlds to draw where they are too many to walk; a multiple of 64
   * @param draws where what is drawn is kept for others
   * @throws IllegalArgumentException if the number of worlds is no such number
   */
  public static Doubts of(Collection<Fact> facts, Scales scales, int samples, Draws draws) {
    if (samples <= 0 || samples % Long.SIZE != 0) {
      throw new IllegalArgumentException(samples + " worlds, where 64 are drawn at a time");
    }
    Map<Said, List<Fact>> said = new LinkedHashMap<>();
    facts.stream()
        .sorted(Comparator.comparing(Fact::id))
        .forEach(
            f ->
                said.computeIfAbsent(
                        new Said(
                            f.content(),
                            f.topics().stream().sorted().toList(),
                            f.when(),
                            f.origin(),
                            f.assumption()),
                        s -> new ArrayList<>())
                    .add(f));
    List<Report> reports = new ArrayList<>();
    said.forEach((key, same) -> reports.add(report(key, same, scales, draws)));
    return new Doubts(reports, samples);
  }

  private static Report report(Said said, List<Fact> same, Scales scales, Draws draws) {
    double probability =
        same.stream().mapToDouble(f -> scales.probability(f.rating())).max().orElseThrow();
    long seed = seed(said);
    return new Report(
        same.stream().map(Fact::id).toList(), probability, seed, draws.of(seed, probability));
  }

  /** How many reports are in doubt. */
  public int size() {
    return reports.size();
  }

  /** The ids of the facts of a report, sorted. */
  public List<String> facts(int report) {
    return reports.get(report).facts();
  }

  /** What the draws of a report start from: a number of 32 bits, made from what it says. */
  public long seed(int report) {
    return reports.get(report).seed();
  }

  /** Whether all worlds are walked, rather than some of them drawn. */
  public boolean walked() {
    return size() <= WALKED;
  }

  /** How many batches of 64 worlds there are. */
  public int batches() {
    return walked() ? Math.max(1, 1 << size() >> 6) : samples >> 6;
  }

  /** The worlds of a batch in which a report holds: world i in bit i. */
  public long word(int report, int batch) {
    return walked() ? counted(report, batch) : reports.get(report).draw().word(batch);
  }

  /** The probability of some worlds of a batch; drawn worlds weigh the same. */
  public double mass(int batch, long where) {
    if (!walked()) {
      return (double) Long.bitCount(where) / samples;
    }
    long all = size() < 6 ? (1L << (1 << size())) - 1 : -1L;
    double mass = 0;
    for (long left = where & all; left != 0; left &= left - 1) {
      mass += probability(batch << 6 | Long.numberOfTrailingZeros(left));
    }
    return mass;
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
  private record Report(List<String> facts, double probability, long seed, Draws.Draw draw) {}
}
