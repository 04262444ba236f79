package dyad.scenarios;

/** The joint probabilities of an answer and of each report in doubt. */
final class Joint {

  private static final double ROUNDED = 1e9;

  private final double[] shares;
  private final double[][] holding;

  Joint(int reports, int answers) {
    shares = new double[answers];
    holding = new double[reports][answers];
  }

  void add(int answer, double mass) {
    shares[answer] += mass;
  }

  void add(int report, int answer, double mass) {
    holding[report][answer] += mass;
  }

  /** How probable each answer is. */
  double[] shares() {
    double[] rounded = new double[shares.length];
    for (int answer = 0; answer < shares.length; answer++) {
      rounded[answer] = Math.min(1, rounded(shares[answer]));
    }
    return rounded;
  }

  /** How far apart the answers are where a report holds and where it does not (total variation). */
  double shift(int report) {
    double holds = sum(holding[report]);
    double fails = 1 - holds;
    if (holds < 1 / ROUNDED || fails < 1 / ROUNDED) {
      return 0;
    }
    double shift = 0;
    for (int answer = 0; answer < shares.length; answer++) {
      shift += Math.abs(holding[report][answer] / holds - failing(report, answer) / fails) / 2;
    }
    return rounded(shift);
  }

  /**
   * The entropy of the answers less what is expected to be left of it once a report is settled, in
   * bits.
   */
  double gain(int report) {
    double[] failing = new double[shares.length];
    for (int answer = 0; answer < shares.length; answer++) {
      failing[answer] = failing(report, answer);
    }
    double holds = sum(holding[report]);
    // Entropies of parts that add up to less than 1 are corrected by the entropy of the split
    // itself.
    double left = entropy(holding[report]) + entropy(failing) - entropy(holds, 1 - holds);
    return Math.max(0, rounded(entropy(shares) - left));
  }

  private double failing(int report, int answer) {
    return Math.max(0, shares[answer] - holding[report][answer]);
  }

  /** The entropy of a distribution, in bits. */
  static double entropy(double... shares) {
    double entropy = 0;
    for (double share : shares) {
      entropy -= share > 0 ? share * Math.log(share) / Math.log(2) : 0;
    }
    return Math.max(0, rounded(entropy));
  }

  private static double sum(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    return sum;
  }

  private static double rounded(double value) {
    return Math.rint(value * ROUNDED) / ROUNDED;
  }
}
