package dyad.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects problems while files are read, so that all of them can be told at once. Errors and
 * warnings are counted apart: however many warnings there are, no error is cut off for them.
 */
public final class Problems {

  /** How many errors are told, and how many warnings; beyond it they are only counted. */
  private static final int MOST = 500;

  private static final String MORE_ERRORS = "more";
  private static final String MORE_WARNINGS = "more-warnings";

  /** What tells of others is told whatever their number. */
  private static final Set<String> CUT_OFF = Set.of(MORE_ERRORS, MORE_WARNINGS);

  private final List<Problem> found = new ArrayList<>();
  private final Map<Place, Integer> files = new LinkedHashMap<>();
  private final Tally errors = new Tally();
  private final Tally warnings = new Tally();

  /** How many there were. */
  private static final class Tally {
    private int count;

    /** Counts one more, and says whether it is one of those that are told. */
    boolean tells() {
      count++;
      return count <= MOST;
    }

    Optional<String> more(String noun) {
      int more = count - MOST;
      return more > 0
          ? Optional.of(
              "there "
                  + (more == 1 ? "is 1 more " : "are " + more + " more ")
                  + noun
                  + (more == 1 ? "" : "s"))
          : Optional.empty();
    }
  }

  /** Notes a problem. */
  public void add(Problem problem) {
    add(problem.place(), problem.code(), problem.message(), problem::hint);
  }

  /** Notes a problem whose hint takes some searching: it is asked for only if it will be told. */
  public void add(Place place, String code, String message, Supplier<String> hint) {
    boolean told = CUT_OFF.contains(code) || tally(code).tells();
    if (told) {
      turn(place.whole());
      found.add(new Problem(place, code, message, hint.get()));
    }
  }

  private Tally tally(String code) {
    return ProblemCatalogue.isWarning(code) ? warnings : errors;
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
            .thenComparing(p -> CUT_OFF.contains(p.code()))
            .thenComparingInt(p -> p.place().line())
            .thenComparingInt(p -> p.place().column()));
    errors.more("error").ifPresent(more -> sorted.add(cutOff(MORE_ERRORS, more, sorted)));
    warnings.more("warning").ifPresent(more -> sorted.add(cutOff(MORE_WARNINGS, more, sorted)));
    return sorted;
  }

  /** It is told of the file in which the last of those stands that are told. */
  private static Problem cutOff(String code, String more, List<Problem> told) {
    return new Problem(told.get(told.size() - 1).place().whole(), code, more, "");
  }
}
