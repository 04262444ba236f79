package dyad.facts;

import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Unstated;
import dyad.facts.kinds.Word;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whoever or whatever facts are about.
 *
 * @param id the name that facts use
 * @param name the name inside a sentence, with its article where it has one; the id when unstated
 * @param kind what sort of actor
 * @param within the places, groups or bodies that it is part of; these may be part of others
 */
@Meaning("whoever or whatever facts are about")
public record Actor(
    @Meaning("the name that facts use") @Declares(Names.Declared.ACTOR) String id,
    @Meaning("the name inside a sentence, with its article; the id if left out") @Unstated
        String name,
    @Meaning("what sort of actor") Kind kind,
    @Meaning("the places, groups or bodies that it is part of")
        @Names(Names.Declared.ACTOR)
        @Unstated
        List<String> within) {

  private static final Set<Kind> PLACED =
      EnumSet.of(Kind.PLACE, Kind.STATE, Kind.PEOPLE, Kind.GROUP);

  /** The id serves as name when none is given. */
  public Actor {
    name = name == null ? id : name;
    within = List.copyOf(within);
  }

  /** An actor that is part of no other. */
  public Actor(String id, String name, Kind kind) {
    this(id, name, kind, List.of());
  }

  /**
   * Whether it stands as a part beside others in what it is within: a place, a state, a people or a
   * group does. A ministry, a company or a person belongs to a state and is no camp of it.
   */
  public boolean isPlaced() {
    return PLACED.contains(kind);
  }

  /** Sorts of actor. */
  public enum Kind implements Word {
    @Meaning("a state")
    STATE,
    @Meaning("an armed or political group")
    GROUP,
    @Meaning("an organisation of states, a company, a body, media")
    ORGANISATION,
    @Meaning("a person")
    PERSON,
    @Meaning("a people")
    PEOPLE,
    @Meaning("a region, province or place")
    PLACE,
    @Meaning("a scheme or programme")
    SCHEME
  }
}
