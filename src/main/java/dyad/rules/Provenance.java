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
public record Provenance(Optional<String> folder, boolean own, Optional<String> source) {

  /** A general rule, of which nothing more is known. */
  public static final Provenance GENERAL =
      new Provenance(Optional.empty(), false, Optional.empty());
}
