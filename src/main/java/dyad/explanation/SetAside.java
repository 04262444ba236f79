package dyad.explanation;

import dyad.facts.Leaning;
import java.util.List;

/**
 * A ground that would count, had the brief not held something against it.
 *
 * @param leaning whether it would speak for the proposition or against it
 * @param sentence what it would say, without a final full stop
 * @param because what stands against it
 */
public record SetAside(Leaning leaning, String sentence, List<Reason> because) {

  /** The reasons are kept in order. */
  public SetAside {
    because = List.copyOf(because);
  }
}
