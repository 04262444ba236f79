package dyad.rules;

import java.util.Optional;

/**
 * Where a rule is from.
 *
 * @param folder the name of its folder of rules, where that is not the lowest of those that are
 *     laid over each other
 * @param own whether it lies beside the brief: what the brief's author holds, and no general theory
 * @param source where what it holds is argued, as its header tells it
 */
public record RuleOrigin(Optional<String> folder, boolean own, Optional<String> source) {

  /** A general rule, of which nothing more is known. */
  public static final RuleOrigin GENERAL =
      new RuleOrigin(Optional.empty(), false, Optional.empty());

  /** That it is the author's own, with the paragraphs where the author argues so. */
  public Optional<String> author() {
    return own
        ? Optional.of("the author's own rule" + source.map(s -> ", [" + s + "]").orElse(""))
        : Optional.empty();
  }
}
