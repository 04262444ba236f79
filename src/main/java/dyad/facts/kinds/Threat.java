package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A danger that comes from somewhere and can reach someone.
 *
 * @param form which kind of danger
 * @param group who poses it, where a group is named (may be unstated)
 * @param base the state or area that it comes from
 * @param target whom it can reach
 * @param reach what of the target it can reach (may be unstated)
 * @param namedBy who names it, where not the author (may be unstated)
 * @param setting topic and time
 */
@Meaning("a danger that comes from somewhere and can reach someone")
public record Threat(
    @Meaning("which kind of danger") Form form,
    @Meaning("who poses it, where a group is named") @Names(Names.Declared.ACTOR) @Unstated
        String group,
    @Meaning("the state or area that it comes from") @Names(Names.Declared.ACTOR) String base,
    @Meaning("whom it can reach") @Names(Names.Declared.ACTOR) String target,
    @Meaning("what of the target it can reach") @Unstated Reach reach,
    @Meaning("who names it, where not the author") @Names(Names.Declared.ACTOR) @Unstated
        String namedBy,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Threat {
    group = Stated.or(group, "");
    reach = Stated.or(reach, Reach.UNSTATED);
    namedBy = Stated.or(namedBy, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Threat at(Setting moved) {
    return new Threat(form, group, base, target, reach, namedBy, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  /** Which kind of danger. */
  public enum Form implements Word {
    @Meaning("armed violence by others than states: terrorism, insurgency, fighters crossing")
    MILITANCY,
    @Meaning("organised crime, narcotics and smuggling")
    CRIME,
    @Meaning("uncontrolled movement of people")
    MIGRATION,
    @Meaning("disorder that spills over")
    INSTABILITY,
    @Meaning("armed forces of a state")
    MILITARY,
    @Meaning("closing of routes or supplies")
    BLOCKADE,
    @Meaning("sanctions and other economic pressure")
    SANCTIONS,
    @Meaning("swings of prices or supply")
    PRICES
  }

  /** What of the target it can reach. */
  public enum Reach implements Word {
    @Meaning("its own territory")
    TERRITORY,
    @Meaning("states or areas next to it that it must care for")
    NEIGHBOURS,
    @Meaning("its people abroad")
    NATIONALS,
    @Meaning("its investments, trade or routes abroad")
    INTERESTS,
    @Meaning("not stated")
    UNSTATED
  }
}
