package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * People or forces of an actor in a place.
 *
 * @param actor whose
 * @param place where
 * @param form of which kind
 * @param scale how large, as reported (may be unstated)
 * @param matter what stances and undertakings on it call it (may be unstated)
 * @param setting topic and time
 */
@Meaning("people or forces of an actor in a place")
public record Presence(
    @Meaning("whose") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("where") @Names(Names.Declared.ACTOR) String place,
    @Meaning("of which kind") Form form,
    @Meaning("how large, as reported") @Unstated Scale scale,
    @Meaning("the matter by which other facts refer to it") @Names(Names.Declared.MATTER) @Unstated
        String matter,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Presence {
    scale = Stated.or(scale, Scale.UNSTATED);
    matter = Stated.or(matter, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Presence at(Setting moved) {
    return new Presence(actor, place, form, scale, matter, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  /** Of which kind. */
  public enum Form implements Word {
    @Meaning("armed forces")
    MILITARY,
    @Meaning("border forces")
    BORDER_GUARDS,
    @Meaning("a military base")
    BASE,
    @Meaning("private security staff")
    PRIVATE_SECURITY,
    @Meaning("an armed group")
    FIGHTERS,
    @Meaning("civilian staff or settlers")
    CIVILIAN
  }

  /** How large, as reported. */
  public enum Scale implements Word {
    @Meaning("reported as small")
    SMALL,
    @Meaning("reported as large")
    LARGE,
    @Meaning("not stated")
    UNSTATED
  }
}
