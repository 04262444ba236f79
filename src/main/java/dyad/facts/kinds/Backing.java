package dyad.facts.kinds;

/**
 * That one actor backs another, in whichever way a fact tells it: it supports it, arms or pays it,
 * is its ally or sustainer. Never written by an analyst: made from facts of these kinds, so that a
 * rule which asks for backing sees them all.
 *
 * @param actor who backs
 * @param other whom
 * @param means by what
 * @param matter on what (may be unstated)
 * @param place where (may be unstated)
 * @param setting topic and time
 */
@Meaning("that one actor backs another, whichever way a fact tells it")
public record Backing(
    @Meaning("who backs") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("whom") @Names(Names.Declared.ACTOR) String other,
    @Meaning("by what") Means means,
    @Meaning("on what") @Names(Names.Declared.MATTER) @Unstated String matter,
    @Meaning("where") @Names(Names.Declared.ACTOR) @Unstated String place,
    Setting setting)
    implements View {

  @Override
  public Backing at(Setting moved) {
    return new Backing(actor, other, means, matter, place, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  /** By what. */
  public enum Means implements Word {
    @Meaning("an act of support")
    SUPPORT,
    @Meaning("arms, training, bases or intelligence")
    ARMS,
    @Meaning("aid, loans or money")
    FUNDS,
    @Meaning("an alliance")
    ALLIANCE
  }
}
