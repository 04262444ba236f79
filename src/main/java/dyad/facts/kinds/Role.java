package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A part that an actor plays or claims in a region.
 *
 * @param actor who
 * @param place in which region
 * @param domain in which domain
 * @param form which part
 * @param setting topic and time
 */
@Meaning("a part that an actor plays or claims in a region")
public record Role(
    @Meaning("who") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("in which region") @Names(Names.Declared.ACTOR) String place,
    @Meaning("in which domain") Domain domain,
    @Meaning("which part") Form form,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Role {
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Role at(Setting moved) {
    return new Role(actor, place, domain, form, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  /** Which part. */
  public enum Form implements Word {
    @Meaning("provides for the others")
    PROVIDES,
    @Meaning("leads")
    LEADS,
    @Meaning("works to get a part")
    SEEKS,
    @Meaning("leaves the part to others")
    YIELDS,
    @Meaning("wants no forces from outside")
    EXCLUDES
  }
}
