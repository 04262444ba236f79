package dyad.facts.kinds;

/**
 * That one actor stands against another, in whichever way a fact tells it: it uses force,
 * threatens, puts sanctions on it, obstructs it, lists it, or is its rival, and not over one matter
 * alone. Never written by an analyst: made from facts of these kinds, so that a rule which asks for
 * hostility sees them all.
 *
 * @param actor who stands against
 * @param other against whom
 * @param means by what
 * @param matter on what (may be unstated)
 * @param place where (may be unstated)
 * @param setting topic and time
 */
@Meaning("that one actor stands against another, whichever way a fact tells it")
public record Hostility(
    @Meaning("who stands against") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("against whom") @Names(Names.Declared.ACTOR) String other,
    @Meaning("by what") Means means,
    @Meaning("on what") @Names(Names.Declared.MATTER) @Unstated String matter,
    @Meaning("where") @Names(Names.Declared.ACTOR) @Unstated String place,
    Setting setting)
    implements View {

  @Override
  public Hostility at(Setting moved) {
    return new Hostility(actor, other, means, matter, place, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  /** By what. */
  public enum Means implements Word {
    @Meaning("force")
    FORCE,
    @Meaning("a threat")
    THREAT,
    @Meaning("sanctions or a hostile listing")
    SANCTIONS,
    @Meaning("standing in the way")
    OBSTRUCTION,
    @Meaning("a rivalry")
    RIVALRY
  }
}
