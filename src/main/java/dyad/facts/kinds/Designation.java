package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A formal listing of one actor by another.
 *
 * @param actor who lists
 * @param target who is listed
 * @param label as what
 * @param extent whether one state or many list it (may be unstated)
 * @param setting topic and time
 */
@Meaning("a formal listing of one actor by another")
public record Designation(
    @Meaning("who lists") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("who is listed") @Names(Names.Declared.ACTOR) String target,
    @Meaning("as what") Label label,
    @Meaning("whether one state or many list it") @Unstated Extent extent,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Designation {
    extent = Stated.or(extent, Extent.UNSTATED);
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Designation at(Setting moved) {
    return new Designation(actor, target, label, extent, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  /** As what. */
  public enum Label implements Word {
    @Meaning("a terrorist organisation")
    TERRORIST,
    @Meaning("under sanctions")
    SANCTIONED,
    @Meaning("a criminal organisation")
    CRIMINAL,
    @Meaning("a friend or partner of standing")
    FRIENDLY
  }

  /** Whether one state or many list it. */
  public enum Extent implements Word {
    @Meaning("one state or body")
    ONE,
    @Meaning("a few")
    SEVERAL,
    @Meaning("most states")
    MOST,
    @Meaning("not stated")
    UNSTATED
  }
}
