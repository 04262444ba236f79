package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An interest in a place, as the actor itself states or pursues it.
 *
 * @param actor whose
 * @param matter in what
 * @param place where
 * @param setting topic and time
 */
@Meaning("an interest in a place, as the actor itself states or pursues it")
public record Interest(
    @Meaning("whose") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("in what") @Names(Names.Declared.MATTER) String matter,
    @Meaning("where") @Names(Names.Declared.ACTOR) String place,
    @JsonIgnore Setting setting)
    implements Content {

  /** Unstated fields hold the empty text or UNSTATED, never null. */
  public Interest {
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Interest at(Setting moved) {
    return new Interest(actor, matter, place, moved);
  }
}
