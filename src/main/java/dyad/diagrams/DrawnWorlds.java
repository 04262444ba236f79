package dyad.diagrams;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Premise;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Worlds drawn at random, and the derivation graph evaluated in them, 64 at a time in the bits of a
 * word: facts by their probabilities, and of each proposition whether it holds by what speaks for
 * it and against it there. It gives the numbers that a diagram has at its terminals.
 *
 * <p>Each draw and each proposition has a stream of random numbers of its own, begun from its name,
 * so that neither order nor what else there is moves it.
 */
final class DrawnWorlds {

  static final int AT_ONCE = Long.SIZE;

  private static final long ALL = -1L;

  private final Map<Finding, Grounds> grounds;
  private final Grading grading;
  private final Evidence evidence;
  private final Drawing drawing;
  private final Map<String, SplittableRandom> streams = new HashMap<>();
  private final Map<Integer, long[]> draws = new HashMap<>();
  private final Map<Finding, Long> readings = new HashMap<>();
  private final Map<String, Long> applications = new HashMap<>();
  private final Map<String, Long> checks = new HashMap<>();

  DrawnWorlds(Map<Finding, Grounds> grounds, Grading grading, Evidence evidence, Drawing drawing) {
    this.grounds = grounds;
    this.grading = grading;
    this.evidence = evidence;
    this.drawing = drawing;
  }

  /** Turns to other worlds. */
  void next() {
    draws.clear();
    readings.clear();
    applications.clear();
    checks.clear();
  }

  /** Log-odds before any base rate in each world; nothing where nothing speaks. */
  long[] logOdds(Grounds about) {
    long[] sums = sums(about.supporting(), 0);
    long[] against = sums(about.opposing(), 0);
    long speaks = any(about.supporting()) | any(about.opposing());
    long so = any(about.supporting().stream().filter(grading::isDefinition).toList());
    long not = any(about.opposing().stream().filter(grading::isDefinition).toList());
    for (int world = 0; world < AT_ONCE; world++) {
      sums[world] -= against[world];
      // Where definitions contradict each other, what else there is decides.
      if (isIn(so ^ not, world)) {
        sums[world] = isIn(so, world) ? GraphCompiler.ALWAYS : -GraphCompiler.ALWAYS;
      }
      sums[world] = isIn(speaks, world) ? sums[world] : Diagram.NONE;
    }
    return sums;
  }

  /** The score of a topic in each world; nothing where nothing has weight. */
  long[] scores(Grounds topic) {
    long[] joining = sums(topic.supporting(), grading.definition());
    long[] parting = sums(topic.opposing(), grading.definition());
    Arrays.setAll(joining, world -> grading.score(joining[world], parting[world]));
    return joining;
  }

  private static boolean isIn(long word, int world) {
    return (word >> world & 1) == 1;
  }

  /** The sum over principles of the strongest weight that stands in each world. */
  private long[] sums(List<Application> side, int definition) {
    Map<String, int[]> strongest = new HashMap<>();
    for (Application application : side) {
      int weight =
          grading.isDefinition(application) ? definition : grading.weight().applyAsInt(application);
      int[] best = strongest.computeIfAbsent(application.principle(), p -> new int[AT_ONCE]);
      for (long left = stands(application); left != 0; left &= left - 1) {
        int world = Long.numberOfTrailingZeros(left);
        best[world] = Math.max(best[world], weight);
      }
    }
    long[] sums = new long[AT_ONCE];
    strongest.values().forEach(best -> Arrays.setAll(sums, w -> sums[w] + best[w]));
    return sums;
  }

  private long any(List<Application> side) {
    long any = 0;
    for (Application application : side) {
      any |= stands(application);
    }
    return any;
  }

  /** Where all that an application needs is so and nothing that stands sets it aside. */
  private long stands(Application application) {
    Long known = applications.get(application.id());
    if (known == null) {
      long where = all(application.premises());
      for (Check check : application.checks()) {
        where &= holds(check);
      }
      for (Application defeater : grading.defeaters().apply(application)) {
        where &= ~stands(defeater);
      }
      known = where;
      applications.put(application.id(), known);
    }
    return known;
  }

