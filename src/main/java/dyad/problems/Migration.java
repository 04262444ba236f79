package dyad.problems;

import java.util.List;
import java.util.Set;

/**
 * What brings a file of the first edition over: changes in place, and what is left to a person.
 *
 * @param file the file as the user named it
 * @param edits the changes; none where something is left, so that a file is brought over whole or
 *     stays as it is
 * @param outdated where something stands that is of the first edition
 * @param left what cannot be brought over
 * @param narrowed what is brought over and then holds in fewer cases than before
 */
public record Migration(
    String file, Edits edits, Set<Place> outdated, List<Problem> left, List<Problem> narrowed) {

  /** Nothing can be changed; where something is left, nothing is brought over. */
  public Migration {
    edits = left.isEmpty() ? edits : new Edits(edits.before(), List.of());
    outdated = Set.copyOf(outdated);
    left = List.copyOf(left);
    narrowed = left.isEmpty() ? List.copyOf(narrowed) : List.of();
  }

  /** The same file, which is not brought over yet. */
  public Migration put() {
    return new Migration(file, new Edits(edits.before(), List.of()), outdated, left, List.of());
  }

  /** Problems of the file; those that it has as one of the first edition tell the way out. */
  public List<Problem> hinted(List<Problem> problems) {
    return problems.stream().map(p -> outdated.contains(p.place()) ? hinted(p) : p).toList();
  }

  private Problem hinted(Problem problem) {
    return new Problem(
        problem.place(),
        problem.code(),
        problem.message(),
        "`dyad migrate " + file + "` brings files of the first edition over");
  }
}
