package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * A task that an actor took on, and how it went.
 *
 * @param actor who
 * @param matter what task
 * @param domain in which domain
 * @param place where (may be unstated)
 * @param outcome how it went
 * @param setting topic and time
 */
@Meaning("a task that an actor took on, and how it went")
public record Capability(
    @Meaning("who") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("what task") @Names(Names.Declared.MATTER) String matter,
    @Meaning("in which domain") Domain domain,
    @Meaning("where") @Names(Names.Declared.ACTOR) @Unstated String place,
    @Meaning("how it went") Outcome outcome,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Capability {
    place = Stated.or(place, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Capability at(Setting moved) {
    return new Capability(actor, matter, domain, place, outcome, moved);
  }

  @Override
  public Optional<Content> contrary() {
    return outcome
        .contrary()
        .map(other -> new Capability(actor, matter, domain, place, other, setting));
  }

  /** How it went. */
  public enum Outcome implements Word {
    @Meaning("it was done")
    SUCCEEDED,
    @Meaning("it was done in part")
    PARTLY,
    @Meaning("it was not done")
    FAILED,
    @Meaning("not tried yet")
    UNTESTED;

    Optional<Outcome> contrary() {
      return Optional.ofNullable(
          switch (this) {
            case SUCCEEDED -> FAILED;
            case FAILED -> SUCCEEDED;
            default -> null;
          });
    }
  }
}
