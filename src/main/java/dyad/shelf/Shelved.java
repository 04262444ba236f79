package dyad.shelf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What has become of the briefs of a shelf.
 *
 * @param anew those that are on it as they are now
 * @param kept how many were on it as they are
 * @param removed those that are no longer there, and no longer on it
 * @param failed those that are not on it, with why
 */
public record Shelved(List<String> anew, int kept, List<String> removed, List<Failed> failed) {

  /** Nothing can be changed. */
  public Shelved {
    anew = List.copyOf(anew);
    removed = List.copyOf(removed);
    failed = List.copyOf(failed);
  }

  /**
   * A brief that could not be shelved.
   *
   * @param place where it is
   * @param why why
   */
  public record Failed(String place, Exception why) {}

  /** In one sentence. */
  public String summary() {
    int all = anew.size() + kept;
    return (all == 1 ? "1 brief" : all + " briefs")
        + ": "
        + anew.size()
        + " shelved anew, "
        + kept
        + " as they were; "
        + removed.size()
        + " taken off, "
        + failed.size()
        + " could not be shelved";
  }

  /** Counts while it goes on. */
  static final class Tally {

    private final List<String> anew = new ArrayList<>();
    private final List<Failed> failed = new ArrayList<>();
    private int kept;

    void take(ShelfLooker.Looked looked) {
      looked.rows().ifPresent(rows -> anew.add(rows.brief()));
      looked.failure().ifPresent(why -> failed.add(new Failed(looked.place(), why)));
      kept += looked.isAsItWas() ? 1 : 0;
    }

    Shelved shelved(Collection<String> removed) {
      return new Shelved(anew, kept, List.copyOf(removed), failed);
    }
  }
}
