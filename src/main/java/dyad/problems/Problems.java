package dyad.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Collects problems while files are read, so that all of them can be told at once. */
public final class Problems {

  /** How many problems are told; beyond it they are only counted. */
  private static final int MOST = 500;

  private final List<Problem> found = new ArrayList<>();
  private final Map<Place, Integer> files = new LinkedHashMap<>();
  private int more;

  /** Notes a problem. */
  public void add(Problem problem) {
    add(problem.place(), problem.code(), problem.message(), problem::hint);
  }

  /** Notes a problem whose hint takes some searching: it is asked for only if it will be told. */
  public void add(Place place, String code, String message, Supplier<String> hint) {
    if (found.size() >= MOST) {
      more++;
      return;
    }
    turn(place.whole());
    found.add(new Problem(place, code, message, hint.get()));
  }

  /** Notes what ended the reading: it is told however much else is wrong. */
  public void addLast(Problem problem) {
    turn(problem.place().whole());
    found.add(problem);
  }

  /** Gives a file or sheet its turn: its problems are told before those of later ones. */
  public void turn(Place whole) {
    files.putIfAbsent(whole, files.size());
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Ends here if anything is wrong.
   *
   * @throws ProblemsException with all that was noted: by file or sheet in the order in which they
   *     came up, in each by place
   */
  public void throwIfAny() throws ProblemsException {
    if (!found.isEmpty()) {
      throw new ProblemsException(sorted());
    }
  }

  /** All that was noted, by file in the order in which they came up, in each by place. */
  public List<Problem> sorted() {
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt((Problem p) -> files.get(p.place().whole()))
            .thenComparingInt(p -> p.place().line())
            .thenComparingInt(p -> p.place().column()));
    if (more > 0) {
      Place last = sorted.get(sorted.size() - 1).place();
      sorted.add(new Problem(last, "more", "there are " + more + " more problems", ""));
    }
    return sorted;
  }
}
