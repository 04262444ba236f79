package dyad.facts;

import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Unstated;

/**
 * A subject that a stance, an act or an undertaking is about; an event is a matter too.
 *
 * @param id the name that facts use
 * @param name the name inside a sentence; the id when unstated
 */
@Meaning("a subject that a stance, an act or an undertaking is about, or an event")
public record Matter(
    @Meaning("the name that facts use") @Declares(Names.Declared.MATTER) String id,
    @Meaning("the name inside a sentence; the id if left out") @Unstated String name) {

  /** The id serves as name when none is given. */
  public Matter {
    name = name == null ? id : name;
  }
}
