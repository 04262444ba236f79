package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * What an actor does on a matter.
 *
 * @param actor who acts
 * @param matter on what
 * @param act what it does
 * @param toward whom it concerns; where it supports, whom it helps (may be unstated)
 * @param place where (may be unstated)
 * @param cost what it costs the actor itself, as reported (may be unstated)
 * @param setting topic and time
 */
@Meaning("what an actor does on a matter")
public record Conduct(
    @Meaning("who acts") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("on what") @Names(Names.Declared.MATTER) String matter,
    @Meaning("what it does") Act act,
    @Meaning("whom it concerns; where it supports, whom it helps")
        @Names(Names.Declared.ACTOR)
        @Unstated
        String toward,
    @Meaning("where") @Names(Names.Declared.ACTOR) @Unstated String place,
    @Meaning("what it costs the actor itself, as reported") @Unstated Cost cost,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Conduct {
    toward = Stated.or(toward, "");
    place = Stated.or(place, "");
    cost = Stated.or(cost, Cost.UNSTATED);
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Conduct at(Setting moved) {
    return new Conduct(actor, matter, act, toward, place, cost, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public Optional<Content> contrary() {
    return act.contrary()
        .map(other -> new Conduct(actor, matter, other, toward, place, cost, setting));
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
    @Meaning("keeps back or cuts off what is asked or wanted")
    WITHHOLDS,
    @Meaning("gives what is asked or wanted")
    GRANTS,
    @Meaning("asks somebody for it")
    ASKS,
    @Meaning("offers it to somebody")
    OFFERS,
    @Meaning("works to get")
    SEEKS,
    @Meaning("has the means and leaves it")
    ABSTAINS,
    @Meaning("asks the other before it acts")
    CONSULTS,
    @Meaning("acts without asking the other")
    ACTS_ALONE,
    @Meaning("objects to it, accuses somebody or summons an envoy over it")
    PROTESTS,
    @Meaning("says that it will do harm")
    THREATENS,
    @Meaning("moves or exercises forces of its own, to be seen")
    SHOWS_FORCE,
    @Meaning("uses force")
    USES_FORCE,
    @Meaning("puts sanctions on")
    SANCTIONS,
    @Meaning("detains, expels or persecutes")
    REPRESSES;

    Optional<Act> contrary() {
      return Optional.ofNullable(
          switch (this) {
            case ACCEPTS -> DECLINES;
            case DECLINES -> ACCEPTS;
            case SUPPORTS -> OBSTRUCTS;
            case OBSTRUCTS -> SUPPORTS;
            case GRANTS -> WITHHOLDS;
            case WITHHOLDS -> GRANTS;
            case CONSULTS -> ACTS_ALONE;
            case ACTS_ALONE -> CONSULTS;
            default -> null;
          });
    }
  }

  /** What it costs the actor itself, as reported. */
  public enum Cost implements Word {
    @Meaning("nothing")
    NONE,
    @Meaning("something")
    SOME,
    @Meaning("much")
    HIGH,
    @Meaning("not stated")
    UNSTATED
  }
}