  private long all(List<Premise> premises) {
    long where = ALL;
    for (Premise premise : premises) {
      where &= holds(premise);
    }
    return where;
  }

  private long holds(Premise premise) {
    if (premise instanceof Premise.OfScale) {
      return ALL;
    }
    return premise instanceof Premise.OfFact fact
        ? holds(fact.id())
        : reads(((Premise.OfFinding) premise).finding());
  }

  private long holds(String fact) {
    if (evidence.isCertain(fact)) {
      return ALL;
    }
    List<Integer> deciding = evidence.draws(fact);
    long holds = deciding.isEmpty() ? 0 : ALL;
    for (int draw : deciding) {
      long[] outcomes = draws.computeIfAbsent(draw, this::outcomes);
      long has = 0;
      for (int outcome = 1; outcome < outcomes.length; outcome++) {
        has |= evidence.facts(draw, outcome).contains(fact) ? outcomes[outcome] : 0;
      }
      holds &= has;
    }
    return holds;
  }

  /** For each outcome of a draw the worlds in which it comes. */
  private long[] outcomes(int draw) {
    double[] chances = drawing.chances().outcomes(draw);
    SplittableRandom random = stream("draw " + evidence.draws().get(draw).name());
    long[] outcomes = new long[chances.length];
    for (int world = 0; world < AT_ONCE; world++) {
      double left = random.nextDouble();
      int outcome = 1;
      while (outcome < chances.length && left >= chances[outcome]) {
        left -= chances[outcome++];
      }
      outcomes[outcome % chances.length] |= 1L << world;
    }
    return outcomes;
  }

  private long holds(Check check) {
    Long known = checks.get(check.id());
    if (known == null) {
      Map<Contribution, Long> ways = new HashMap<>();
      for (Contribution way : check.contributions()) {
        Contribution counted = new Contribution(way.value(), way.weight(), List.of());
        ways.merge(counted, all(way.premises()), (a, b) -> a | b);
      }
      long[] sums = new long[AT_ONCE];
      ways.forEach(
          (way, where) -> Arrays.setAll(sums, w -> sums[w] + (isIn(where, w) ? way.weight() : 0)));
      long where = 0;
      for (int world = 0; world < AT_ONCE; world++) {
        boolean holds = sums[world] >= check.atLeast() && sums[world] <= check.atMost();
        where |= holds ? 1L << world : 0;
      }
      known = where;
      checks.put(check.id(), known);
    }
    return known;
  }

  /** Where a rule may read a finding; see {@link GraphCompiler}. */
  private long reads(Finding finding) {
    Finding proposition = Grounds.proposition(finding);
    Grounds about = grounds.getOrDefault(proposition, Grounds.NONE);
    if (grading.certain()) {
      return any(about.leaning(finding.leaning()).supporting());
    }
    if (!readings.containsKey(proposition)) {
      long holds = drawn(proposition, logOdds(about));
      readings.put(proposition, any(about.supporting()) & holds);
      readings.put(proposition.opposite(), any(about.opposing()) & ~holds);
    }
    return Objects.requireNonNull(readings.get(finding));
  }

  /** Where a proposition holds, by its log-odds in each world. */
  private long drawn(Finding proposition, long[] logOdds) {
    SplittableRandom random = stream("finding " + proposition.id());
    long holds = 0;
    for (int world = 0; world < AT_ONCE; world++) {
      double least = random.nextDouble();
      boolean so =
          logOdds[world] != Diagram.NONE && least < Likelihood.probability((double) logOdds[world]);
      holds |= so ? 1L << world : 0;
    }
    return holds;
  }

  private SplittableRandom stream(String name) {
    return streams.computeIfAbsent(name, n -> new SplittableRandom(hash(drawing.seed() + "/" + n)));
  }

  /** 64 bits of a text (Fowler, Noll, Vo). */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
