package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * A vote that an actor cast in a body.
 *
 * @param actor who voted
 * @param body in which body
 * @param matter on what
 * @param cast how it voted
 * @param bearing whether the text is about the matter or only mentions it; about it, if left out
 * @param setting topic and time
 */
@Meaning("a vote that an actor cast in a body")
public record Vote(
    @Meaning("who voted") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("in which body") @Names(Names.Declared.ACTOR) String body,
    @Meaning("on what") @Names(Names.Declared.MATTER) String matter,
    @Meaning("how it voted") Cast cast,
    @Meaning("whether the text is about the matter or only mentions it; about it, if left out")
        @Unstated
        Bearing bearing,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Vote {
    bearing = Stated.or(bearing, Bearing.SUBJECT);
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Vote at(Setting moved) {
    return new Vote(actor, body, matter, cast, bearing, moved);
  }

  @Override
  public Optional<Content> contrary() {
    return cast.contrary().map(other -> new Vote(actor, body, matter, other, bearing, setting));
  }

  /** How it voted. */
  public enum Cast implements Word {
    @Meaning("for it")
    YES,
    @Meaning("against it")
    NO,
    @Meaning("neither")
    ABSTAIN,
    @Meaning("against it, so that it failed")
    VETO,
    @Meaning("took no part")
    ABSENT;

    Optional<Cast> contrary() {
      return Optional.ofNullable(
          switch (this) {
            case YES -> NO;
            case NO -> YES;
            default -> null;
          });
    }
  }

  /** Whether the text is about the matter or only mentions it. */
  public enum Bearing implements Word {
    @Meaning("the text is about it")
    SUBJECT,
    @Meaning("the text only mentions it")
    PASSING
  }
}
