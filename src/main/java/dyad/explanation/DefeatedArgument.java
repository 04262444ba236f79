package dyad.explanation;

import dyad.facts.Leaning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A ground that would count, had the brief not held something against it, or another ground not set
 * it aside.
 *
 * @param leaning whether it would speak for the proposition or against it
 * @param sentence what it would say, without a final full stop
 * @param because what stands against it
 * @param by the rules whose grounds set it aside; none where a condition of its own fails
 */
public record DefeatedArgument(
    Leaning leaning, String sentence, List<Reason> because, List<String> by) {

  /** The reasons are kept in order. */
  public DefeatedArgument {
    because = List.copyOf(because);
    by = List.copyOf(by);
  }

  /** One that a condition of its own fails. */
  public DefeatedArgument(Leaning leaning, String sentence, List<Reason> because) {
    this(leaning, sentence, because, List.of());
  }

  /** Grounds as they are told: those with the same against them, one after the other, are one. */
  public static List<Told> told(List<DefeatedArgument> grounds) {
    List<Told> told = new ArrayList<>();
    for (int from = 0; from < grounds.size(); ) {
      DefeatedArgument first = grounds.get(from);
      int to = from + 1;
      while (to < grounds.size() && grounds.get(to).isLike(first)) {
        to++;
      }
      told.add(new Told(words(grounds.subList(from, to)), first.because));
      from = to;
    }
    return told;
  }

  private boolean isLike(DefeatedArgument other) {
    return leaning == other.leaning && because.equals(other.because) && by.equals(other.by);
  }

  private static String words(List<DefeatedArgument> alike) {
    return Wording.capital(
            alike.stream().map(DefeatedArgument::sentence).collect(Collectors.joining("; ")))
        + (alike.size() == 1 ? ": would count " : ": each would count ")
        + alike.get(0).leaning.word()
        + (alike.get(0).by.isEmpty()
            ? " it, but:"
            : " it, but " + (alike.size() == 1 ? "is" : "all are") + " set aside by:");
  }

  /**
   * Grounds with the same against them.
   *
   * @param words what they would say, ending in a colon
   * @param because what stands against them
   */
  public record Told(String words, List<Reason> because) {}
}
