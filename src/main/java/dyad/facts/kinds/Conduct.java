package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What an actor does on a matter.
 *
 * @param actor who acts
 * @param matter on what
 * @param act what it does
 * @param toward whom it concerns (may be unstated)
 * @param place where (may be unstated)
 * @param setting topic and time
 */
@Meaning("what an actor does on a matter")
public record Conduct(
    @Meaning("who acts") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("on what") @Names(Names.Declared.MATTER) String matter,
    @Meaning("what it does") Act act,
    @Meaning("whom it concerns") @Names(Names.Declared.ACTOR) @Unstated String toward,
    @Meaning("where") @Names(Names.Declared.ACTOR) @Unstated String place,
    @JsonIgnore Setting setting)
    implements Content {

  /** Unstated fields hold the empty text or UNSTATED, never null. */
  public Conduct {
    toward = Stated.or(toward, "");
    place = Stated.or(place, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Conduct at(Setting moved) {
    return new Conduct(actor, matter, act, toward, place, moved);
  }

  /** What it does. */
  public enum Act implements Word {
    @Meaning("takes in, agrees to or goes along with")
    ACCEPTS,
    @Meaning("does not take in or agree")
    DECLINES,
    @Meaning("backs with means or words")
    SUPPORTS,
    @Meaning("stands in the way")
    OBSTRUCTS,
    @Meaning("keeps back what is asked")
    WITHHOLDS,
    @Meaning("detains, expels or persecutes")
    REPRESSES,
    @Meaning("works to get")
    SEEKS,
    @Meaning("has the means and leaves it")
    ABSTAINS
  }
}
