package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * A stance that an actor declared.
 *
 * @param actor whose stance
 * @param matter on what
 * @param stance which stance
 * @param hedged whether said with reservations
 * @param scope whether on a concrete matter or on general lines; concrete, if left out
 * @param forum where it was declared; in public, if left out
 * @param speaker who spoke (may be unstated)
 * @param setting topic and time
 */
@Meaning("a stance that an actor declared")
public record Position(
    @Meaning("whose stance") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("on what") @Names(Names.Declared.MATTER) String matter,
    @Meaning("which stance") Stance stance,
    @Meaning("whether said with reservations") @Unstated boolean hedged,
    @Meaning("whether on a concrete matter or on general lines; concrete, if left out") @Unstated
        Scope scope,
    @Meaning("where it was declared; in public, if left out") @Unstated Forum forum,
    @Meaning("who spoke") @Names(Names.Declared.ACTOR) @Unstated String speaker,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Position {
    scope = Stated.or(scope, Scope.SPECIFIC);
    forum = Stated.or(forum, Forum.PUBLIC);
    speaker = Stated.or(speaker, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Position at(Setting moved) {
    return new Position(actor, matter, stance, hedged, scope, forum, speaker, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public Optional<Content> contrary() {
    return stance
        .contrary()
        .map(other -> new Position(actor, matter, other, hedged, scope, forum, speaker, setting));
  }

  /** Which stance. */
  public enum Stance implements Word {
    @Meaning("wants it or speaks for it")
    FAVOURS,
    @Meaning("speaks against it")
    OPPOSES,
    @Meaning("is neither for nor against it, or both")
    RESERVED,
    @Meaning("names it as a condition or red line")
    REQUIRES,
    @Meaning("holds it to have failed")
    DEEMS_FAILED;

    Optional<Stance> contrary() {
      return Optional.ofNullable(
          switch (this) {
            case FAVOURS -> OPPOSES;
            case OPPOSES -> FAVOURS;
            default -> null;
          });
    }
  }

  /** Whether on a concrete matter or on general lines. */
  public enum Scope implements Word {
    @Meaning("a concrete matter")
    SPECIFIC,
    @Meaning("broad lines only")
    GENERAL
  }

  /** Where it was declared. */
  public enum Forum implements Word {
    @Meaning("a council, court, treaty body or formal statement")
    FORMAL,
    @Meaning("an interview, press conference or speech")
    PUBLIC,
    @Meaning("media of the country, not its officials")
    MEDIA,
    @Meaning("behind closed doors")
    PRIVATE
  }
}
