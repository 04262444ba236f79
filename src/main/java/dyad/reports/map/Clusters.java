package dyad.reports.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Actors put beside those with whom they converge: the two groups that are closest on average are
 * joined, and again, until all are one.
 *
 * @param order all of them, those who converge beside each other
 * @param groups those who converge with each other in more than half of the cases, on average; each
 *     of two or more
 */
record Clusters(List<String> order, List<List<String>> groups) {

  /** Of whom nothing is known, as of whom as much speaks for it as against it. */
  private static final double UNKNOWN = 0.5;

  /** Nothing can be changed. */
  Clusters {
    order = List.copyOf(order);
    groups = groups.stream().map(List::copyOf).toList();
  }

  static Clusters of(List<String> actors, Collection<MappedBrief> briefs) {
    Map<MappedPair, Double> chances = new HashMap<>();
    briefs.stream().filter(MappedBrief::isAssessed).forEach(b -> chances.put(b.pair(), b.chance()));
    return new Joining(actors, chances).done();
  }

  /** Groups under way. */
  private static final class Joining {
    private final Map<MappedPair, Double> chances;
    private final List<List<String>> groups = new ArrayList<>();
    private List<List<String>> close = List.of();

    Joining(List<String> actors, Map<MappedPair, Double> chances) {
      this.chances = chances;
      actors.forEach(actor -> groups.add(List.of(actor)));
    }

    Clusters done() {
      boolean parted = false;
      while (groups.size() > 1) {
        parted |= !join(parted);
      }
      if (!parted) {
        close = List.copyOf(groups);
      }
      return new Clusters(
          groups.isEmpty() ? List.of() : groups.get(0),
          close.stream().filter(group -> group.size() > 1).toList());
    }

    /**
     * Joins the two that are closest; whether these converge, as all did that were joined before.
     */
    private boolean join(boolean parted) {
      int one = 0;
      int other = 1;
      double most = -1;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          double mean = mean(groups.get(i), groups.get(j));
          if (mean > most) {
            most = mean;
            one = i;
            other = j;
          }
        }
      }
      boolean converge = most > UNKNOWN;
      if (!converge && !parted) {
        close = List.copyOf(groups);
      }
      List<String> behind = groups.remove(other);
      groups.set(one, joined(groups.get(one), behind));
      return converge;
    }

    /** Turns each so that those who are closest come to stand beside each other. */
    private List<String> joined(List<String> front, List<String> behind) {
      List<String> best = List.of();
      double most = -1;
      for (List<String> first : List.of(front, turned(front))) {
        for (List<String> second : List.of(behind, turned(behind))) {
          double seam = chance(first.get(first.size() - 1), second.get(0));
          if (seam > most) {
            most = seam;
            best = new ArrayList<>(first);
            best.addAll(second);
          }
        }
      }
      return best;
    }

    private static List<String> turned(List<String> group) {
      List<String> turned = new ArrayList<>(group);
      Collections.reverse(turned);
      return turned;
    }

    private double mean(List<String> one, List<String> other) {
      double sum = 0;
      for (String first : one) {
        for (String second : other) {
          sum += chance(first, second);
        }
      }
      return sum / (one.size() * other.size());
    }

    private double chance(String one, String other) {
      return chances.getOrDefault(MappedPair.of(one, other), UNKNOWN);
    }
  }
}
