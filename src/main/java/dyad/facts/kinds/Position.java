package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A stance that an actor declared.
 *
 * @param actor whose stance
 * @param matter on what
 * @param stance which stance
 * @param scope whether on a concrete matter or on general lines (may be unstated)
 * @param forum where it was declared (may be unstated)
 * @param speaker who spoke (may be unstated)
 * @param setting topic and time
 */
@Meaning("a stance that an actor declared")
public record Position(
    @Meaning("whose stance") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("on what") @Names(Names.Declared.MATTER) String matter,
    @Meaning("which stance") Stance stance,
    @Meaning("whether on a concrete matter or on general lines") @Unstated Scope scope,
    @Meaning("where it was declared") @Unstated Forum forum,
    @Meaning("who spoke") @Names(Names.Declared.ACTOR) @Unstated String speaker,
    @JsonIgnore Setting setting)
    implements Content {

  /** Unstated fields hold the empty text or UNSTATED, never null. */
  public Position {
    scope = Stated.or(scope, Scope.UNSTATED);
    forum = Stated.or(forum, Forum.UNSTATED);
    speaker = Stated.or(speaker, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Position at(Setting moved) {
    return new Position(actor, matter, stance, scope, forum, speaker, moved);
  }

  /** Which stance. */
  public enum Stance implements Word {
    /** Wants it or speaks for it. */
    FAVOURS,
    /** Speaks against it. */
    OPPOSES,
    /** Names it as a condition. */
    REQUIRES,
    /** Holds it to have failed. */
    DEEMS_FAILED
  }

  /** Whether on a concrete matter or on general lines. */
  public enum Scope implements Word {
    /** A concrete matter. */
    SPECIFIC,
    /** Broad lines only. */
    GENERAL,
    /** Not stated. */
    UNSTATED
  }

  /** Where it was declared. */
  public enum Forum implements Word {
    /** A council, court, treaty body or formal statement. */
    FORMAL,
    /** An interview, press conference or speech. */
    PUBLIC,
    /** Media of the country, not its officials. */
    MEDIA,
    /** Behind closed doors. */
    PRIVATE,
    /** Not stated. */
    UNSTATED
  }
}
