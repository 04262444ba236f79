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
    @Meaning("wants it or speaks for it")
    FAVOURS,
    @Meaning("speaks against it")
    OPPOSES,
    @Meaning("names it as a condition")
    REQUIRES,
    @Meaning("holds it to have failed")
    DEEMS_FAILED
  }

  /** Whether on a concrete matter or on general lines. */
  public enum Scope implements Word {
    @Meaning("a concrete matter")
    SPECIFIC,
    @Meaning("broad lines only")
    GENERAL,
    @Meaning("not stated")
    UNSTATED
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
    PRIVATE,
    @Meaning("not stated")
    UNSTATED
  }
}
