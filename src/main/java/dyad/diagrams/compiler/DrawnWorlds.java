package dyad.diagrams.compiler;

import dyad.diagrams.Evidence;
import dyad.findings.Finding;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

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

  private final WorldSteps steps;
  private final GroundWeighing grading;
  private final IdentityHashMap<Grounds, Weighed> logOdds = new IdentityHashMap<>();
  private final IdentityHashMap<Grounds, Weighed> scores = new IdentityHashMap<>();

  DrawnWorlds(
      Map<Finding, Grounds> grounds, GroundWeighing grading, Evidence evidence, Drawing drawing) {
    this.steps = new WorldSteps(grounds, grading, evidence, drawing);
    this.grading = grading;
  }

  /** Turns to other worlds. */
  void next() {
    steps.next();
  }

  /** Log-odds before any base rate in each world; nothing where nothing speaks. */
  long[] logOdds(Grounds about) {
    Weighed weighed = logOdds.computeIfAbsent(about, g -> steps.weighed(g, 0));
    return weighed.logOdds(steps.values());
  }

  /** The score of a topic in each world; nothing where nothing has weight. */
  long[] scores(Grounds topic) {
    Weighed weighed = scores.computeIfAbsent(topic, g -> steps.weighed(g, grading.definition()));
    long[] values = steps.values();
    long[] joining = weighed.supporting().sums(values);
    long[] parting = weighed.opposing().sums(values);
    Arrays.setAll(joining, world -> grading.score(joining[world], parting[world]));
    return joining;
  }
}
