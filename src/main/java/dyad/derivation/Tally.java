package dyad.derivation;

import dyad.findings.Likelihood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Adds up the weights that bear on one question for 64 worlds at once.
 *
 * <p>For each principle and side only the strongest ground counts, so grounds are tried from the
 * strongest down, each in the worlds in which no stronger one of its principle held.
 */
final class Tally {

  private final List<Step> steps = new ArrayList<>();

  Tally(Weighing weighing) {
    add(weighing, weighing.supporting(), 1);
    add(weighing, weighing.opposing(), -1);
  }

  private void add(Weighing weighing, List<Application> applications, int sign) {
    Map<String, Map<Integer, List<Application>>> grounds = new LinkedHashMap<>();
    for (Application application : applications) {
      grounds.computeIfAbsent(application.principle(), p -> new LinkedHashMap<>())
          .computeIfAbsent(weighing.scales().weight(application.strength()), w -> new ArrayList<>())
          .add(application);
    }
    for (Map<Integer, List<Application>> levels : grounds.values()) {
      boolean first = true;
      for (Map.Entry<Integer, List<Application>> level : levels.entrySet()) {
        steps.add(new Step(sign * level.getKey(), level.getValue(), first));
        first = false;
      }
    }
  }

  /** The log-odds in each of 64 worlds, in thousandths; empty where not assessed. */
  List<Optional<Likelihood>> likelihoods(Values values) {
    int[] sums = new int[64];
    long assessed = 0;
    long open = -1L;
    for (Step step : steps) {
      open = step.firstOfPrinciple() ? -1L : open;
      long holds = step.holds(values);
      assessed |= holds;
      for (long left = holds & open; left != 0; left &= left - 1) {
        sums[Long.numberOfTrailingZeros(left)] += step.weight();
      }
      open &= ~holds;
    }
    List<Optional<Likelihood>> likelihoods = new ArrayList<>(64);
    for (int world = 0; world < 64; world++) {
      likelihoods.add((assessed >> world & 1) == 0
          ? Optional.empty()
          : Optional.of(new Likelihood(sums[world])));
    }
    return likelihoods;
  }

  /** The grounds of one principle and one weight. */
  private record Step(int weight, List<Application> applications, boolean firstOfPrinciple) {

    long holds(Values values) {
      long holds = 0;
      for (Application application : applications) {
        holds |= values.of(application);
      }
      return holds;
    }
  }
}
