package dyad.application.editing.git;

import java.util.Optional;
import org.eclipse.jgit.lib.RepositoryState;

/**
 * Something that was begun in a repository and is not over.
 *
 * @param what what it is
 * @param out how to get out of it
 */
record UnderWay(String what, String out) {

  /** What is under way in a state; empty where nothing is. */
  static Optional<UnderWay> of(RepositoryState state) {
    return switch (state) {
      case SAFE, BARE -> Optional.empty();
      case MERGING, MERGING_RESOLVED ->
          Optional.of(
              new UnderWay(
                  "a merge", "finish it by `git commit`, or leave it by `git merge --abort`"));
      case CHERRY_PICKING, CHERRY_PICKING_RESOLVED -> Optional.of(command("a", "cherry-pick"));
      case REVERTING, REVERTING_RESOLVED -> Optional.of(command("a", "revert"));
      case REBASING, REBASING_REBASING, REBASING_MERGE, REBASING_INTERACTIVE ->
          Optional.of(command("a", "rebase"));
      case APPLY -> Optional.of(command("an", "am"));
      case BISECTING -> Optional.of(new UnderWay("a bisection", "end it by `git bisect reset`"));
    };
  }

  private static UnderWay command(String article, String name) {
    return new UnderWay(
        article + " " + name,
        "finish it by `git " + name + " --continue`, or leave it by `git " + name + " --abort`");
  }
}
