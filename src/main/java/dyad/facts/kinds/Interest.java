package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An interest, as the actor itself states or pursues it.
 *
 * @param actor whose
 * @param matter in what
 * @param place where (may be unstated)
 * @param setting topic and time
 */
@Meaning("an interest, as the actor itself states or pursues it")
public record Interest(
    @Meaning("whose") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("in what") @Names(Names.Declared.MATTER) String matter,
    @Meaning("where") @Names(Names.Declared.ACTOR) @Unstated String place,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Interest {
    place = Stated.or(place, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Interest at(Setting moved) {
    return new Interest(actor, matter, place, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }
}
