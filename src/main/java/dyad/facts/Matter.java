package dyad.facts;

import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Unstated;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A subject that a stance, an act or an undertaking is about; an event is a matter too.
 *
 * @param id the name that facts use
 * @param name the name inside a sentence; the id when unstated
 * @param partOf the matters that it is a part of
 * @param instanceOf the matters that it is an instance of
 * @param oppositeOf the matter whose opposite it is: who favours the one opposes the other
 */
@Meaning("a subject that a stance, an act or an undertaking is about, or an event")
public record Matter(
    @Meaning("the name that facts use") @Declares(Names.Declared.MATTER) String id,
    @Meaning("the name inside a sentence; the id if left out") @Unstated String name,
    @Meaning("the matters that it is a part of") @Names(Names.Declared.MATTER) @Unstated
        List<String> partOf,
    @Meaning("the matters that it is an instance of") @Names(Names.Declared.MATTER) @Unstated
        List<String> instanceOf,
    @Meaning("the matter whose opposite it is") @Names(Names.Declared.MATTER)
        Optional<String> oppositeOf) {

  /** The id serves as name when none is given. */
  public Matter {
    name = name == null ? id : name;
    partOf = List.copyOf(partOf);
    instanceOf = List.copyOf(instanceOf);
  }

  /** A matter that stands by itself. */
  public Matter(String id, String name) {
    this(id, name, List.of(), List.of(), Optional.empty());
  }

  /** The matters that it is a part or an instance of. */
  List<String> wholes() {
    return Stream.concat(partOf.stream(), instanceOf.stream()).distinct().toList();
  }
}
