package dyad.scenarios;

import dyad.facts.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One alternative of a composition, as its file gives it.
 *
 * @param id its file's name, without the ending
 * @param document what its file says, and where
 * @param base the alternative that it builds on
 */
public record Step(String id, Document<Alternative> document, Optional<Step> base) {

  /** Names tell steps apart well enough; to go through all that a file says takes long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** What it changes. */
  public Alternative alternative() {
    return document.value();
  }

  /** All that it takes: what it builds on, from the ground up, and itself. */
  public List<Step> chain() {
    List<Step> chain = new ArrayList<>(base.map(Step::chain).orElse(List.of()));
    chain.add(this);
    return chain;
  }
}
