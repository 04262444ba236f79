package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Something that happened, once.
 *
 * @param name the matter by which other facts refer to it
 * @param form what sort of event
 * @param actor who did it (may be unstated)
 * @param target whom it struck or displaced (may be unstated)
 * @param place where (may be unstated)
 * @param killed how many were killed (may be unstated)
 * @param wounded how many were wounded (may be unstated)
 * @param setting topic and time
 */
@Meaning("something that happened, once")
public record Event(
    @Meaning("the matter by which other facts refer to it")
        @Names(Names.Declared.MATTER)
        @Declares(Names.Declared.EVENT)
        String name,
    @Meaning("what sort of event") Form form,
    @Meaning("who did it") @Names(Names.Declared.ACTOR) @Unstated String actor,
    @Meaning("whom it struck or displaced") @Names(Names.Declared.ACTOR) @Unstated String target,
    @Meaning("where") @Names(Names.Declared.ACTOR) @Unstated String place,
    @Meaning("how many were killed") @Unstated @Whole @AtLeast(0) double killed,
    @Meaning("how many were wounded") @Unstated @Whole @AtLeast(0) double wounded,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Event {
    actor = Stated.or(actor, "");
    target = Stated.or(target, "");
    place = Stated.or(place, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Event at(Setting moved) {
    return new Event(name, form, actor, target, place, killed, wounded, moved);
  }

  /** What sort of event. */
  public enum Form implements Word {
    @Meaning("a change of rule by force")
    TAKEOVER,
    @Meaning("a war or an invasion begins")
    WAR,
    @Meaning("violence against people or goods")
    ATTACK,
    @Meaning("a confrontation, short of war")
    CRISIS,
    @Meaning("forces or staff leave")
    WITHDRAWAL,
    @Meaning("parties settle something")
    AGREEMENT,
    @Meaning("something is proclaimed")
    DECLARATION,
    @Meaning("an election, or an orderly change of rule")
    ELECTION,
    @Meaning("a natural or technical calamity")
    DISASTER,
    @Meaning("none of these")
    OTHER
  }
}
