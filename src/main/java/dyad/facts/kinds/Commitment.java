package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An undertaking that one actor gave another.
 *
 * @param actor who undertakes
 * @param beneficiary for whose good
 * @param matter to do or prevent what
 * @param needs what keeping it takes
 * @param place where it applies (may be unstated)
 * @param form how firmly it was given (may be unstated)
 * @param setting topic and time
 */
@Meaning("an undertaking that one actor gave another")
public record Commitment(
    @Meaning("who undertakes") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("for whose good") @Names(Names.Declared.ACTOR) String beneficiary,
    @Meaning("to do or prevent what") @Names(Names.Declared.MATTER) String matter,
    @Meaning("what keeping it takes") Needs needs,
    @Meaning("where it applies") @Names(Names.Declared.ACTOR) @Unstated String place,
    @Meaning("how firmly it was given") @Unstated Form form,
    @JsonIgnore Setting setting)
    implements Content {

  /** Unstated fields hold the empty text or UNSTATED, never null. */
  public Commitment {
    place = Stated.or(place, "");
    form = Stated.or(form, Form.UNSTATED);
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Commitment at(Setting moved) {
    return new Commitment(actor, beneficiary, matter, needs, place, form, moved);
  }

  /** What keeping it takes. */
  public enum Needs implements Word {
    @Meaning("only that the actor itself acts or refrains")
    OWN_CONDUCT,
    @Meaning("that the actor controls what others do")
    CONTROL,
    @Meaning("means that the actor has to find")
    MEANS
  }

  /** How firmly it was given. */
  public enum Form implements Word {
    @Meaning("a word given")
    ASSURANCE,
    @Meaning("an agreement")
    AGREEMENT,
    @Meaning("a treaty")
    TREATY,
    @Meaning("not stated")
    UNSTATED
  }
}
